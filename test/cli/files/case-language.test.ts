import { expect, test } from "vitest";
import { fordel } from "../memory-io.ts";

const FIRE = "fixtures/brannsamarbeid";
const ENGLISH = { env: { LANG: "en_GB" } };

test.each([
  [["explain", FIRE, "--settlement"], "--settlement betyr ingenting uten --member.\n"],
  [["settle", FIRE, "--nothing"], "Valget --nothing finnes ikke. Se fordel help settle.\n"],
])("what is wrong with %j is told in the language of the case", async (argv, told) => {
  expect((await fordel(argv, ENGLISH)).stderr).toBe(told);
});

test("--lang goes before the case's, and the case that is stood in is meant where none is named", async () => {
  const said = await fordel(["explain", FIRE, "--settlement", "--lang", "nn"], ENGLISH);
  expect(said.stderr).toBe("--settlement betyr ingenting utan --member.\n");
  const within = await fordel(["explain", "--settlement"], { ...ENGLISH, cwd: FIRE });
  expect(within.stderr).toBe("--settlement betyr ingenting uten --member.\n");
  expect((await fordel(["explain", "--settlement"], ENGLISH)).stderr).toBe(
    "--settlement means nothing without --member.\n",
  );
});

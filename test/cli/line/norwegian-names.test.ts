import { expect, test } from "vitest";
import { COMMANDS } from "../../../src/cli/commands.ts";
import { OPTIONS } from "../../../src/cli/line/options.ts";
import { TOPICS } from "../../../src/messages/help/terms.ts";
import { NORWEGIAN_NAMES } from "../../../src/messages/norwegian-names.ts";
import { fordel } from "../memory-io.ts";

test("lead to names that there are", () => {
  const flags = Object.values(OPTIONS).map(({ flags }) => /--([\w-]+)/.exec(flags)?.[1]);
  for (const name of Object.values(NORWEGIAN_NAMES.options)) expect([...flags, "help", "version"]).toContain(name);
  const commands = [...Object.keys(COMMANDS), "help", "--version"];
  for (const name of Object.values(NORWEGIAN_NAMES.commands)) expect(commands).toContain(name);
  for (const name of Object.values(NORWEGIAN_NAMES.topics)) expect(TOPICS).toContain(name);
});

test.each([
  [["split", "--nøkkel", "likt"], "Mente du --key?"],
  [["split", "--uten", "Melhus"], "Mente du --without?"],
  [["split", "--år=2026"], "Mente du --year?"],
  [["explain", "--medlem", "Melhus"], "Mente du --member?"],
  [["split", "--språk", "nb"], "Mente du --lang?"],
  [["split", "--enhet", "1000"], "Mente du --unit?"],
  [["-v"], "Mente du --version?"],
  [["split", "--zzzz"], "Se fordel help split."],
  [["sjekk"], "Mente du check?"],
  [["forklar"], "Mente du explain?"],
  [["sammenlign"], "Mente du compare?"],
  [["versjon"], "Mente du --version?"],
  [["help", "nøkler"], "Mente du keys?"],
  [["help", "filer"], "Mente du files?"],
  [["help", "avslutningskoder"], "Mente du exit-codes?"],
  [["help", "sjekk"], "Mente du check?"],
])("%j is told: %s", async (argv, told) => {
  const { code, stderr } = await fordel(argv, { env: { LANG: "nb_NO.UTF-8" } });
  expect(code).toBe(2);
  expect(stderr.replace(/\s+/g, " ")).toContain(told);
});

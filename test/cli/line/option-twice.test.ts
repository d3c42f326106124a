import { expect, test } from "vitest";
import { fordel } from "../memory-io.ts";

test.each([
  [["split", "fixtures/melhus", "--year", "2009", "--year", "2010"], "--year er gitt flere ganger. Behold ett av dem."],
  [
    ["compare", "fixtures/melhus", "--scenario", "a", "--scenario", "b"],
    "--scenario er gitt flere ganger. Behold ett av dem.",
  ],
  [["population", "--members", "Melhus", "--members", "Skaun"], "--members is given more than once. Keep one."],
  [
    ["split", "fixtures/melhus", "--format", "csv", "--format", "json"],
    "--format er gitt flere ganger. Behold ett av dem.",
  ],
  [["population", "--lang", "nb", "--year", "1", "--year", "2"], "--year er gitt flere ganger. Behold ett av dem."],
  [["population", "--lang", "nn", "--year", "1", "--year", "2"], "--year er gitt fleire gonger. Behald eitt av dei."],
])("%j is refused: which counts, nobody could tell", async (argv, said) => {
  const { code, stderr } = await fordel(argv);
  expect([code, stderr]).toEqual([2, `${said}\n`]);
});

test("what may be repeated still is", async () => {
  const { code } = await fordel(["split", "fixtures/melhus", "--only", "Melhus", "--only", "Midtre Gauldal"]);
  expect(code).toBe(0);
});

import { expect, test } from "vitest";
import { definedNames } from "../../../src/report/workbook/names.ts";
import { HOSTILE_WORDS } from "../../hostile-words.ts";

test.each([
  ["folketall 2008", "folketall_2008"],
  ["Nøkkel 1 etter folketall per 1. januar 2008", "Nøkkel_1_etter_folketall_per_1_januar_2008"],
  ["AB12", "_AB12"],
  ["R1C1", "_R1C1"],
  ["c", "_c"],
  ["2008", "_2008"],
  ["", "_"],
])("%s becomes %s", (wanted, name) => {
  expect(definedNames([{ name: wanted, reference: "'A'!$A$1" }])).toEqual([{ name, reference: "'A'!$A$1" }]);
});

test("whatever is wanted, a spreadsheet takes the names and no two are alike", () => {
  const names = definedNames(HOSTILE_WORDS.map((name) => ({ name, reference: "'A'!$A$1" }))).map(({ name }) => name);
  for (const name of names) expect(name).toMatch(/^[\p{L}_][\p{L}\p{N}_]*$/u);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
});

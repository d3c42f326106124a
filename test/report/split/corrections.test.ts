import { expect, test } from "vitest";
import { isCorrection } from "../../../src/report/split/corrections.ts";

test.each([
  ["Differanse mot oppgitt sum", true],
  ["Korreksjon lønn", true],
  ["Kutt i reiser", true],
  ["Rounding", true],
  ["Refusjon Helfo", false],
  ["Tilskudd fra staten", false],
  ["KOMPENSERT MVA", false],
  ["Executive fee", false],
])("“%s” is a correction and no income: %s", (name, expected) => {
  expect(isCorrection(name)).toBe(expected);
});

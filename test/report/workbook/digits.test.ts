import { expect, test } from "vitest";
import { ONE, parseDecimal } from "../../../src/core/number/fraction.ts";
import { isBeyondCells, isBeyondFormulas } from "../../../src/report/workbook/digits.ts";

test.each([
  [["999999999999"], "1", false],
  [["1000000000000"], "1", true],
  [["-600000000000", "400000000000"], "1", true],
  [["9999999999.99"], "0.01", false],
  [["10000000000"], "0.01", true],
])("%j in units of %s is more than formulas reckon with: %s", (amounts, step, isBeyond) => {
  expect(isBeyondFormulas(amounts.map(parseDecimal), parseDecimal(step))).toBe(isBeyond);
});

test.each([
  ["999999999999999", 0, false],
  ["-1000000000000000", 0, true],
  ["99999999999999", 2, true],
])("%s with %s decimals is more than a cell keeps: %s", (value, decimals, isBeyond) => {
  expect(isBeyondCells(parseDecimal(value), decimals)).toBe(isBeyond);
});

test("nothing is beyond", () => expect(isBeyondFormulas([], ONE)).toBe(false));

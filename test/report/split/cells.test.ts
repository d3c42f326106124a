import { expect, test } from "vitest";
import { parseDecimal, toDecimal } from "../../../src/core/number/fraction.ts";
import { unitCostDecimals } from "../../../src/report/page/cells.ts";
import { percentages } from "../../../src/report/split/cells.ts";
import { caseOf } from "../../core/model/case-of.ts";
import { splitView } from "../worked-out.ts";

/** The percentages of what three members pay, with two decimals. */
function percents(...shares: readonly string[]): string[] | null {
  const members = ["member,weight", ...shares.map((share, at) => `M${at},${share}`)].join("\n");
  const view = splitView(caseOf({ members, budget: "line,amount\nA,1000\n", settings: "key: weight\n" }));
  const parts = percentages(view.shown.total);
  return parts && [...parts.values()].map((part) => toDecimal({ num: part.num * 100n, den: part.den }, 4));
}

test("the percentages of a sum make exactly 100", () => {
  expect(percents("1", "1", "1")).toEqual(["33.34", "33.33", "33.33"]);
  expect(percents("1", "2", "0")).toEqual(["33.33", "66.67", "0"]);
});

test("a sum of nothing has no percentages", () => {
  const members = "member\nÅs\nNes\n";
  const view = splitView(caseOf({ members, budget: "line,amount\nA,5\nB,-5\n", settings: "key: equal\n" }));
  expect(percentages(view.shown.total)).toBeNull();
});

test.each([
  [["99.99", "0.5"], 2],
  [["100", "0.5"], 0],
  [["-250", null], 0],
  [["0", null], 0],
  [[null, null], 0],
])("the unit costs %j have %d decimals", (costs, decimals) => {
  expect(unitCostDecimals(costs.map((cost) => (cost === null ? null : parseDecimal(cost))))).toBe(decimals);
});

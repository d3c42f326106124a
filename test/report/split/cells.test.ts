import { expect, test } from "vitest";
import { parseDecimal, toDecimal } from "../../../src/core/number/fraction.ts";
import { unitCostDecimals } from "../../../src/report/page/cells.ts";
import { makeWhole, partsOf } from "../../../src/report/split/cells.ts";
import { caseOf } from "../../core/model/case-of.ts";
import { splitView } from "../worked-out.ts";

/** The percentages of what three members pay, with two decimals. */
function percents(...shares: readonly string[]): string[] | null {
  const members = ["member,weight", ...shares.map((share, at) => `M${at},${share}`)].join("\n");
  const view = splitView(caseOf({ members, budget: "line,amount\nA,1000\n", settings: "key: weight\n" }));
  const parts = partsOf(view.shown.total);
  return parts && [...parts.values()].map((part) => toDecimal({ num: part.num * 100n, den: part.den }, 2));
}

test("equal parts of a sum look equal, and every part is the nearest to its own", () => {
  expect(percents("1", "1", "1")).toEqual(["33.33", "33.33", "33.33"]);
  expect(percents("1", "2", "0")).toEqual(["33.33", "66.67", "0"]);
});

test.each([
  [["1", "2"], true],
  [["1", "1", "1"], false],
  [["1", "3", "4"], true],
])("parts of %j, as shown, make 100: %j", (shares, whole) => {
  const members = ["member,weight", ...shares.map((share, at) => `M${at},${share}`)].join("\n");
  const view = splitView(caseOf({ members, budget: "line,amount\nA,1000\n", settings: "key: weight\n" }));
  const parts = partsOf(view.shown.total);
  expect(parts && makeWhole(parts)).toBe(whole);
});

test("a sum of nothing has no percentages", () => {
  const members = "member\nÅs\nNes\n";
  const view = splitView(caseOf({ members, budget: "line,amount\nA,5\nB,-5\n", settings: "key: equal\n" }));
  expect(partsOf(view.shown.total)).toBeNull();
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

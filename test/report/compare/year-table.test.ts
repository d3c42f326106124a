import { expect, test } from "vitest";
import { parseDecimal } from "../../../src/core/number/fraction.ts";
import { realTable } from "../../../src/report/compare/tables/real-table.ts";
import { savingsTable, yearTable } from "../../../src/report/compare/tables/year-table.ts";
import type { ComparisonView } from "../../../src/report/compare/view/view.ts";
import { tableLines } from "../shown.ts";
import { comparisonView, THOUSANDS } from "../worked-out.ts";
import { twoMembers } from "./two-members.ts";

function first(view: ComparisonView) {
  const [scenario] = view.shown;
  if (!scenario) throw new Error("nothing is compared");
  return scenario;
}

test("a scenario year by year: what is saved, what that takes, what is left, and accumulated", () => {
  const view = comparisonView(twoMembers());
  expect(tableLines(yearTable(view, first(view), null))).toEqual([
    " | 2026 | 2027 | Sum",
    "Without cooperation | 1 200 | 1 200 | 2 400",
    "With cooperation, operations | 900 | 900 | 1 800",
    "Savings, operations | 300 | 300 | 600",
    "  in percent | 25.0% | 25.0% | 25.0%",
    "Establishment | −200 | 0 | −200",
    "Net | 100 | 300 | 400",
    "Accumulated | 100 | 400 | ",
  ]);
});

test("savings in operations by member, establishment left out", () => {
  const view = comparisonView(twoMembers());
  expect(tableLines(savingsTable(view, first(view), null)).slice(-2)).toEqual([
    "Ås | 160 | 160 | 320",
    "Nes | 140 | 140 | 280",
  ]);
});

test("quantities that both sides state stand beside each other", () => {
  const staff = (together: string, without: string) => {
    const view = comparisonView(twoMembers({ more: `volumes: {staff: ${together}}`, without }));
    return tableLines(yearTable(view, first(view), null)).at(-1);
  };
  expect(staff("{2026: 9, 2027: 8}", ", volumes: {staff: 12}")).toBe("Staff without/with | 12/9 | 12/8 | ");
  expect(staff("9", "")).toBe("Accumulated | 100 | 400 | ");
});

test("constant prices are a table of their own, in the prices of the first year", () => {
  const view = comparisonView(twoMembers());
  const table = realTable(view, first(view), parseDecimal("0.025"));
  expect(table.heading).toBe("Constant 2026 prices");
  expect(tableLines(table)).toEqual([
    " | 2026 | 2027 | Sum",
    "Without cooperation | 1 200 | 1 171 | 2 371",
    "With cooperation, operations | 900 | 878 | 1 778",
    "Establishment | −200 | 0 | −200",
    "Net | 100 | 293 | 393",
  ]);
});

test("in thousands a table adds up as shown", () => {
  const view = comparisonView(twoMembers(), { scale: THOUSANDS });
  expect(tableLines(yearTable(view, first(view), null)).slice(1, 4)).toEqual([
    "Without cooperation | 1 | 1 | 2",
    "With cooperation | 1 | 1 | 2",
    "Savings | 0 | 0 | 0",
  ]);
});

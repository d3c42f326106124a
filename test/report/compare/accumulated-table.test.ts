import { expect, test } from "vitest";
import { fraction, sum } from "../../../src/core/number/fraction.ts";
import { accumulatedTable } from "../../../src/report/compare/tables/accumulated-table.ts";
import { comparisonView } from "../worked-out.ts";
import { twoMembers } from "./two-members.ts";

test.each([1n, 7n, 100n])("what members have netted adds up in units of %s, year by year", (unit) => {
  const step = fraction(unit);
  const view = comparisonView(twoMembers({ more: "discount: 4" }), { language: "en", scale: { unit: step, step } });
  for (const scenario of view.shown) {
    const [table] = accumulatedTable(view, scenario);
    const rows = table?.rows ?? [];
    const amounts = rows.map(({ cells }) => cells.map((cell) => (cell.kind === "amount" ? cell.value : null)));
    for (const [column, total] of (amounts.at(-1) ?? []).entries()) {
      if (total === null) continue;
      expect(sum(amounts.slice(0, -1).flatMap((row) => row[column] ?? []))).toEqual(total);
    }
  }
});

import type { BudgetLine } from "../../../src/core/model/line.ts";
import { fraction } from "../../../src/core/number/fraction.ts";

export const AT = { file: "budget.csv", line: 2, column: 1, length: 1 };

/** A line for all, of so many kroner, at a path `group/…/line`. */
export function lineAt(
  path: string,
  year: number | null,
  amount: number | null,
  more: Partial<BudgetLine> = {},
): BudgetLine {
  const levels = path.split("/");
  return {
    name: levels.at(-1) ?? "",
    group: levels.slice(0, -1),
    year,
    amount: amount === null ? null : fraction(BigInt(amount)),
    type: "line",
    key: null,
    concerns: { all: true, groups: [], named: [], places: [] },
    driver: null,
    funding: null,
    host: null,
    source: AT,
    ...more,
  };
}

import { unitsApart } from "../../core/compare/units-apart.ts";
import type { Issue } from "../../core/model/issue.ts";
import type { BudgetLine } from "../../core/model/line.ts";
import { sum } from "../../core/number/fraction.ts";
import type { BudgetsRead } from "./scenarios.ts";

function sharedIn(lines: readonly BudgetLine[], year: number | null): readonly BudgetLine[] {
  return lines.filter((line) => line.type === "line" && line.year === year);
}

function comesTo(lines: readonly BudgetLine[]) {
  return sum(lines.flatMap(({ amount }) => amount ?? []));
}

/** Where a scenario's own budget and the case's are about a thousand times apart in the first year that both have. */
export function unitsOfBudgets({ case: own, scenarios }: BudgetsRead): Issue[] {
  if (own === null) return [];
  return [...scenarios.values()].flatMap((lines) => {
    const year = lines?.find((line) => line.type === "line" && sharedIn(own, line.year).length > 0)?.year;
    if (!lines || lines === own || year === undefined) return [];
    const [first] = sharedIn(lines, year);
    const [here] = sharedIn(own, year);
    if (!first || !here) return [];
    const other = { name: first.source.file, amount: comesTo(sharedIn(lines, year)) };
    return unitsApart(
      { name: here.source.file, amount: comesTo(sharedIn(own, year)) },
      other,
      year,
      "several-files",
      first.source,
    );
  });
}

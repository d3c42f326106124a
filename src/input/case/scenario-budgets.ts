import { hasErrors, type Issue } from "../../core/model/issue.ts";
import type { BudgetReading } from "../budget/budget.ts";
import type { ColumnChoice } from "../table/columns.ts";
import { ROWS_SEARCHED } from "../table/header-row.ts";
import { headerKey } from "../table/header-words.ts";
import type { PlacedCondition } from "../table/row-filter.ts";
import type { Sheet } from "../text/sheet.ts";
import type { BudgetsRead } from "./scenarios.ts";

/** The choices of columns whose headers a sheet has, all of them: one made for budget.csv need not fit other budgets. */
export function choicesIn(sheet: Sheet, choices: readonly ColumnChoice[]): readonly ColumnChoice[] {
  if (choices.length === 0) return choices;
  const cells = new Set(sheet.rows.slice(0, ROWS_SEARCHED).flatMap((row) => row.cells.map(headerKey)));
  return choices.filter(({ headers }) => headers.every(({ text }) => cells.has(headerKey(text))));
}

/** The conditions on columns that a sheet has, for the same reason. */
export function conditionsIn(sheet: Sheet, conditions: readonly PlacedCondition[]): readonly PlacedCondition[] {
  if (conditions.length === 0) return conditions;
  const cells = new Set(sheet.rows.slice(0, ROWS_SEARCHED).flatMap((row) => row.cells.map(headerKey)));
  return conditions.filter(({ header }) => cells.has(headerKey(header)));
}

function linesOf({ lines, issues }: BudgetReading) {
  return hasErrors(issues) ? null : lines;
}

/** The budgets of a case and of its scenarios, and what is wrong with these. */
interface BudgetsOfScenarios extends BudgetsRead {
  readonly issues: readonly Issue[];
  /** Conditions that no row of one of them meets: of the case's own budget they may have chosen what was wanted. */
  readonly unmatched: readonly Issue[];
}

/** Reads the budgets that scenarios have of their own; one that is the case's is not read twice. */
export function readBudgets<File>(
  file: File | null,
  budget: BudgetReading,
  scenarios: ReadonlyMap<string, File>,
  read: (file: File) => BudgetReading,
): BudgetsOfScenarios {
  const readings = [...scenarios].map(([path, own]) => ({ path, own, reading: own === file ? budget : read(own) }));
  const all = readings.flatMap(({ own, reading }) => (own === file ? [] : reading.issues));
  const isUnmatched = ({ code }: Issue) => code === "WHERE_MATCHES_NOTHING";
  return {
    case: linesOf(budget),
    scenarios: new Map(readings.map(({ path, reading }) => [path, linesOf(reading)])),
    issues: all.filter((finding) => !isUnmatched(finding)),
    unmatched: all.filter(isUnmatched),
  };
}

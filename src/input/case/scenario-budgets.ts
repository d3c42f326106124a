import { addIssues, hasErrors, type Issue } from "../../core/model/issue.ts";
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

/** Reads the budgets that scenarios have of their own; one that is the case's is not read twice. */
export function readBudgets<File>(
  file: File | null,
  budget: BudgetReading,
  scenarios: ReadonlyMap<string, File>,
  read: (file: File) => BudgetReading,
): BudgetsRead & { readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const lines = new Map<string, BudgetsRead["case"]>();
  for (const [path, own] of scenarios) {
    const found = own === file ? budget : read(own);
    if (own !== file) addIssues(issues, found.issues);
    lines.set(path, linesOf(found));
  }
  return { case: linesOf(budget), scenarios: lines, issues };
}

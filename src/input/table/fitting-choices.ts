import type { Sheet } from "../text/sheet.ts";
import type { ColumnChoice } from "./columns.ts";
import { ROWS_SEARCHED } from "./header-row.ts";
import { headerKey } from "./header-words.ts";
import type { PlacedCondition } from "./row-filter.ts";

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

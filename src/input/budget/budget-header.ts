import { type Fraction, ONE } from "../../core/number/fraction.ts";
import { type ColumnChoice, scoreColumns } from "../table/columns.ts";
import type { HeaderRow, HeaderScore } from "../table/header-row.ts";
import { BUDGET_HEADERS, yearNamed } from "../table/header-words.ts";
import { titleUnit } from "../table/title-unit.ts";
import type { Row, Sheet } from "../text/sheet.ts";
import type { BudgetColumns } from "./budget-columns.ts";

/** How a row reads as the header of a budget. */
export function scoreBudget(row: Row, choices: readonly ColumnChoice[]): HeaderScore {
  const years = row.cells.filter((cell) => yearNamed(cell) !== null).length;
  const unnamed = (row.cells[0] ?? "").trim() === "";
  const score = scoreColumns(
    row,
    BUDGET_HEADERS,
    choices,
    (found) => (found.has("line") || unnamed) && (found.has("amount") || years > 0),
  );
  return { known: score.known + years, complete: score.complete };
}

/** The unit amounts are multiplied by, and the warning when a title decided it. */
export function unitOf(sheet: Sheet, { row, titles }: HeaderRow, columns: BudgetColumns, chosen: Fraction | null) {
  if (chosen !== null) return { unit: chosen, issues: [] };
  const cells = [
    ...titles.flatMap((title) => title.cells.map((_, column) => [title, column] as const)),
    ...(columns.line === null ? [] : [[row, columns.line] as const]),
  ];
  const amounts = columns.amounts.map(({ column }) => [row, column] as const);
  const stated = titleUnit(sheet, cells, amounts);
  return { unit: stated?.unit ?? ONE, issues: stated ? [stated.issue] : [] };
}

import { type Issue, issue } from "../../core/model/issue.ts";
import { yearNamed } from "../table/header-words.ts";
import type { Row, Sheet } from "../text/sheet.ts";
import type { BudgetColumns } from "./budget-columns.ts";

/** The columns of a budget that has one for the names of lines. */
export type Located = BudgetColumns & { readonly line: number };

/** The year in a row's own column for it; null where there is none, or a reported issue. */
export function yearOf(sheet: Sheet, row: Row, column: number | null, issues: Issue[]): number | null {
  const text = column === null ? "" : (row.cells[column] ?? "").trim();
  if (column === null || text === "") return null;
  const year = yearNamed(text);
  if (year === null) issues.push(issue("YEAR_INVALID", { text }, sheet.cell(row, column).source));
  return year;
}

/** What is wrong with a row without a name, at the cell where it belongs. */
export function nameMissing(sheet: Sheet, header: Row, row: Row, line: number): Issue {
  const column = (header.cells[line] ?? "").trim() || "line";
  return issue("CELL_MISSING", { column }, sheet.cell(row, line).source);
}

/** What is wrong with a row without any amount: at the only cell where it could stand, otherwise at the row's name. */
export function amountMissing(sheet: Sheet, row: Row, { line, amounts }: Located): Issue {
  const [only, ...others] = amounts;
  const column = only && others.length === 0 ? only.column : line;
  return issue("AMOUNT_MISSING", { line: (row.cells[line] ?? "").trim() }, sheet.cell(row, column).source);
}

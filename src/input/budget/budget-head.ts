import type { Issue } from "../../core/model/issue.ts";
import { type Fraction, ONE } from "../../core/number/fraction.ts";
import { type ColumnChoice, scoreColumns } from "../table/columns.ts";
import { findHeader, firstCellOf, type HeaderRow, type HeaderScore } from "../table/header-row.ts";
import { BUDGET_EXPORT_HEADERS, BUDGET_HEADERS } from "../table/header-words.ts";
import { type RowFilter, rowFilter } from "../table/row-filter.ts";
import { titleUnit } from "../table/title-unit.ts";
import type { PlacedText } from "../text/placed-text.ts";
import type { Row, Sheet } from "../text/sheet.ts";
import type { BudgetChoices } from "./budget-choices.ts";
import { type BudgetColumns, budgetColumns, type Located } from "./budget-columns.ts";
import { datedHeader } from "./year-headers.ts";

/** Lines of a file that its head is read from: titles, header, and rows that show what the columns hold. */
export const LINES_OF_HEAD = 2048;

/** The top of a budget: what tells how the rows below are to be read. */
export interface BudgetHead {
  readonly header: HeaderRow;
  /** Null where names or amounts have no column, so that no row can be read. */
  readonly columns: Located | null;
  readonly filter: RowFilter;
  /** What amounts are multiplied by. */
  readonly unit: Fraction;
  /** The header's first cell: what to point at when the whole is meant. */
  readonly start: PlacedText;
  readonly issues: readonly Issue[];
}

const SCORED_HEADERS = { ...BUDGET_HEADERS, line: [...BUDGET_HEADERS.line, ...BUDGET_EXPORT_HEADERS.line] };

/** How a row reads as the header of a budget. */
function scoreBudget(row: Row, choices: readonly ColumnChoice[]): HeaderScore {
  const years = row.cells.filter((cell) => datedHeader(cell) !== null).length;
  const unnamed = (row.cells[0] ?? "").trim() === "";
  const score = scoreColumns(
    row,
    SCORED_HEADERS,
    choices,
    (found) => (found.has("line") || unnamed) && (found.has("amount") || years > 0),
  );
  return { known: score.known + years, complete: score.complete };
}

/** The unit amounts are multiplied by, and the warning when a title decided it. */
function unitOf(sheet: Sheet, { row, titles }: HeaderRow, columns: BudgetColumns, chosen: Fraction | null) {
  if (chosen !== null) return { unit: chosen, issues: [] };
  const cells = [
    ...titles.flatMap((title) => title.cells.map((_, column) => [title, column] as const)),
    ...(columns.line === null ? [] : [[row, columns.line] as const]),
  ];
  const amounts = columns.amounts.map(({ column }) => [row, column] as const);
  const stated = titleUnit(sheet, cells, amounts);
  return { unit: stated?.unit ?? ONE, issues: stated ? [stated.issue] : [] };
}

/** The rows of the head that show what columns hold: those that are wanted, if any is. */
function rowsShown({ row, data }: HeaderRow, { wants }: RowFilter): readonly Row[] {
  const first = data.filter(({ line }) => line < row.line + LINES_OF_HEAD);
  const wanted = first.filter(wants);
  return wanted.length > 0 ? wanted : first;
}

/** Reads the head of a budget from its first rows; null of an empty file. */
export function budgetHead(sheet: Sheet, { columns: choices, where, unit: chosen }: BudgetChoices): BudgetHead | null {
  const header = findHeader(sheet, "budget", (row) => scoreBudget(row, choices));
  if (header === null) return null;
  const filter = rowFilter(sheet.file, header.row, where);
  const columns = budgetColumns(sheet, header.row, rowsShown(header, filter), choices, where);
  const { line } = columns;
  const isReadable = line !== null && columns.amounts.length > 0;
  const { unit, issues } = isReadable ? unitOf(sheet, header, columns, chosen) : { unit: ONE, issues: [] };
  return {
    header,
    columns: isReadable ? { ...columns, line } : null,
    filter,
    unit,
    start: firstCellOf(sheet, header.row),
    issues: [...header.issues, ...filter.issues, ...columns.issues, ...issues],
  };
}

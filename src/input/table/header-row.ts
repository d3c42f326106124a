import { addIssues, type Issue, issue } from "../../core/model/issue.ts";
import { readNumber } from "../../core/number/number-text.ts";
import type { Row, Sheet } from "../text/sheet.ts";
import { yearNamed } from "./header-words.ts";
import { hiddenRows } from "./hidden-cells.ts";
import { OneTable } from "./one-table.ts";
import type { TableKind } from "./table-kinds.ts";

/** The row that names a sheet's columns, the title rows above it and the rows of data below. */
export interface HeaderRow {
  readonly row: Row;
  /** The same, and the rows below, with what stands beside the table or below it. */
  readonly whole: Row;
  readonly below: readonly Row[];
  readonly titles: readonly Row[];
  readonly data: readonly Row[];
  readonly issues: readonly Issue[];
}

/** How well a row reads as the header: the number of headers known, and whether nothing needed is lacking. */
export interface HeaderScore {
  readonly known: number;
  readonly complete: boolean;
}

/** Titles and remarks above a header take no more rows than this. */
export const ROWS_SEARCHED = 30;

function holdsFigures(row: Row): boolean {
  return row.cells.some((cell, column) => {
    const text = cell.trim();
    if (!/\d/.test(text) || yearNamed(text) !== null) return false;
    return row.numbers?.has(column) || readNumber(text, ",").ok;
  });
}

function isWide(row: Row): boolean {
  return row.cells.findLastIndex((cell) => cell.trim() !== "") > 0;
}

function points({ known, complete }: HeaderScore): number {
  return known + (complete ? 100 : 0);
}

/** The first of the rows with the highest score above zero, by its index; -1 when no row has a known header. */
function bestOf(rows: readonly Row[], eligible: (row: Row) => boolean, score: (row: Row) => HeaderScore): number {
  let best = -1;
  let most = 0;
  rows.forEach((row, index) => {
    const reached = eligible(row) ? points(score(row)) : 0;
    if (reached > most) {
      most = reached;
      best = index;
    }
  });
  return best;
}

/** The first cell of a row that has text: what to point at when the row as a whole is meant. */
export function firstCellOf(sheet: Sheet, row: Row) {
  return sheet.cell(
    row,
    Math.max(
      0,
      row.cells.findIndex((cell) => cell.trim() !== ""),
    ),
  );
}

/**
 * Finds the header: of the rows above the first one with figures, the one with most known headers, else the last of
 * them. Titles have one cell, so a row of one cell is a header only in a sheet of one column. Null in an empty sheet.
 *
 * @param kind the table that is read: another on the same sheet is left out
 */
export function findHeader(sheet: Sheet, kind: TableKind, score: (row: Row) => HeaderScore): HeaderRow | null {
  const searched = sheet.rows.slice(0, ROWS_SEARCHED);
  const wide = searched.some(isWide);
  const eligible = (row: Row) => !wide || isWide(row);
  const firstData = searched.findIndex((row) => eligible(row) && holdsFigures(row));
  const above = firstData < 0 ? searched : searched.slice(0, firstData);
  const best = bestOf(above, eligible, score);
  const anywhere = best < 0 ? bestOf(searched, eligible, (row) => ({ ...score(row), known: 0 })) : best;
  const index = anywhere >= 0 ? anywhere : Math.max(0, firstData < 0 ? above.findIndex(eligible) : firstData - 1);
  const row = sheet.rows[index];
  if (row === undefined) return null;
  const issues: Issue[] = [];
  if (index > 0) issues.push(issue("TITLE_LINES_SKIPPED", { count: index }, firstCellOf(sheet, row).source));
  const below = sheet.rows.slice(index + 1);
  const table = new OneTable(sheet, row, below, kind);
  const data = table.rows(below);
  addIssues(issues, table.issues);
  if (kind !== "budget") addIssues(issues, hiddenRows(sheet, data));
  return { row: table.row(row), whole: row, below, titles: sheet.rows.slice(0, index), data, issues };
}

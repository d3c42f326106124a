import { type Issue, issue } from "../../core/model/issue.ts";
import type { Row, Sheet } from "../text/sheet.ts";

/** What becomes of rows and columns that a workbook hides: they are read all the same, or passed over. */
export const HIDDEN_CHOICES = ["read", "skip"] as const;

export type HiddenChoice = (typeof HIDDEN_CHOICES)[number];

/** The rows without what is hidden. */
export function visibleRows(rows: readonly Row[]): readonly Row[] {
  return rows.flatMap((row) => {
    const { hiddenColumns, isHidden } = row;
    if (isHidden) return [];
    if (hiddenColumns === undefined) return [row];
    return [{ ...row, cells: row.cells.map((cell, column) => (hiddenColumns.has(column) ? "" : cell)) }];
  });
}

/** The same rows as if nothing were hidden: the user said that all of them are meant. */
export function shownRows(rows: readonly Row[]): readonly Row[] {
  return rows.map(({ isHidden: _, hiddenColumns: __, ...row }) => row);
}

/** The warning that some of the rows of a table that is no budget are hidden, at the first of them. */
export function hiddenRows(sheet: Sheet, rows: readonly Row[]): Issue[] {
  const hidden = rows.filter(({ isHidden }) => isHidden);
  const [first] = hidden;
  if (!first) return [];
  const column = Math.max(
    0,
    first.cells.findIndex((cell) => cell.trim() !== ""),
  );
  const args = { count: hidden.length, year: null, shared: null, otherwise: null };
  return [issue("ROWS_HIDDEN", args, sheet.cell(first, column).source)];
}

/** The warning that columns that are read are hidden. */
export function hiddenColumns(sheet: Sheet, header: Row, used: readonly number[]): Issue[] {
  const hidden = used.filter((column) => header.hiddenColumns?.has(column));
  const [first] = hidden;
  if (first === undefined) return [];
  const headers = hidden.map((column) => (header.cells[column] ?? "").trim());
  const args = { headers, year: null, shared: null, otherwise: null };
  return [issue("COLUMNS_HIDDEN", args, sheet.cell(header, first).source)];
}

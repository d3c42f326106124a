import { type Issue, issue } from "../../core/model/issue.ts";
import type { Row, Sheet } from "../text/sheet.ts";

/**
 * The first filled cell of a row beyond those that the header names, as an issue: a delimiter within a text has pushed
 * the cells aside, so that an amount stands under the wrong header. Blank cells there mean nothing, nor do remarks to the
 * right of a table in a workbook, where nothing can slide.
 */
export function extraCell(sheet: Sheet, header: Row, row: Row): Issue | null {
  if (row.cells.length <= header.cells.length || row.numbers !== undefined) return null;
  const column = row.cells.findIndex((cell, at) => at >= header.cells.length && cell.trim() !== "");
  if (column < 0) return null;
  const { text, source } = sheet.cell(row, column);
  return issue("CELL_EXTRA", { text, columns: header.cells.length }, source);
}

/** The same of several rows. */
export function extraCells(sheet: Sheet, header: Row, rows: readonly Row[]): Issue[] {
  return rows.flatMap((row) => extraCell(sheet, header, row) ?? []);
}

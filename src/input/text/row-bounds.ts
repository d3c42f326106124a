import { LONGEST_TEXT } from "./longest-text.ts";
import type { Row } from "./sheet.ts";

/** Rows and columns of a spreadsheet. */
export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;
/** A row of more characters is long; one of fewer bytes has neither too many columns nor too long a cell. */
export const LONG_ROW = 16_384;
/**
 * Characters of long rows, together: of texts of more characters the engine tells one from another by comparing them all, so
 * that thousands of names of which one begins as the other would take minutes.
 */
export const MOST_IN_LONG_ROWS = 10_000_000;

/** What is more than is read: the row by its index, the column, and the most of what. */
export interface Excess {
  readonly at: number;
  readonly column: number;
  readonly reason: "cell" | "columns" | "long";
  readonly most: number;
}

function isTooLong({ length }: string): boolean {
  return length > LONGEST_TEXT;
}

/** What no cell or row of a spreadsheet has, the first of it, or else long rows that are too long together; null for none. */
export function excessOf(rows: readonly Row[]): Excess | null {
  const at = rows.findIndex(({ cells }) => cells.length > MOST_COLUMNS || cells.some(isTooLong));
  if (at < 0) return excessOfLongRows(rows);
  const column = rows[at]?.cells.findIndex(isTooLong) ?? -1;
  return column < 0
    ? { at, column: MOST_COLUMNS, reason: "columns", most: MOST_COLUMNS }
    : { at, column, reason: "cell", most: LONGEST_TEXT };
}

/** The row with which long rows come to more characters than are read of them, and its longest cell; null for none. */
function excessOfLongRows(rows: readonly Row[]): Excess | null {
  let left = MOST_IN_LONG_ROWS;
  const at = rows.findIndex(({ cells }) => {
    const length = cells.reduce((all, cell) => all + cell.length, 0);
    if (length > LONG_ROW) left -= length;
    return left < 0;
  });
  const cells = rows[at]?.cells;
  if (cells === undefined) return null;
  const column = cells.reduce(
    (longest, { length }, own) => (length > (cells[longest] ?? "").length ? own : longest),
    0,
  );
  return { at, column, reason: "long", most: MOST_IN_LONG_ROWS };
}

import type { Language } from "../../core/model/language.ts";
import { displayWidth } from "../../messages/phrases/display-width.ts";
import { cellText } from "../../report/page/cell-text.ts";
import type { Table } from "../../report/page/table.ts";

/** Characters that a label is set in by for each level, and that part columns. */
export const INDENT = 2;
export const GAP = 2;
/** Longer labels are broken over several lines. */
const WIDEST_LABEL = 44;

/** Longer headers are broken between words, into lines of at least this many characters. */
const WHOLE_HEADER = 16;
const NARROWEST_HEADER = 10;

function headerWidth(text: string): number {
  const width = displayWidth(text);
  if (width <= WHOLE_HEADER) return width;
  return Math.max(NARROWEST_HEADER, ...text.split(" ").map(displayWidth));
}

/** The largest of the widths: a table may have more rows than a call can have arguments. */
function widest(least: number, widths: readonly number[]): number {
  return widths.reduce((most, width) => Math.max(most, width), least);
}

/** The characters a column takes, a long header broken between words. */
export function columnWidths(table: Table, language: Language): number[] {
  return table.columns.map((header, column) => {
    const figures = table.rows.map((row) => displayWidth(cellText(row.cells[column] ?? { kind: "empty" }, language)));
    return widest(headerWidth(header), figures);
  });
}

/** The characters that the labels take, the longest broken between words. */
export function labelWidth(table: Table): number {
  const labels = table.rows.map((row) => row.level * INDENT + displayWidth(row.label));
  return Math.min(WIDEST_LABEL, widest(displayWidth(table.labelHeader), labels));
}

/** The characters a table takes on a line. */
export function tableWidth(table: Table, language: Language): number {
  return columnWidths(table, language).reduce((width, column) => width + GAP + column, labelWidth(table));
}

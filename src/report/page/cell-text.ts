import type { Language } from "../../core/model/language.ts";
import { figure, percentage } from "../../messages/phrases/figures.ts";
import { displayWidth } from "./display-width.ts";
import type { Cell, Table } from "./table.ts";

/** What stands in a line's cell for a member it does not concern. */
const OUTSIDE = "–";

/** A cell as a person reads it. */
export function cellText(cell: Cell, language: Language): string {
  switch (cell.kind) {
    case "text":
      return cell.text;
    case "amount":
      return figure(cell.value, cell.decimals, language);
    case "percent":
      return percentage(cell.value, cell.decimals, language);
    case "outside":
      return OUTSIDE;
    case "empty":
      return "";
  }
}

export const INDENT = 2;
export const GAP = 2;
/** Longer labels are broken over several lines. */
export const WIDEST_LABEL = 44;

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

export function labelWidth(table: Table): number {
  const labels = table.rows.map((row) => row.level * INDENT + displayWidth(row.label));
  return Math.min(WIDEST_LABEL, widest(displayWidth(table.labelHeader), labels));
}

/** The characters a table takes on a line. */
export function tableWidth(table: Table, language: Language): number {
  return columnWidths(table, language).reduce((width, column) => width + GAP + column, labelWidth(table));
}

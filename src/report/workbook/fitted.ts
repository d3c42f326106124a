import { absolute, type Fraction, isNegative } from "../../core/number/fraction.ts";
import { displayWidth } from "../../messages/phrases/display-width.ts";
import type { NumberFormat, WorkbookCell } from "../page/workbook.ts";
import { linesOfText } from "./cells.ts";

type Cells = readonly (WorkbookCell | null)[];

/** Of a column of figures at least, in characters; figures and headers make it wider. */
export const FIGURE_WIDTH = 10;
/** Room beside the characters of a cell; bold is wider. */
const MARGIN = 2;
const BOLD = 1.12;
/** Digits that a number without a format of its own shows. */
const MOST_DIGITS = 10;

/** Characters of a number as a spreadsheet shows it, with its thousands apart. */
export function digitsOf(value: Fraction, format: NumberFormat | null): number {
  const { num, den } = absolute(value);
  const shown = format?.kind === "percent" ? 100n * num : num;
  const whole = `${shown / den}`.length;
  const sign = isNegative(value) ? 1 : 0;
  if (format === null || format.kind === "quantity")
    return sign + (den === 1n ? whole : Math.max(whole, MOST_DIGITS) + 1);
  const decimals = format.decimals > 0 ? format.decimals + 1 : 0;
  const around = format.kind === "amount" && format.around ? displayWidth(format.around.join("")) : 0;
  return sign + whole + Math.floor((whole - 1) / 3) + decimals + around + (format.kind === "percent" ? 2 : 0);
}

function longestWord(text: string): number {
  return text.split(/\s+/u).reduce((most, word) => Math.max(most, displayWidth(word)), 0);
}

/** The least width that shows a cell whole: a number, what stands in place of one, and every word of a header. */
function widthOf({ content, format, look, right, span }: WorkbookCell): number {
  const text = content.kind === "text" ? content.text : content.value;
  const isBold = look === "sum" || look === "group" || look === "heading" || look === "check";
  const wide = (characters: number) => Math.ceil(characters * (isBold ? BOLD : 1)) + MARGIN;
  if (typeof text !== "string") return wide(digitsOf(text, format));
  if (span > 1 || text === "") return 0;
  if (look === "heading") return wide(longestWord(text));
  return right ? wide(displayWidth(text)) : 0;
}

/** Widths that show every figure: those wanted, and more where a column needs it. */
export function fittedWidths(rows: readonly Cells[], wanted: readonly number[]): number[] {
  const widths = [...wanted];
  for (const cells of rows) {
    cells.forEach((cell, column) => {
      const there = widths[column];
      if (cell === null || there === undefined) return;
      const width = widthOf(cell);
      if (width > there) widths[column] = width;
    });
  }
  return widths;
}

/** Lines that a row needs for its sentences, notes and headers. */
export function linesOf(cells: Cells, widths: readonly number[]): number {
  let lines = 1;
  cells.forEach((cell, column) => {
    if (cell?.content.kind !== "text") return;
    const { look, span, content } = cell;
    if (span === 1 && look !== "note" && look !== "heading") return;
    lines = Math.max(lines, linesOfText(content.text, look, widths.slice(column, column + span)));
  });
  return lines;
}

import type { Fraction } from "../../core/number/fraction.ts";
import { displayWidth } from "../../messages/phrases/display-width.ts";
import type { Look, NumberFormat, WorkbookCell, WorkbookRow } from "../page/workbook.ts";

const PLAIN = { look: "plain", format: null, level: 0, right: false, span: 1 } as const;

export interface TextCell extends WorkbookCell {
  readonly content: { readonly kind: "text"; readonly text: string };
}

export function textCell(text: string, look: Look = "plain", level = 0): TextCell {
  return { ...PLAIN, content: { kind: "text", text }, look, level };
}

/** A text over a column of figures, or in the place of one. */
export function rightCell(text: string, look: Look = "plain"): WorkbookCell {
  return { ...textCell(text, look), right: true };
}

export function numberCell(value: Fraction, format: NumberFormat, look: Look = "plain"): WorkbookCell {
  return { ...PLAIN, content: { kind: "number", value }, look, format };
}

/** Characters that a line of a sentence has room for in `span` columns of these widths. */
function room(widths: readonly number[], span: number): number {
  return widths.slice(0, span).reduce((all, width) => all + width, 0);
}

/** How much wider than a digit a character is on average: titles are larger. */
const CHARACTER_WIDTH: Readonly<Partial<Record<Look, number>>> = { title: 1.35 };

/** A sentence across the first `span` columns, on as many lines as it needs. */
export function sentenceCell(
  text: string,
  widths: readonly number[],
  span: number,
  look: Look = "note",
): { readonly cell: TextCell; readonly lines: number } {
  const width = displayWidth(text) * (CHARACTER_WIDTH[look] ?? 1);
  const lines = Math.max(1, Math.ceil(width / Math.max(1, room(widths, span))));
  return { cell: { ...textCell(text, look), span }, lines };
}

export function sentenceRow(text: string, widths: readonly number[], span: number, look: Look = "note"): WorkbookRow {
  const { cell, lines } = sentenceCell(text, widths, span, look);
  return { cells: [cell], lines };
}

export function row(...cells: readonly (WorkbookCell | null)[]): WorkbookRow {
  return { cells, lines: 1 };
}

export const BLANK_ROW: WorkbookRow = { cells: [], lines: 1 };

import type { Fraction } from "../../core/number/fraction.ts";
import { displayWidth } from "../../messages/phrases/display-width.ts";
import type { KeyFigure } from "../page/page.ts";
import type { Look, NumberFormat, WorkbookCell, WorkbookRow } from "../page/workbook.ts";
import { isBeyondCells } from "./digits.ts";

export interface TextCell extends WorkbookCell {
  readonly content: { readonly kind: "text"; readonly text: string };
}

export function textCell(text: string, look: Look = "plain", level = 0): TextCell {
  return { content: { kind: "text", text }, look, format: null, level, right: false, span: 1 };
}

/** A text over a column of figures, or in the place of one. */
export function rightCell(text: string, look: Look = "plain"): WorkbookCell {
  return { ...textCell(text, look), right: true };
}

export function numberCell(value: Fraction, format: NumberFormat, look: Look = "plain"): WorkbookCell {
  return { content: { kind: "number", value }, look, format, level: 0, right: false, span: 1 };
}

/** A figure that answers at a glance, as a number with its words where it is one. */
export function keyFigureCell({ value, number }: KeyFigure): WorkbookCell {
  if (!number || isBeyondCells(number.value, number.decimals)) return rightCell(value, "group");
  const { decimals, before, after, isYear } = number;
  if (isYear) return numberCell(number.value, { kind: "quantity" }, "group");
  return numberCell(number.value, { kind: "amount", decimals, around: [before, after] }, "group");
}

/** How much wider than a digit a character is on average: titles are larger, headers bold. */
const CHARACTER_WIDTH: Readonly<Partial<Record<Look, number>>> = { title: 1.35, heading: 1.12, group: 1.12 };

/** Lines of a text in a cell that is so many characters wide, across columns of these widths. */
export function linesOfText(text: string, look: Look, widths: readonly number[]): number {
  const room = widths.reduce((all, width) => all + width, 0) - (look === "heading" ? 1 : 0);
  return Math.max(1, Math.ceil((displayWidth(text) * (CHARACTER_WIDTH[look] ?? 1)) / Math.max(1, room)));
}

/** A sentence across the first `span` columns, on as many lines as it needs. */
export function sentenceRow(text: string, widths: readonly number[], span: number, look: Look = "note"): WorkbookRow {
  return { cells: [{ ...textCell(text, look), span }], lines: linesOfText(text, look, widths.slice(0, span)) };
}

export function row(...cells: readonly (WorkbookCell | null)[]): WorkbookRow {
  return { cells, lines: 1 };
}

export const BLANK_ROW: WorkbookRow = { cells: [], lines: 1 };

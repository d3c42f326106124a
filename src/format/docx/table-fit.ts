import type { Language } from "../../core/model/language.ts";
import type { Table } from "../../report/page/table.ts";
import { isFigures } from "../writing/table-parts.ts";
import { columnWidths, labelWidth, type Squeeze } from "../writing/table-width.ts";
import { advances } from "./emf/advances.ts";

/** Twentieths of a point: the sheet of A4, its margins, and what is between them. */
export const SHEET = { width: 11_906, height: 16_838, margin: 1134 } as const;
export const UPRIGHT = SHEET.width - 2 * SHEET.margin;
export const TURNED = SHEET.height - 2 * SHEET.margin;

/** Sizes of type in half points, the largest that has room is taken; below the last of them nobody reads with ease. */
const SIZES = [18, 17, 16, 15] as const;
const SMALLEST = 13;
/** Of tables that are looked up, not read: those of so many rows that a page holds them closely set, and of digests. */
const CLOSE_SIZES = [16, 15] as const;
const CLOSE_ROWS = 30;
const DIGEST_SIZES = [13] as const;
const DIGEST = /^\S{40,}$/;
/** Above and below the text of a row, in twentieths of a point. */
const [APART, CLOSE] = [30, 12];
/** The room of a character, in parts of its size: that of a digit of the font. */
const CHARACTER = 0.56;
/** On either side of a cell's text. */
export const PADDING = 55;
/** Columns of words are broken at these many characters where there is no room for more, and long labels at these. */
const LEAST_WORDS = 18;
const LEAST_LABEL = 26;
/** Labels and figures are given these widths where there is room; a table takes no more of a sheet than it needs. */
const EASY_LABEL = 2800;
const EASY_FIGURES = 1500;

/** How a table is set: its type in half points, and its columns' widths in twentieths of a point, the labels' first. */
export interface Fit {
  readonly size: number;
  readonly widths: readonly number[];
  /** Above and below the text of a row, in twentieths of a point. */
  readonly apart: number;
}

function spread(widths: readonly number[], wishes: readonly number[], room: number): number[] {
  const left = room - widths.reduce((sum, width) => sum + width, 0);
  const wanted = wishes.map((wish, at) => Math.max(0, wish - (widths[at] ?? 0)));
  const all = wanted.reduce((sum, want) => sum + want, 0);
  const part = all === 0 ? 0 : Math.min(1, left / all);
  return widths.map((width, at) => width + Math.floor((wanted[at] ?? 0) * part));
}

function hasDigests({ rows }: Table): boolean {
  return rows.some(({ cells }) => cells.some((cell) => cell.kind === "text" && DIGEST.test(cell.text)));
}

function isClose(table: Table): boolean {
  return table.rows.length > CLOSE_ROWS || hasDigests(table);
}

function sizesOf(table: Table): readonly number[] {
  if (hasDigests(table)) return DIGEST_SIZES;
  return isClose(table) ? CLOSE_SIZES : SIZES;
}

/** What the words of a column take, each on a line: names are no more broken than figures are. */
function wholeWidth({ rows }: Table, column: number, size: number): number {
  const texts = rows.flatMap(({ cells }) => {
    const cell = cells[column];
    return cell?.kind === "text" ? [cell.text] : [];
  });
  const widths = texts.map((text) => advances(text, size * 10, true).reduce((sum, width) => sum + width, 0));
  return widths.reduce((most, width) => Math.max(most, width), 0) + 2 * PADDING;
}

function fitted(table: Table, language: Language, room: number, size: number, squeeze: Squeeze): number[] | null {
  const taken = (characters: number) => Math.ceil(characters * CHARACTER * size * 10) + 2 * PADDING;
  const columns = columnWidths(table, language, squeeze);
  const figures = columns.map((_, at) => isFigures(table, at));
  const label = labelWidth(table);
  const words = columns.map((width, at) => (figures[at] ? 0 : Math.max(taken(width), wholeWidth(table, at, size))));
  const least = [
    taken(Math.min(label, LEAST_LABEL)),
    ...columns.map((width, at) => (figures[at] ? taken(width) : Math.min(words[at] ?? 0, taken(LEAST_WORDS)))),
  ];
  if (least.reduce((sum, width) => sum + width, 0) > room) return null;
  const wishes = [
    Math.max(taken(label), EASY_LABEL),
    ...columns.map((width, at) => (figures[at] ? Math.max(taken(width), EASY_FIGURES) : (words[at] ?? 0))),
  ];
  return spread(least, wishes, room);
}

function largestFit(table: Table, language: Language, room: number): Omit<Fit, "apart"> | null {
  for (const squeeze of ["none", "headers"] as const) {
    for (const size of sizesOf(table)) {
      const widths = fitted(table, language, room, size, squeeze);
      if (widths) return { size, widths };
    }
  }
  return null;
}

/** Whether a sheet that stands upright has room for the table. */
export function fitsUpright(table: Table, language: Language): boolean {
  return largestFit(table, language, UPRIGHT) !== null;
}

function tightest(table: Table, language: Language, room: number): Omit<Fit, "apart"> {
  const shares = [Math.min(labelWidth(table), LEAST_LABEL), ...columnWidths(table, language, "headers")];
  const all = shares.reduce((sum, share) => sum + share, 0);
  return { size: SMALLEST, widths: shares.map((share) => Math.floor((share / all) * room)) };
}

/** How the table is set on a sheet of so much room: what is too wide for that too is set in the smallest type. */
export function tableFit(table: Table, language: Language, room: number): Fit {
  const fit = largestFit(table, language, room) ?? tightest(table, language, room);
  return { ...fit, apart: isClose(table) ? CLOSE : APART };
}

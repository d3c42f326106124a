import { remembered } from "../../core/memory/remembered.ts";
import type { Language } from "../../core/model/language.ts";
import { displayWidth } from "../../messages/phrases/display-width.ts";
import { cellText } from "../../report/page/cell-text.ts";
import type { Row, Table } from "../../report/page/table.ts";

/** Characters that a label is set in by for each level, that its later lines are, and that part columns. */
export const INDENT = 2;
export const HANGING = 2;
export const GAP = 2;
/** Longer labels are broken over several lines. */
const WIDEST_LABEL = 44;
/** What labels keep where figures need the room. */
const NARROWEST_LABEL = 14;

/** Longer headers are broken between words, into lines of at least this many characters. */
const WHOLE_HEADER = 16;
const NARROWEST_HEADER = 10;
const MOST_HEADER_LINES = 3;

/** How much of a table gives way to its figures: as it reads best, its headers broken, its labels broken too. */
export type Squeeze = "none" | "headers" | "labels";
export const SQUEEZES: readonly Squeeze[] = ["none", "headers", "labels"];

function longestWord(text: string): number {
  return widest(0, text.split(" ").map(displayWidth));
}

/** The lines that a text takes when it is broken between words. */
function linesIn(text: string, width: number): number {
  let [lines, used] = [1, 0];
  for (const word of text.split(" ").map(displayWidth)) {
    if (used > 0 && used + 1 + word > width) [lines, used] = [lines + 1, word];
    else used += (used > 0 ? 1 : 0) + word;
  }
  return lines;
}

function headerWidth(text: string, squeeze: Squeeze): number {
  const width = displayWidth(text);
  if (squeeze !== "none") return longestWord(text);
  if (width <= WHOLE_HEADER) return width;
  let least = Math.max(NARROWEST_HEADER, longestWord(text));
  // The wider, the fewer lines: halved, for a header may be as long as a cell.
  for (let most = Math.max(least, width); least < most; ) {
    const middle = Math.floor((least + most) / 2);
    if (linesIn(text, middle) > MOST_HEADER_LINES) least = middle + 1;
    else most = middle;
  }
  return least;
}

/** The largest of the widths: a table may have more rows than a call can have arguments. */
function widest(least: number, widths: readonly number[]): number {
  return widths.reduce((most, width) => Math.max(most, width), least);
}

function figureWidthsIn(language: Language) {
  return remembered(({ columns, rows }: Table): readonly number[] => {
    const widths = columns.map(() => 0);
    for (const { cells } of rows) {
      widths.forEach((width, column) => {
        const cell = cells[column];
        if (cell) widths[column] = Math.max(width, displayWidth(cellText(cell, language)));
      });
    }
    return widths;
  });
}

/** The characters that the figures of each column take: a table of hundreds of thousands is looked through once. */
const FIGURE_WIDTHS = {
  en: figureWidthsIn("en"),
  nb: figureWidthsIn("nb"),
  nn: figureWidthsIn("nn"),
} as const satisfies {
  readonly [language in Language]: (table: Table) => readonly number[];
};

/** The characters a column takes, a long header broken between words. */
export function columnWidths(table: Table, language: Language, squeeze: Squeeze = "none"): number[] {
  const figures = FIGURE_WIDTHS[language](table);
  return table.columns.map((header, column) => Math.max(headerWidth(header, squeeze), figures[column] ?? 0));
}

const wholeLabels = remembered(({ labelHeader, rows }: Table): number => {
  const widths = rows.map(({ level, label }) => level * INDENT + displayWidth(label));
  return Math.min(WIDEST_LABEL, widest(displayWidth(labelHeader), widths));
});

/** The characters that the labels take, the longest broken between words. */
export function labelWidth(table: Table, squeeze: Squeeze = "none"): number {
  const natural = wholeLabels(table);
  if (squeeze !== "labels") return natural;
  const broken = ({ level, label }: Row) => level * INDENT + HANGING + longestWord(label);
  const least = Math.max(NARROWEST_LABEL, displayWidth(table.labelHeader));
  return Math.min(natural, widest(least, table.rows.map(broken)));
}

/** The characters a table takes on a line. */
export function tableWidth(table: Table, language: Language): number {
  return columnWidths(table, language).reduce((width, column) => width + GAP + column, labelWidth(table));
}

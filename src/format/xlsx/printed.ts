import type { WorkbookRow, WorkbookSheet } from "../../report/page/workbook.ts";

/** Points of a line of text, and of a title's. */
const LINE_HEIGHT = 15;
const TITLE_HEIGHT = 20;

/** Points that a row is high; null where one line of text is enough, which the program knows best. */
export function heightOf({ cells, lines }: WorkbookRow): number | null {
  if (cells[0]?.look === "title") return TITLE_HEIGHT * lines;
  return lines > 1 ? LINE_HEIGHT * lines : null;
}

/** Points between the margins of a sheet of A4 that stands, and of one that lies; some are kept for what programs differ by. */
const STANDING = { across: 520, down: 715 };
const LYING = { across: 765, down: 480 };
/** What letters may be shrunk to on a sheet that stands, for fewer pages below each other, and at all. */
const [LEAST_STANDING, LEAST_FEWER, LEAST] = [0.74, 0.66, 0.6];
/** The part of the pages that letters are shrunk to save. */
const SAVED = 1 / 3;
/** Points of a column that nobody gave a width. */
const BLANK_COLUMN = 48;
/** Fewer rows than these do not stand apart from their table. */
const FEWEST = 4;

/** How a sheet is printed: on sheets that stand or lie, on how many, and the rows that begin a page. */
export interface Printed {
  readonly upright: boolean;
  readonly onOnePage: boolean;
  readonly pagesWide: number;
  /** Blank columns that are printed beside it: who fits all to a page's width shrinks letters so, and keeps the breaks. */
  readonly blankColumns: number;
  /** Rows, from 0. */
  readonly breaks: readonly number[];
  /** Whether the rows that stay in sight are repeated: where a table goes on over pages. */
  readonly repeats: boolean;
}

function pointsAcross(widths: readonly number[]): number {
  return widths.reduce((all, width) => all + width * 5.25 + 3.75, 0);
}

interface Block {
  readonly from: number;
  readonly before: number;
}

/** Rows that belong together: what blank rows part, with the rows that a chart covers in one. */
function blocksOf({ rows, drawings }: WorkbookSheet): Block[] {
  const isCovered = (row: number) => drawings.some((one) => row >= one.rows.first && row < one.rows.before);
  const starts = rows.flatMap((_, row) => {
    const isAfterBlank = row > 0 && rows[row - 1]?.cells.length === 0 && !isCovered(row - 1);
    return row === 0 || (isAfterBlank && (isCovered(row) || rows[row]?.cells.length !== 0)) ? [row] : [];
  });
  return starts.map((from, at) => ({ from, before: starts[at + 1] ?? rows.length }));
}

/** The last row of what the sheet's head is the head of: before the charts, with a cell beside its label. */
function lastOfTable({ rows, drawings, frozen }: WorkbookSheet): number {
  const end = Math.min(rows.length, ...drawings.map((one) => one.rows.first));
  return rows.findLastIndex(({ cells }, row) => {
    return row < end && row >= frozen.rows && cells.filter((cell) => cell !== null).length > 1;
  });
}

/** The rows that begin a page where so many points go on each: a block is not cut that a page holds, nor ever a chart. */
function breaksOf(sheet: WorkbookSheet, room: number, repeated: number): number[] {
  const heights = sheet.rows.map((row) => heightOf(row) ?? LINE_HEIGHT);
  const sum = (from: number, before: number) => heights.slice(from, before).reduce((all, one) => all + one, 0);
  const breaks: number[] = [];
  let used = 0;
  const begin = (row: number) => {
    breaks.push(row);
    used = repeated;
  };
  const place = ({ from, before }: Block, isWhole: boolean) => {
    const height = sum(from, before);
    if (used + height <= room) used += height;
    else if (isWhole || repeated + height <= room) {
      if (used > repeated) begin(from);
      used += height;
    } else {
      if (used + sum(from, Math.min(before, from + FEWEST)) > room) begin(from);
      for (let row = from; row < before; row++) {
        const isCut = used + (heights[row] ?? 0) > room;
        const isLast = before - row === FEWEST && used + sum(row, before) > room;
        if ((isCut || isLast) && row > from) begin(row);
        used += heights[row] ?? 0;
      }
    }
  };
  for (const block of blocksOf(sheet)) {
    const chart = sheet.drawings.find(({ rows }) => rows.first >= block.from && rows.first < block.before);
    if (chart && repeated + sum(block.from, block.before) > room) {
      place({ from: block.from, before: chart.rows.before }, true);
      place({ from: chart.rows.before, before: block.before }, false);
    } else place(block, false);
  }
  return breaks;
}

/** Pages beside each other, with the labels on each, so that letters can be read. */
function pagesAcross([labels = 0, ...others]: readonly number[], room: number): number {
  const repeated = pointsAcross([labels]);
  return Math.max(1, Math.ceil(pointsAcross(others) / Math.max(1, room / LEAST - repeated)));
}

/** A sheet in print: one page wide as long as that can be read, its blocks whole where a page holds them, no chart cut. */
export function printed(sheet: WorkbookSheet): Printed {
  const across = pointsAcross(sheet.widths);
  const upright = STANDING.across / across >= LEAST_STANDING;
  const page = upright ? STANDING : LYING;
  const natural = Math.min(1, page.across / across);
  const pagesWide = natural >= LEAST ? 1 : pagesAcross(sheet.widths, page.across);
  const pointsDown = (before: number) =>
    sheet.rows.slice(0, before).reduce((all, row) => all + (heightOf(row) ?? LINE_HEIGHT), 0);
  const whole = page.down / pointsDown(sheet.rows.length);
  if (pagesWide === 1 && whole >= Math.min(natural, LEAST_FEWER)) {
    return { upright, pagesWide, onOnePage: true, blankColumns: 0, breaks: [], repeats: false };
  }
  // Pages beside each other are cut where they end.
  if (pagesWide > 1) return { upright, pagesWide, onOnePage: false, blankColumns: 0, breaks: [], repeats: true };
  const last = lastOfTable(sheet);
  const at = (scale: number): Pick<Printed, "breaks" | "repeats"> => {
    const room = page.down / scale;
    const once = breaksOf(sheet, room, 0);
    const repeats = sheet.frozen.rows > 0 && once.some((row) => row <= last);
    const breaks = repeats ? breaksOf(sheet, room, pointsDown(sheet.frozen.rows)) : once;
    return { breaks, repeats };
  };
  const plain = at(natural);
  const most = (plain.breaks.length + 1) * (1 - SAVED);
  const beside = (blankColumns: number) => page.across / (across + blankColumns * BLANK_COLUMN);
  for (let blankColumns = 1; beside(blankColumns) >= LEAST_FEWER; blankColumns++) {
    const shrunk = at(Math.min(1, beside(blankColumns)));
    if (shrunk.breaks.length + 1 <= most) return { upright, pagesWide, onOnePage: false, blankColumns, ...shrunk };
  }
  return { upright, pagesWide, onOnePage: false, blankColumns: 0, ...plain };
}

import { type Issue, issue } from "../../core/model/issue.ts";
import type { Source } from "../../core/model/source.ts";
import { type CellSpan, cellSpans, offsetsInRecord } from "./cell-spans.ts";
import { Characters } from "./characters.ts";
import type { Delimiter } from "./delimiter.ts";
import { lineBreaksIn } from "./line-breaks.ts";
import type { PlacedText } from "./placed-text.ts";
import type { Row } from "./sheet.ts";

interface Lines {
  readonly text: string;
  readonly characters: Characters;
  /** Where its lines begin, in order: one, but for line breaks in quotes. */
  readonly lines: readonly number[];
}

/** The text of one record of a CSV file, with the places of its cells. */
export interface Record extends Lines {
  readonly spans: readonly CellSpan[];
}

/** A text looked through once for all places in it. */
function linesOf(text: string): Lines {
  const lines = [0];
  for (const { 0: mark, index } of text.matchAll(/\r\n|\n|\r/g)) lines.push(index + mark.length);
  return { text, characters: new Characters(text), lines };
}

export function recordOf(text: string, delimiter: Delimiter): Record {
  return { ...linesOf(text), spans: cellSpans(text, delimiter) };
}

/** Where characters of a record stand, as line and column, as far as its first line goes. */
function placeIn(file: string, first: number, { text, characters, lines }: Lines, start: number, end: number): Source {
  let [low, high] = [0, lines.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lines[middle] ?? 0) <= start) low = middle;
    else high = middle - 1;
  }
  let stop = Math.min(end, lines[low + 1] ?? end);
  while (stop > start && "\r\n".includes(text[stop - 1] ?? "")) stop--;
  const column = characters.between(lines[low] ?? 0, start) + 1;
  return { file, line: first + low, column, length: Math.max(1, characters.between(start, stop)) };
}

/** A cell of a row with its place in the file. */
export function placedCell(file: string, row: Row, column: number, record: Record): PlacedText {
  const { text, spans } = record;
  const place = (start: number, end: number) => placeIn(file, row.line, record, start, end);
  const cell = row.cells[column] ?? "";
  const kept = cell.trim();
  const last = spans.at(-1);
  const span = spans[column] ?? { start: last?.end ?? 0, end: last?.end ?? 0, quoted: false, closed: true };
  const skipped = kept === "" ? 0 : cell.indexOf(kept);
  const offsetOf = offsetsInRecord(text, span);
  const offset = (index: number) => offsetOf(skipped + index);
  return {
    text: kept,
    source: place(offset(0), kept === "" ? offset(0) : offset(kept.length)),
    part: (start, length) => place(offset(start), offset(start + length)),
  };
}

/** The same where nothing in the file is quoted and every character is one code unit: what stands before it is counted. */
export function unquotedCell(file: string, { cells, line }: Row, column: number): PlacedText {
  let start = Math.max(0, Math.min(column, cells.length - 1));
  for (let before = 0; before < column && before < cells.length; before++) start += cells[before]?.length ?? 0;
  const cell = cells[column] ?? "";
  const text = cell.trim();
  const first = 1 + start + (text === "" ? 0 : cell.indexOf(text));
  const part = (from: number, length: number) => ({ file, line, column: first + from, length: Math.max(1, length) });
  return { text, source: part(0, text.length), part };
}

/** That a cell, whose quotation mark is left open, has taken in rows: at that mark, with the line where it is closed. */
export function rowsWithin(file: string, { cells, line }: Row, column: number, record: Record): Issue {
  const { start, quoted } = record.spans[column] ?? { start: 0, quoted: false };
  const mark = quoted ? start - 1 : start;
  const until = line + lineBreaksIn(cells.slice(0, column + 1));
  return issue("CSV_BROKEN", { reason: "rows-within", until }, placeIn(file, line, record, mark, mark + 1));
}

/** What stopped the reading, at its place: the quote that is never closed, or the record that is too large. */
export function breakage(file: string, line: number, text: string, delimiter: Delimiter): Issue {
  const open = cellSpans(text, delimiter).find((span) => !span.closed);
  // The text may be all the rest of a file; nothing behind the place matters.
  const place = (start: number, end: number) => placeIn(file, line, linesOf(text.slice(0, end)), start, end);
  return open
    ? issue("CSV_BROKEN", { reason: "quote" }, place(open.start - 1, open.start))
    : issue("CSV_BROKEN", { reason: "size" }, place(0, 1));
}

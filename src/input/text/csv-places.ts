import { type Issue, issue } from "../../core/model/issue.ts";
import type { Source } from "../../core/model/source.ts";
import { type CellSpan, cellSpans, offsetInRecord } from "./cell-spans.ts";
import type { Delimiter } from "./delimiter.ts";
import type { PlacedText } from "./placed-text.ts";
import type { Row } from "./sheet.ts";

/** The text of one record of a CSV file, with the places of its cells. */
export interface Record {
  readonly text: string;
  readonly spans: readonly CellSpan[];
}

/** The number of characters as a person counts them: a pair of surrogates is one. */
function characters(text: string): number {
  return /[\ud800-\udbff]/.test(text) ? [...text].length : text.length;
}

/** A function that tells where characters of a record stand, as line and column. */
function placesIn(file: string, line: number, record: string): (start: number, end: number) => Source {
  return (start, end) => {
    const before = record.slice(0, start).split(/\r\n|\n|\r/);
    const inside = record.slice(start, end).split(/\r\n|\n|\r/, 1)[0] ?? "";
    const column = characters(before.at(-1) ?? "") + 1;
    return { file, line: line + before.length - 1, column, length: Math.max(1, characters(inside)) };
  };
}

/** A cell of a row with its place in the file. */
export function placedCell(file: string, row: Row, column: number, { text, spans }: Record): PlacedText {
  const place = placesIn(file, row.line, text);
  const cell = row.cells[column] ?? "";
  const kept = cell.trim();
  const last = spans.at(-1);
  const span = spans[column] ?? { start: last?.end ?? 0, end: last?.end ?? 0, quoted: false, closed: true };
  const skipped = kept === "" ? 0 : cell.indexOf(kept);
  const offset = (index: number) => offsetInRecord(text, span, skipped + index);
  return {
    text: kept,
    source: place(offset(0), kept === "" ? offset(0) : offset(kept.length)),
    part: (start, length) => place(offset(start), offset(start + length)),
  };
}

/** What stopped the reading, at its place: the quote that is never closed, or the record that is too large. */
export function breakage(file: string, line: number, record: string, delimiter: Delimiter): Issue {
  const place = placesIn(file, line, record);
  const open = cellSpans(record, delimiter).find((span) => !span.closed);
  return open
    ? issue("CSV_BROKEN", { reason: "quote" }, place(open.start - 1, open.start))
    : issue("CSV_BROKEN", { reason: "size" }, place(0, 1));
}

import { CsvError, parse } from "csv-parse/sync";
import { type Issue, issue } from "../../core/model/issue.ts";
import { type CellSpan, cellSpans, offsetInRecord } from "./cell-spans.ts";
import { type Delimiter, declaredDelimiter, sniffDelimiter } from "./delimiter.ts";
import type { PlacedText } from "./placed-text.ts";
import type { Row, Sheet } from "./sheet.ts";

/** One record of a CSV file. */
interface CsvRow extends Row {
  /** Where its record stands in the sheet's bytes. */
  readonly start: number;
  readonly end: number;
}

/** A CSV file as rows of text. */
interface CsvSheet extends Sheet {
  readonly delimiter: Delimiter;
}

/** A record of more characters than this is a quote that nobody closed. */
export const MAX_RECORD_SIZE = 1_000_000;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

function lineBreaks(bytes: Uint8Array, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at];
    if (byte === LINE_FEED || (byte === CARRIAGE_RETURN && bytes[at + 1] !== LINE_FEED)) count++;
  }
  return count;
}

/** The text of one record, with the places of its cells. */
export interface Record {
  readonly text: string;
  readonly spans: readonly CellSpan[];
}

/** The number of characters as a person counts them: a pair of surrogates is one. */
function characters(text: string): number {
  return /[\ud800-\udbff]/.test(text) ? [...text].length : text.length;
}

/** A function that tells where characters of a record stand, as line and column. */
function placesIn(file: string, line: number, record: string) {
  return (start: number, end: number) => {
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

/**
 * Reads CSV text (RFC 4180, any usual delimiter and line ends, mixed too). Rows without any text are dropped; rows may
 * differ in length. `isHeader` helps to tell the delimiter where none is given and no `sep=` line declares it. At an
 * unclosed quote or an oversized record the reading stops with an issue; the rows before it stand.
 */
export function readRows(
  file: string,
  text: string,
  delimiter: Delimiter | null,
  isHeader: (cell: string) => boolean,
): CsvSheet {
  const declared = declaredDelimiter(text);
  const body = declared ? text.slice(declared.length) : text;
  const used = delimiter ?? declared?.delimiter ?? sniffDelimiter(body, isHeader);
  const bytes = Buffer.from(body);
  const textOf = (start: number, end: number) => bytes.toString("utf8", start, end);
  const rows: CsvRow[] = [];
  const issues: Issue[] = [];
  let start = 0;
  let line = declared ? 2 : 1;
  try {
    parse(bytes, {
      delimiter: used,
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: MAX_RECORD_SIZE,
      on_record: (cells: string[], { bytes: end }) => {
        if (cells.some((cell) => cell.trim() !== "")) rows.push({ cells, line, start, end });
        line += lineBreaks(bytes, start, end);
        start = end;
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    issues.push(breakage(file, line, textOf(start, bytes.length), used));
  }
  let latest: { row: CsvRow; record: Record } | null = null;
  const recordOf = (row: CsvRow) => {
    if (latest?.row !== row) {
      const record = textOf(row.start, row.end);
      latest = { row, record: { text: record, spans: cellSpans(record, used) } };
    }
    return latest.record;
  };
  // The rows of this sheet are those made above.
  const cell = (row: Row, column: number) => placedCell(file, row, column, recordOf(row as CsvRow));
  return { file, delimiter: used, rows, issues, cell };
}

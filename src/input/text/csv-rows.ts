import { type Issue, issue } from "../../core/model/issue.ts";
import type { Source } from "../../core/model/source.ts";
import { breakage, placedCell, type Record, recordOf, rowsWithin, unquotedCell } from "./csv-places.ts";
import { CsvRecords } from "./csv-records.ts";
import { type Delimiter, declaredDelimiter, sniffDelimiter } from "./delimiter.ts";
import { joined } from "./joined.ts";
import { lineBreaksIn } from "./line-breaks.ts";
import { afterLineBreak, LineOffsets } from "./line-offsets.ts";
import type { PlacedText } from "./placed-text.ts";
import { excessOf, MOST_ROWS } from "./row-bounds.ts";
import type { Row, Sheet } from "./sheet.ts";
import { swallowingCells } from "./swallowed-rows.ts";
import { bytesOf, textOf } from "./utf8.ts";

/** Rows of more cells are remembered with the places of all of them. */
const WIDE = 200;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const QUOTE = 34;
/** In UTF-8 the first byte of a character of four, which is two code units. */
const FIRST_OF_FOUR = 0xf0;
/** Between these no character is blank. */
const [SPACE, DELETE] = [32, 127];
const NOTHING = new Uint8Array(0);
/** The delimiter is told from no more than so many characters of at most four bytes. */
const BYTES_SNIFFED = 1 << 19;

function isFilled(cells: readonly string[]): boolean {
  const first = cells[0]?.charCodeAt(0) ?? 0;
  return (first > SPACE && first < DELETE) || cells.some((cell) => cell.trim() !== "");
}

/** Whether some character is two code units. */
function hasPairs(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at++) if ((bytes[at] ?? 0) >= FIRST_OF_FOUR) return true;
  return false;
}

/**
 * The rows of a CSV file (RFC 4180, any usual delimiter and line ends, mixed too) in windows: of text that is held the
 * only one is the whole, a file too large to hold passes by in many. Rows without any text are dropped; rows may differ
 * in length. At an unclosed quote or an oversized record the reading stops with an issue; the rows before it stand.
 */
export class CsvRows implements Sheet {
  readonly file: string;
  readonly delimiter: Delimiter;
  /** The rows of the latest window; `cell` tells the place of theirs and of those before them in the same window. */
  rows: readonly Row[] = [];
  readonly issues: Issue[] = [];
  readonly #hasReturns: boolean;
  readonly #mostRows: number;
  readonly #records: CsvRecords;
  /** What the next window begins with: the line of this number. */
  #rest: Uint8Array;
  #windows = 0;
  #isOver = false;
  #nextLine: number;
  #bytes: Uint8Array = NOTHING;
  #lines: LineOffsets;
  /** Whether every cell of the window is its text, one code unit a character; null until a place is asked for. */
  #isPlain: boolean | null = null;
  readonly #wide = new WeakMap<Row, Record>();
  #latest: { readonly row: Row; readonly record: Record } | null = null;

  /**
   * @param start the first bytes of the file's text in UTF-8, which the delimiter is told from and the first window begins
   * with; `isHeader` helps where none is given and no `sep=` line declares it
   * @param hasReturns whether there is any carriage return in the file: most have line feeds alone, which are faster to read
   * @param mostRows how many rows with any text a window may have
   */
  constructor(
    file: string,
    start: Uint8Array,
    delimiter: Delimiter | null,
    isHeader: (cell: string) => boolean,
    hasReturns: boolean,
    mostRows = MOST_ROWS,
  ) {
    const text = textOf(start.subarray(0, BYTES_SNIFFED));
    const declared = declaredDelimiter(text);
    const before = declared ? text.slice(0, declared.length) : "";
    this.file = file;
    this.delimiter = delimiter ?? declared?.delimiter ?? sniffDelimiter(text.slice(before.length), isHeader);
    this.#hasReturns = hasReturns;
    this.#mostRows = mostRows;
    this.#rest = start.subarray(bytesOf(before).length);
    this.#nextLine = declared ? 2 : 1;
    this.#lines = new LineOffsets(NOTHING, this.#nextLine, hasReturns);
    this.#records = new CsvRecords(this.delimiter, hasReturns);
  }

  /** Reads the next window: what is left of the one before, and `more`. Its rows are those of the whole records in it. */
  read(more: Uint8Array, isLast: boolean): readonly Row[] {
    this.#bytes = joined([this.#rest, more]);
    this.#lines = new LineOffsets(this.#bytes, this.#nextLine, this.#hasReturns);
    this.#isPlain = null;
    this.#latest = null;
    const { records, areLines, end, broken } = this.#records.of(
      this.#bytes.subarray(0, isLast ? this.#bytes.length : this.#lastBreak()),
    );
    this.#rest = this.#bytes.subarray(end);
    this.rows = this.#placed(records, areLines);
    const excess = (areLines ? null : this.#excess()) ?? this.#tooMany(records.length);
    // Where there is more to come, it may close the quote.
    const isBroken = broken !== null && (isLast || broken.code !== "CSV_QUOTE_NOT_CLOSED");
    this.#windows++;
    this.#isOver = isLast || isBroken || excess !== null;
    for (const { row, column } of areLines ? [] : swallowingCells(this.rows, this.delimiter)) {
      this.issues.push(rowsWithin(this.file, row, column, this.#known(row)));
    }
    if (excess !== null) this.issues.push(excess);
    else if (isBroken) {
      this.issues.push(breakage(this.file, this.#nextLine, textOf(this.#rest), this.delimiter));
    }
    return this.rows;
  }

  /** Whether there is nothing more to read: the file is at its end, or breaks off. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** The text of a cell of the window, with its place. */
  cell(row: Row, column: number): PlacedText {
    this.#isPlain ??= !this.#bytes.includes(QUOTE) && !hasPairs(this.#bytes);
    if (this.#isPlain && row.cells.length <= WIDE) return unquotedCell(this.file, row, column);
    if (this.#latest?.row !== row) this.#latest = { row, record: this.#known(row) };
    return placedCell(this.file, row, column, this.#latest.record);
  }

  /** Of text that is held, found when it is asked for; of a window that will pass by, at once. */
  placeOf(row: Row, column: number): () => Source {
    if (this.#isOver && this.#windows === 1) return () => this.cell(row, column).source;
    const { source } = this.cell(row, column);
    return () => source;
  }

  /** Where the last line of the window begins that more bytes may go on with. */
  #lastBreak(): number {
    const feed = this.#bytes.lastIndexOf(LINE_FEED);
    if (feed >= 0 || !this.#hasReturns) return feed + 1;
    return this.#bytes.subarray(0, -1).lastIndexOf(CARRIAGE_RETURN) + 1;
  }

  /** The records with any text, each with the line it begins on. */
  #placed(records: readonly string[][], areLines: boolean): Row[] {
    const rows: Row[] = [];
    for (const cells of records) {
      if (isFilled(cells)) rows.push({ cells, line: this.#nextLine });
      this.#nextLine += 1 + (areLines ? 0 : lineBreaksIn(cells));
    }
    return rows;
  }

  /** The issue of what is more than is read; of the rows those before it stand. */
  #excess(): Issue | null {
    const excess = excessOf(this.rows);
    const row = excess && this.rows[excess.at];
    if (!excess || !row) return null;
    const { at, column, reason, most } = excess;
    const { source } = this.cell(row, column);
    this.rows = this.rows.slice(0, at);
    return issue("CSV_BROKEN", { reason, most }, { ...source, length: 1 });
  }

  /** More rows than are read, be they blank as `records` may be. */
  #tooMany(records: number): Issue | null {
    const row = this.rows[this.#mostRows];
    if (row !== undefined) {
      this.rows = this.rows.slice(0, this.#mostRows);
      return issue("CSV_BROKEN", { reason: "rows", most: this.#mostRows }, this.cell(row, 0).source);
    }
    if (records <= MOST_ROWS) return null;
    const source = { file: this.file, line: MOST_ROWS + 1, column: 1, length: 1 };
    return issue("CSV_BROKEN", { reason: "rows", most: MOST_ROWS }, source);
  }

  /** Columns are read one after the other: a wide row would be taken apart for each. */
  #known(row: Row): Record {
    const record = this.#wide.get(row) ?? this.#recordOf(row);
    if (row.cells.length > WIDE) this.#wide.set(row, record);
    return record;
  }

  #recordOf(row: Row): Record {
    const start = this.#lines.of(row.line);
    let end = start;
    for (let lines = 1 + lineBreaksIn(row.cells); lines > 0; lines--) {
      end = afterLineBreak(this.#bytes, end, this.#hasReturns);
    }
    return recordOf(textOf(this.#bytes.subarray(start, end)), this.delimiter);
  }
}

/** Text that is held, as rows: one window. */
export function readRows(
  file: string,
  text: string,
  delimiter: Delimiter | null,
  isHeader: (cell: string) => boolean,
  mostRows?: number,
): CsvRows {
  const bytes = bytesOf(text);
  const sheet = new CsvRows(file, bytes, delimiter, isHeader, bytes.includes(CARRIAGE_RETURN), mostRows);
  sheet.read(NOTHING, true);
  return sheet;
}

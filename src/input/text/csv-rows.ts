import { CsvError, parse } from "csv-parse/sync";
import { type Issue, issue } from "../../core/model/issue.ts";
import type { Source } from "../../core/model/source.ts";
import { cellSpans } from "./cell-spans.ts";
import { breakage, placedCell, type Record, recordOf, unquotedCell } from "./csv-places.ts";
import { type Delimiter, declaredDelimiter, sniffDelimiter } from "./delimiter.ts";
import { joined } from "./joined.ts";
import { afterLineBreak, LineOffsets } from "./line-offsets.ts";
import { LONGEST_TEXT } from "./longest-text.ts";
import type { PlacedText } from "./placed-text.ts";
import type { Row, Sheet } from "./sheet.ts";

/** A record of more characters than this is a quote that nobody closed. */
const MAX_RECORD_SIZE = 1_000_000;
/** Rows and columns of a spreadsheet. */
export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;
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
/** So many bytes are turned to text at a time: what is kept of one cell holds on to no more. */
const BLOCK = 1024;
/** A line of more bytes may be more than a record holds, or have more columns or longer cells than a spreadsheet. */
export const LONG_LINE = 16_384;
/**
 * Characters of rows that are as long, together: of texts of more characters the engine tells one from another by comparing
 * them all, so that thousands of names of which one begins as the other would take minutes.
 */
export const MOST_IN_LONG_ROWS = 10_000_000;
/** The delimiter is told from no more than so many characters of at most four bytes. */
const BYTES_SNIFFED = 1 << 19;
/** How many cells most rows have is told from no more than so many bytes, and lines. */
const [BYTES_COUNTED, LINES_COUNTED] = [1 << 15, 50];

const UTF8 = new TextDecoder("utf-8", { ignoreBOM: true });

function textOf(bytes: Uint8Array): string {
  return UTF8.decode(bytes);
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function lineBreaksIn(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    if (cell.includes("\n") || cell.includes("\r")) count += cell.match(/\r\n|\n|\r/g)?.length ?? 0;
  }
  return count;
}

function isFilled(cells: readonly string[]): boolean {
  const first = cells[0]?.charCodeAt(0) ?? 0;
  return (first > SPACE && first < DELETE) || cells.some((cell) => cell.trim() !== "");
}

/** Where parts are gathered, so that the array of them is no longer than they are. */
const PARTS: string[] = [];

/** The parts of a text between the places of a character: as `split` has them, in half the time. */
function parted(text: string, at: string): string[] {
  let count = 0;
  let start = 0;
  for (let end = text.indexOf(at); end >= 0; end = text.indexOf(at, start)) {
    PARTS[count++] = text.slice(start, end);
    start = end + 1;
  }
  PARTS[count++] = text.slice(start);
  return PARTS.slice(0, count);
}

/** The cells of a line that is a record; null where a quote goes on in the next line, or is closed in a text's midst. */
function cellsOf(line: string, delimiter: Delimiter): string[] | null {
  if (!line.includes('"')) return parted(line, delimiter);
  const cells: string[] = [];
  for (const { start, end, quoted, closed } of cellSpans(line, delimiter)) {
    if (!closed || (!quoted && line.charCodeAt(start) === QUOTE)) return null;
    const text = line.slice(start, end);
    cells.push(quoted && text.includes('"') ? text.replaceAll('""', '"') : text);
  }
  return cells;
}

/**
 * The records of text in which each is a line, and no more of them than tell that there are too many; null where one is not,
 * or so long that it may be too large.
 */
function recordsOfLines(bytes: Uint8Array, delimiter: Delimiter, hasReturns: boolean): string[][] | null {
  const records: string[][] = [];
  for (let from = 0; from < bytes.length && records.length <= MOST_ROWS; ) {
    const end = afterLineBreak(bytes, from + BLOCK, hasReturns);
    if (end - from > LONG_LINE) return null;
    const text = textOf(bytes.subarray(from, end));
    const lines = hasReturns ? text.split(/\r\n|\n|\r/) : parted(text, "\n");
    if (lines.at(-1) === "") lines.pop();
    for (const line of lines) {
      const cells = cellsOf(line, delimiter);
      if (cells === null) return null;
      records.push(cells);
    }
    from = end;
  }
  return records;
}

/** How many cells most of the first lines have. */
function usualCells(text: string, delimiter: Delimiter): number {
  const times = new Map<number, number>();
  for (const line of text.split(/\r\n|\n|\r/, LINES_COUNTED)) {
    const { length } = cellSpans(line, delimiter);
    times.set(length, (times.get(length) ?? 0) + 1);
  }
  return [...times].reduce((most, one) => (one[1] > most[1] ? one : most), [1, 0])[0];
}

/** Whether some character is two code units. */
function hasPairs(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at++) if ((bytes[at] ?? 0) >= FIRST_OF_FOUR) return true;
  return false;
}

function isTooLong({ length }: string): boolean {
  return length > LONGEST_TEXT;
}

/** Records as parsed, and what of the bytes they take up to one that breaks off. */
interface Parsed {
  readonly records: readonly string[][];
  /** Whether each is a line of no great length. */
  readonly areLines: boolean;
  readonly end: number;
  readonly broken: CsvError | null;
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
  readonly #options;
  /** What the next window begins with: the line of this number. */
  #rest: Uint8Array;
  #windows = 0;
  #isOver = false;
  #nextLine: number;
  #bytes: Uint8Array = NOTHING;
  #lines: LineOffsets;
  /**
   * A row of as many cells as most have, which the parser is given first: it makes an error, and takes twenty times as long,
   * of every row that has another number than the first, be that only a title.
   */
  #first: Uint8Array | null = null;
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
    this.#options = {
      delimiter: this.delimiter,
      record_delimiter: hasReturns ? ["\r\n", "\n", "\r"] : ["\n"],
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: MAX_RECORD_SIZE,
      to: MOST_ROWS + 2,
    };
  }

  /** Reads the next window: what is left of the one before, and `more`. Its rows are those of the whole records in it. */
  read(more: Uint8Array, isLast: boolean): readonly Row[] {
    this.#bytes = joined([this.#rest, more]);
    this.#lines = new LineOffsets(this.#bytes, this.#nextLine, this.#hasReturns);
    this.#isPlain = null;
    this.#latest = null;
    const { records, areLines, end, broken } = this.#parsed(isLast ? this.#bytes.length : this.#lastBreak());
    this.#rest = this.#bytes.subarray(end);
    this.rows = this.#placed(records, areLines);
    const excess = (areLines ? null : this.#excess()) ?? this.#tooMany(records.length);
    // Where there is more to come, it may close the quote.
    const isBroken = broken !== null && (isLast || broken.code !== "CSV_QUOTE_NOT_CLOSED");
    this.#windows++;
    this.#isOver = isLast || isBroken || excess !== null;
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

  #parsed(end: number): Parsed {
    const bytes = this.#bytes.subarray(0, end);
    const lines = recordsOfLines(bytes, this.delimiter, this.#hasReturns);
    if (lines !== null) return { records: lines, areLines: true, end, broken: null };
    this.#first ??= this.#usualRow(bytes.subarray(0, BYTES_COUNTED));
    const behind = joined([this.#first, bytes]);
    try {
      return { records: parse(behind, this.#options).slice(1), areLines: false, end, broken: null };
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      const { records, end: whole } = this.#beforeBreak(behind);
      return { records: records.slice(1), areLines: false, end: whole - this.#first.length, broken: error };
    }
  }

  #usualRow(start: Uint8Array): Uint8Array {
    return bytesOf(`${this.delimiter.repeat(usualCells(textOf(start), this.delimiter) - 1)}\n`);
  }

  /** The records before the one that breaks off. */
  #beforeBreak(bytes: Uint8Array): Pick<Parsed, "records" | "end"> {
    const records: string[][] = [];
    let end = 0;
    try {
      parse(bytes, {
        ...this.#options,
        on_record: (cells: string[], info) => {
          records.push(cells);
          end = info.bytes;
          return null;
        },
      });
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
    }
    return { records, end };
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

  /** What no cell or row of a spreadsheet has, nor all long rows together; of the rows those before it stand. */
  #excess(): Issue | null {
    const at = this.rows.findIndex(({ cells }) => cells.length > MOST_COLUMNS || cells.some(isTooLong));
    const row = this.rows[at];
    if (row === undefined) return this.#lengthy();
    const long = row.cells.findIndex(isTooLong);
    const column = long < 0 ? MOST_COLUMNS : long;
    const { source } = this.cell(row, column);
    this.rows = this.rows.slice(0, at);
    const excess =
      long < 0
        ? ({ reason: "columns", most: MOST_COLUMNS } as const)
        : ({ reason: "cell", most: LONGEST_TEXT } as const);
    return issue("CSV_BROKEN", excess, { ...source, length: 1 });
  }

  /** Rows that are too long together to be told from one another. */
  #lengthy(): Issue | null {
    let left = MOST_IN_LONG_ROWS;
    const at = this.rows.findIndex(({ cells }) => {
      const length = cells.reduce((all, cell) => all + cell.length, 0);
      if (length > LONG_LINE) left -= length;
      return left < 0;
    });
    const row = this.rows[at];
    if (row === undefined) return null;
    this.rows = this.rows.slice(0, at);
    return issue("CSV_BROKEN", { reason: "long", most: MOST_IN_LONG_ROWS }, this.cell(row, 0).source);
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

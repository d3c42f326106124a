import { CsvError, parse } from "csv-parse/sync";
import { cellSpans } from "./cell-spans.ts";
import type { Delimiter } from "./delimiter.ts";
import { joined } from "./joined.ts";
import { afterLineBreak } from "./line-offsets.ts";
import { LONG_ROW, MOST_ROWS } from "./row-bounds.ts";
import { bytesOf, textOf } from "./utf8.ts";

/** A record of more characters than this is a quote that nobody closed. */
export const MOST_IN_RECORD = 1_000_000;
const QUOTE = 34;
/** So many bytes are turned to text at a time: what is kept of one cell holds on to no more. */
const BLOCK = 1024;
/** How many cells most rows have is told from no more than so many bytes, and lines. */
const [BYTES_COUNTED, LINES_COUNTED] = [1 << 15, 50];

/** Where parts are gathered, so that the array of them is no longer than they are: a million lines in 0.17 s, by `split` in 0.33 s. */
const PARTS: string[] = [];

/** The parts of a text between the places of a character: as `split` has them. */
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
    if (end - from > LONG_ROW) return null;
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

/** Records as parsed, and what of the bytes they take up to one that breaks off. */
export interface Parsed {
  readonly records: readonly string[][];
  /** Whether each is a line of no great length. */
  readonly areLines: boolean;
  readonly end: number;
  readonly broken: CsvError | null;
}

/**
 * What parts text into records (RFC 4180): where each is a line of no great length, by its cells; where cells go on over lines,
 * csv-parse does.
 */
export class CsvRecords {
  readonly #delimiter: Delimiter;
  readonly #hasReturns: boolean;
  readonly #options;
  /**
   * A row of as many cells as most have, which csv-parse is given first: it makes an error, and takes twenty times as long, of
   * every row that has another number than the first, be that only a title.
   */
  #first: Uint8Array | null = null;

  /** @param hasReturns whether there is any carriage return */
  constructor(delimiter: Delimiter, hasReturns: boolean) {
    this.#delimiter = delimiter;
    this.#hasReturns = hasReturns;
    this.#options = {
      delimiter,
      record_delimiter: hasReturns ? ["\r\n", "\n", "\r"] : ["\n"],
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: MOST_IN_RECORD,
      to: MOST_ROWS + 2,
    };
  }

  /** The records of some bytes, which begin with one. */
  of(bytes: Uint8Array): Parsed {
    const lines = recordsOfLines(bytes, this.#delimiter, this.#hasReturns);
    if (lines !== null) return { records: lines, areLines: true, end: bytes.length, broken: null };
    this.#first ??= this.#usualRow(bytes.subarray(0, BYTES_COUNTED));
    const behind = joined([this.#first, bytes]);
    try {
      return { records: parse(behind, this.#options).slice(1), areLines: false, end: bytes.length, broken: null };
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      const { records, end: whole } = this.#beforeBreak(behind);
      return { records: records.slice(1), areLines: false, end: whole - this.#first.length, broken: error };
    }
  }

  #usualRow(start: Uint8Array): Uint8Array {
    return bytesOf(`${this.#delimiter.repeat(usualCells(textOf(start), this.#delimiter) - 1)}\n`);
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
}

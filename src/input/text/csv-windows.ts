import { parse } from "csv-parse";
import type { Issue } from "../../core/model/issue.ts";
import { cellSpans } from "./cell-spans.ts";
import { breakage, MAX_RECORD_SIZE, placedCell, type Record } from "./csv-rows.ts";
import { type Delimiter, declaredDelimiter, sniffDelimiter } from "./delimiter.ts";
import type { PlacedText } from "./placed-text.ts";
import type { Row, Sheet } from "./sheet.ts";

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const QUOTE = 34;
/** Rows that the header and what stands under it are found from. */
const FIRST_ROWS = 300;
const NOTHING = new Uint8Array(0);

/** Where the next line begins after `from`, or the end of the bytes. */
function afterLineBreak(bytes: Uint8Array, from: number, hasReturns: boolean): number {
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === LINE_FEED) return at + 1;
    if (hasReturns && byte === CARRIAGE_RETURN) return bytes[at + 1] === LINE_FEED ? at + 2 : at + 1;
  }
  return bytes.length;
}

function lineBreaksIn(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    if (cell.includes("\n") || cell.includes("\r")) count += cell.match(/\r\n|\n|\r/g)?.length ?? 0;
  }
  return count;
}

function isFilled(cells: readonly string[]): boolean {
  return (cells[0]?.charCodeAt(0) ?? 0) > SPACE || cells.some((cell) => cell.trim() !== "");
}

/** Up to here characters may be blank. */
const SPACE = 32;

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("utf8");
}

/**
 * A CSV file too large to hold, as rows of text in windows that pass by. As a `Sheet` its rows are those of the first
 * window; `cell` tells the place of cells of the latest.
 */
export class CsvWindows implements Sheet {
  readonly file: string;
  readonly delimiter: Delimiter;
  rows: readonly Row[] = [];
  readonly #found: Issue[] = [];
  readonly #chunks: AsyncIterator<Uint8Array>;
  readonly #parser;
  #taken: string[][] = [];
  #failed: Error | null = null;
  #first: Uint8Array | null;
  #isOver = false;
  /** The bytes from the start of line `#line`, at which the window begins. */
  #bytes: Uint8Array = NOTHING;
  #line: number;
  /** The line that the next record begins on. */
  #nextLine: number;
  /** A line and where it begins in `#bytes`, to go on from. */
  #place: { line: number; offset: number };
  readonly #hasReturns: boolean;

  private constructor(
    file: string,
    delimiter: Delimiter,
    line: number,
    first: Uint8Array,
    chunks: AsyncIterator<Uint8Array>,
    hasReturns: boolean,
  ) {
    this.file = file;
    this.delimiter = delimiter;
    this.#line = line;
    this.#nextLine = line;
    this.#place = { line, offset: 0 };
    this.#first = first;
    this.#chunks = chunks;
    this.#hasReturns = hasReturns;
    this.#parser = parse({
      delimiter,
      record_delimiter: hasReturns ? ["\r\n", "\n", "\r"] : ["\n"],
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: MAX_RECORD_SIZE,
    });
    this.#parser.on("data", (cells: string[]) => this.#taken.push(cells));
    this.#parser.on("error", (error) => {
      this.#failed = error;
    });
  }

  /**
   * Opens a file and reads its first window.
   *
   * @param chunks its text in UTF-8; the first chunk has what the delimiter is told from
   * @param hasReturns whether there is any carriage return in it
   */
  static async open(
    file: string,
    chunks: AsyncIterable<Uint8Array>,
    delimiter: Delimiter | null,
    isHeader: (cell: string) => boolean,
    hasReturns: boolean,
  ): Promise<CsvWindows> {
    const iterator = chunks[Symbol.asyncIterator]();
    const { value } = await iterator.next();
    const first: Uint8Array = value ?? NOTHING;
    const text = textOf(first);
    const declared = declaredDelimiter(text);
    const body = declared ? text.slice(declared.length) : text;
    const used = delimiter ?? declared?.delimiter ?? sniffDelimiter(body, isHeader);
    const rest = declared ? first.subarray(Buffer.byteLength(text.slice(0, declared.length))) : first;
    const sheet = new CsvWindows(file, used, declared ? 2 : 1, rest, iterator, hasReturns);
    const rows: Row[] = [];
    while (rows.length < FIRST_ROWS) {
      const more = await sheet.#window(true);
      if (more === null) break;
      rows.push(...more);
    }
    sheet.rows = rows;
    return sheet;
  }

  /** What stopped the reading, if anything did. */
  get issues(): readonly Issue[] {
    return this.#found;
  }

  /** The next rows with any text; null after the last. */
  next(): Promise<readonly Row[] | null> {
    return this.#window(false);
  }

  /** Stops reading. */
  async close(): Promise<void> {
    this.#isOver = true;
    this.#parser.destroy();
    await this.#chunks.return?.();
  }

  cell(row: Row, column: number): PlacedText {
    return placedCell(this.file, row, column, this.#recordOf(row));
  }

  /** Reads one more chunk; `keep` keeps the rows before it in the window. */
  async #window(keep: boolean): Promise<readonly Row[] | null> {
    if (this.#isOver) return null;
    const chunk = this.#first ?? ((await this.#chunks.next()).value as Uint8Array | undefined);
    this.#first = null;
    if (!keep) this.#drop();
    if (chunk === undefined) await this.#end();
    else {
      this.#bytes = this.#bytes.length === 0 ? chunk : Buffer.concat([this.#bytes, chunk]);
      await new Promise((done) => this.#parser.write(chunk, done));
      while (this.#failed === null && this.#parser.read() !== null);
    }
    const rows = this.#placed();
    if (this.#failed !== null) {
      this.#isOver = true;
      const text = textOf(this.#bytes.subarray(this.#offsetOf(this.#nextLine)));
      this.#found.push(breakage(this.file, this.#nextLine, text, this.delimiter));
    }
    return rows;
  }

  async #end(): Promise<void> {
    this.#isOver = true;
    await new Promise<void>((done) => {
      this.#parser.once("close", done);
      this.#parser.end();
    });
  }

  /** The records parsed since the last time, each with the line it begins on. */
  #placed(): Row[] {
    const taken = this.#taken;
    this.#taken = [];
    const mayBreak = this.#bytes.includes(QUOTE);
    const rows: Row[] = [];
    for (const cells of taken) {
      if (isFilled(cells)) rows.push({ cells, line: this.#nextLine });
      this.#nextLine += 1 + (mayBreak ? lineBreaksIn(cells) : 0);
    }
    return rows;
  }

  /** Where a line of the window begins. */
  #offsetOf(line: number): number {
    if (line < this.#place.line) this.#place = { line: this.#line, offset: 0 };
    let { line: at, offset } = this.#place;
    for (; at < line; at++) offset = afterLineBreak(this.#bytes, offset, this.#hasReturns);
    this.#place = { line, offset };
    return offset;
  }

  /** Lets what has been given pass by. */
  #drop(): void {
    this.#bytes = this.#bytes.subarray(this.#offsetOf(this.#nextLine));
    this.#line = this.#nextLine;
    this.#place = { line: this.#line, offset: 0 };
  }

  #recordOf(row: Row): Record {
    const start = this.#offsetOf(row.line);
    let end = start;
    for (let lines = 1 + lineBreaksIn(row.cells); lines > 0; lines--) end = afterLineBreak(this.#bytes, end, true);
    const text = textOf(this.#bytes.subarray(start, end));
    return { text, spans: cellSpans(text, this.delimiter) };
  }
}

import { type ByteStream, type Survey, utf8Chunks } from "./byte-stream.ts";
import { CsvRows } from "./csv-rows.ts";
import { joined } from "./joined.ts";
import type { Row } from "./sheet.ts";
import type { TextDialect } from "./text-dialect.ts";

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const NOTHING = new Uint8Array(0);

function linesIn(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if (byte === LINE_FEED || byte === CARRIAGE_RETURN) count++;
  return count;
}

/** A CSV file too large to hold, whose rows pass by in windows. */
export class CsvWindows {
  /** Its first window is read. */
  readonly sheet: CsvRows;
  readonly #chunks: AsyncIterator<Uint8Array>;

  private constructor(sheet: CsvRows, chunks: AsyncIterator<Uint8Array>) {
    this.sheet = sheet;
    this.#chunks = chunks;
  }

  /** Opens a file and reads its first window, of the lines that tell how the rest is to be read. */
  static async open(
    stream: ByteStream,
    survey: Survey,
    { encoding, delimiter }: TextDialect,
    isHeader: (cell: string) => boolean,
    lines: number,
  ): Promise<CsvWindows> {
    const chunks = utf8Chunks(stream, survey, encoding);
    const start: Uint8Array[] = [];
    let isEnd = false;
    for (let wanted = lines; wanted > 0 && !isEnd; ) {
      const { value = NOTHING, done = false } = await chunks.next();
      start.push(value);
      wanted -= linesIn(value);
      isEnd = done;
    }
    const sheet = new CsvRows(stream.file, joined(start), delimiter, isHeader, survey.hasReturns);
    sheet.read(NOTHING, isEnd);
    return new CsvWindows(sheet, chunks);
  }

  /** The next rows with any text; null after the last. */
  async next(): Promise<readonly Row[] | null> {
    if (this.sheet.isOver) return null;
    const { value = NOTHING, done = false } = await this.#chunks.next();
    return this.sheet.read(value, done);
  }

  /** Stops reading. */
  async close(): Promise<void> {
    await this.#chunks.return?.();
  }
}

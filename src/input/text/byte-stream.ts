import { type Encoding, markedEncoding, windows1252 } from "./decode.ts";

/** A file too large to hold: its bytes in chunks, from the start each time they are asked for. */
export interface ByteStream {
  readonly file: string;
  readonly chunks: () => AsyncIterable<Uint8Array>;
}

/** What must be known of a whole file before its first line can be read. */
export interface Survey {
  /** Line breaks, inside quotes too. */
  readonly lineBreaks: number;
  readonly isUtf8: boolean;
  /** Whether there is any carriage return: most files have line feeds alone, which are faster to read. */
  readonly hasReturns: boolean;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Counts line breaks over chunks; a `\r\n` that two chunks share is one. */
class LineBreaks {
  count = 0;
  #afterReturn = false;

  add(chunk: Uint8Array): void {
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, at + 1)) this.count++;
    if (this.#afterReturn && chunk[0] === LINE_FEED) this.count--;
    for (let at = chunk.indexOf(CARRIAGE_RETURN); at >= 0; at = chunk.indexOf(CARRIAGE_RETURN, at + 1)) {
      if (chunk[at + 1] !== LINE_FEED) this.count++;
    }
    this.#afterReturn = chunk.at(-1) === CARRIAGE_RETURN;
  }
}

/** Looks through a file once. */
export async function survey({ chunks }: ByteStream): Promise<Survey> {
  const breaks = new LineBreaks();
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let isUtf8 = true;
  let hasReturns = false;
  for await (const chunk of chunks()) {
    breaks.add(chunk);
    hasReturns ||= chunk.includes(CARRIAGE_RETURN);
    try {
      if (isUtf8) decoder.decode(chunk, { stream: true });
    } catch {
      isUtf8 = false;
    }
  }
  try {
    if (isUtf8) decoder.decode();
  } catch {
    isUtf8 = false;
  }
  return { lineBreaks: breaks.count, isUtf8, hasReturns };
}

/** A decoder of chunks for an encoding. */
function decoderOf(encoding: Encoding): (chunk: Uint8Array) => string {
  if (encoding === "windows-1252") return windows1252;
  if (encoding === "utf-16be") {
    const decoder = new TextDecoder("utf-16le");
    let odd: number | null = null;
    return (chunk) => {
      const bytes = odd === null ? chunk : Uint8Array.of(odd, ...chunk);
      odd = bytes.length % 2 === 1 ? (bytes.at(-1) ?? null) : null;
      return decoder.decode(Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2))).swap16(), {
        stream: true,
      });
    };
  }
  const decoder = new TextDecoder(encoding === "utf-16le" ? encoding : "utf-8");
  return (chunk) => decoder.decode(chunk, { stream: true });
}

/** The file's text as UTF-8 in chunks without byte order mark, whatever encoding it is in (as `decode`). */
export async function* utf8Chunks(
  { chunks }: ByteStream,
  { isUtf8 }: Survey,
  encoding: Encoding,
): AsyncGenerator<Uint8Array> {
  let decode: ((chunk: Uint8Array) => string) | null = null;
  let first = true;
  for await (const chunk of chunks()) {
    if (first) {
      const marked = markedEncoding(chunk);
      const used = marked ?? (encoding === "auto" ? (isUtf8 ? "utf-8" : "windows-1252") : encoding);
      if (used !== "utf-8" || !isUtf8) decode = decoderOf(used);
    }
    const mark = first && decode === null && markedEncoding(chunk) !== null ? 3 : 0;
    first = false;
    yield decode === null ? chunk.subarray(mark) : Buffer.from(decode(chunk));
  }
}

/** The text of some lines of a file, by their numbers from 1. */
export async function textLines(
  chunks: AsyncIterable<Uint8Array>,
  wanted: ReadonlySet<number>,
): Promise<ReadonlyMap<number, string>> {
  const texts = new Map<number, string>();
  const last = Math.max(0, ...wanted);
  const decoder = new TextDecoder();
  let line = 1;
  let rest = "";
  const take = (text: string) => {
    if (wanted.has(line)) texts.set(line, text);
    line++;
  };
  for await (const chunk of chunks) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split(/\r\n|\n|\r(?!$)/);
    rest = parts.pop() ?? "";
    for (const part of parts) take(part);
    if (line > last) return texts;
  }
  for (const part of rest.split("\r")) take(part);
  return texts;
}

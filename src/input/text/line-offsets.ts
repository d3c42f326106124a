const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
/** Every so many lines the place where one begins is kept. */
const STRIDE = 64;

/** Where the next line begins after `from`, or the end of the bytes; line ends may be of any kind. */
export function afterLineBreak(bytes: Uint8Array, from: number, hasReturns: boolean): number {
  if (!hasReturns) {
    const at = bytes.indexOf(LINE_FEED, from);
    return at < 0 ? bytes.length : at + 1;
  }
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === LINE_FEED) return at + 1;
    if (byte === CARRIAGE_RETURN) return bytes[at + 1] === LINE_FEED ? at + 2 : at + 1;
  }
  return bytes.length;
}

/** Where the lines of a text begin, found as they are asked for: forwards at once, backwards within some lines. */
export class LineOffsets {
  readonly #bytes: Uint8Array;
  readonly #first: number;
  readonly #hasReturns: boolean;
  /** Where the first line begins, and every line that is a multiple of the stride after it, as far as looked. */
  readonly #known: number[] = [0];
  #latest: { readonly line: number; readonly offset: number };

  /** @param first the number of the line that the bytes begin with */
  constructor(bytes: Uint8Array, first: number, hasReturns: boolean) {
    this.#bytes = bytes;
    this.#first = first;
    this.#hasReturns = hasReturns;
    this.#latest = { line: first, offset: 0 };
  }

  /** Where a line begins; the end of the bytes for one beyond them. */
  of(line: number): number {
    let { line: at, offset } = this.#start(line);
    for (; at < line; at++) {
      offset = afterLineBreak(this.#bytes, offset, this.#hasReturns);
      const passed = at + 1 - this.#first;
      if (passed === this.#known.length * STRIDE) this.#known.push(offset);
    }
    this.#latest = { line, offset };
    return offset;
  }

  /** The nearest line known before one. */
  #start(line: number) {
    const mark = Math.min(Math.floor((line - this.#first) / STRIDE), this.#known.length - 1);
    const marked = { line: this.#first + mark * STRIDE, offset: this.#known[mark] ?? 0 };
    return this.#latest.line <= line && this.#latest.line > marked.line ? this.#latest : marked;
  }
}

/** So many code units of a text are counted once, however often places in it are asked for. */
const STRIDE = 1024;

function isPairAt(text: string, at: number): boolean {
  const [high, low] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  return high >= 0xd800 && high < 0xdc00 && low >= 0xdc00 && low < 0xe000;
}

/**
 * The characters of a text as a person counts them: a pair of surrogates is one. Any stretch takes the same time, for a line
 * of a file may be long, and have places in it as many as it has cells.
 */
export class Characters {
  readonly #text: string;
  readonly #hasPairs: boolean;
  /** How many pairs end before each multiple of the stride; made when it is first asked for. */
  #pairs: Uint32Array | null = null;

  constructor(text: string) {
    this.#text = text;
    this.#hasPairs = /[\ud800-\udbff]/.test(text);
  }

  /** How many there are from one code unit to another. */
  between(start: number, end: number): number {
    if (!this.#hasPairs) return end - start;
    return end - start - (this.#pairsBefore(end) - this.#pairsBefore(start));
  }

  /** Where so many characters after a code unit end. */
  after(start: number, count: number): number {
    if (!this.#hasPairs) return Math.min(this.#text.length, start + count);
    let at = start;
    for (let left = count; left > 0 && at < this.#text.length; left--) at += isPairAt(this.#text, at + 1) ? 2 : 1;
    return at;
  }

  #pairsBefore(end: number): number {
    this.#pairs ??= this.#counted();
    const mark = Math.floor(end / STRIDE);
    let count = this.#pairs[mark] ?? 0;
    for (let at = mark * STRIDE; at < end; at++) if (isPairAt(this.#text, at)) count++;
    return count;
  }

  #counted(): Uint32Array {
    const counts = new Uint32Array(Math.floor(this.#text.length / STRIDE) + 1);
    let count = 0;
    for (let at = 0; at < this.#text.length; at++) {
      if (at % STRIDE === 0) counts[at / STRIDE] = count;
      if (isPairAt(this.#text, at)) count++;
    }
    return counts;
  }
}

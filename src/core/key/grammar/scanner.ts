import type { Source } from "../../model/source.ts";
import { type Folded, fold } from "./folded.ts";

/** A stretch of the folded key, from `start` up to but not including `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const OPENING: Readonly<Record<string, string>> = { '"': '"', "«": "»", "“": "”", "”": "”" };

/** Walks through the text of a key, folded, and knows where each stretch of it stood as written. */
export class Scanner {
  readonly text: string;
  readonly #written: readonly string[];
  readonly #folded: Folded;
  readonly #at: Source;
  /** Where the text ends, before any spaces. */
  readonly #last: number;
  #position = 0;
  #passed = 0;

  constructor(written: string, at: Source) {
    this.#written = [...written];
    this.#folded = fold(written);
    this.text = this.#folded.text;
    this.#at = at;
    this.#last = this.text.trimEnd().length;
    this.moveTo(0);
  }

  /** Never at a space: spaces are passed over at once. */
  get position(): number {
    return this.#position;
  }

  /** Where what was passed last ends, before any spaces. */
  get passed(): number {
    return this.#passed;
  }

  get atEnd(): boolean {
    return this.#position >= this.text.length;
  }

  moveTo(position: number): void {
    this.#passed = position;
    this.#position = position;
    while (this.text[this.#position] === " ") this.#position++;
  }

  /** The match of a sticky pattern here, which is not passed. */
  look(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#position;
    return pattern.exec(this.text);
  }

  /** Passes what the sticky pattern matches here. */
  take(pattern: RegExp): (Span & { readonly match: RegExpExecArray }) | null {
    const match = this.look(pattern);
    if (match === null) return null;
    const start = this.#position;
    const end = start + match[0].length;
    this.moveTo(end);
    return { start, end, match };
  }

  /** Passes a name in quotes, in which a doubled closing quote stands for one; null when none stands here, or unclosed. */
  takeQuoted(): (Span & { readonly name: string }) | null {
    const closing = OPENING[this.text[this.#position] ?? ""];
    if (closing === undefined) return null;
    const start = this.#position;
    let name = "";
    for (let position = start + 1; position < this.text.length; position++) {
      if (this.text[position] === closing) {
        if (this.text[position + 1] !== closing) {
          this.moveTo(position + 1);
          return { start, end: position + 1, name };
        }
        position++;
      }
      name += this.text[position];
    }
    return null;
  }

  /** Passes what stands in parentheses here, others within it and names in quotes; nothing where they are not closed. */
  takeParenthesis(): Span | null {
    const start = this.#position;
    if (this.take(/\(/y) === null) return null;
    for (let depth = 1; depth > 0; ) {
      if (this.take(/[^()"«“”]+/uy) !== null || this.takeQuoted() !== null) continue;
      const sign = this.take(/./suy)?.match[0];
      if (sign === undefined) {
        this.moveTo(start);
        return null;
      }
      depth += sign === "(" ? 1 : sign === ")" ? -1 : 0;
    }
    return { start, end: this.#passed };
  }

  /** What stands next, as an error message shows it: a percentage, a word, a number or a sign; empty at the end. */
  next(): Span {
    const match = this.look(/\d+(?:[.,]\d+)* *%|(?:[\p{L}\p{N}]\p{M}*)+|.\p{M}*/suy);
    return { start: this.#position, end: this.#position + (match?.[0].length ?? 0) };
  }

  /** The characters of a stretch as they were written. */
  written({ start, end }: Span): string {
    return this.#written.slice(this.offset(start), this.offset(end)).join("");
  }

  /** How many characters of the key stand before a position. */
  offset(position: number): number {
    return this.#folded.offsets[position] ?? this.#written.length;
  }

  /** The place of a stretch in its file; an empty one, at the end of the key, points at the last character. */
  source(span: Span): Source {
    const last = this.#last;
    const empty = span.start >= span.end;
    const offset = this.offset(empty ? Math.max(0, last - 1) : span.start);
    let end = empty ? last : span.end;
    while (end < this.text.length && this.offset(end) === offset) end++; // a sign with a mark on it is one letter
    return { ...this.#at, column: this.#at.column + offset, length: this.offset(end) - offset };
  }
}

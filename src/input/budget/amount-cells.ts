import type { Issue } from "../../core/model/issue.ts";
import { type Fraction, isInteger, multiply } from "../../core/number/fraction.ts";
import { type DecimalSign, decimalSignOf, readNumber } from "../../core/number/number-text.ts";
import { MOST_DIGITS, wholeOf } from "../../core/rounding/carry-over/whole.ts";
import { type Amount, fastAmount } from "../../core/split/passing/share-lines.ts";
import { isIssue, numberIn } from "../table/cell-numbers.ts";
import type { PlacedText } from "../text/placed-text.ts";

const ZERO = 48;
const NINE = 57;
const MINUS = 45;
const TRUE_MINUS = 0x2212;
const SPACE = 32;
const NO_BREAK_SPACE = 0xa0;

/**
 * Reads amounts that pass by, in the one decimal convention that their column shows by itself: what the first cell that
 * shows any shows. Nothing before that cell depends on it, except cells that could be either; see `isOpen`.
 */
export class AmountCells {
  readonly #unit: Fraction;
  /** The unit as a double; null where that cannot be. */
  readonly #factor: number | null;
  #sign: DecimalSign | null;
  /** The first text that showed the convention. */
  #first: string | null = null;
  #isHopeless = false;

  /** @param unit what amounts are multiplied by */
  constructor(decimal: DecimalSign | null, unit: Fraction) {
    this.#sign = decimal;
    this.#unit = unit;
    this.#factor = isInteger(unit) ? wholeOf(unit.num) : null;
  }

  /** Whether the convention is known, or known not to be found. */
  get isLearned(): boolean {
    return this.#sign !== null || this.#isHopeless;
  }

  /** No cell of the file shows a convention. */
  giveUp(): void {
    this.#isHopeless = true;
  }

  /** Looks whether the cells that come next show a convention, until one does. */
  learn(texts: Iterable<string>): void {
    if (this.isLearned) return;
    for (const text of texts) {
      const { sign } = decimalSignOf([text]);
      if (sign === null) continue;
      this.#sign = sign;
      this.#first = text.trim();
      return;
    }
  }

  /** Whether no convention is known, and one of the texts could be read in either. */
  isOpen(texts: Iterable<string>): boolean {
    if (this.#sign !== null) return false;
    for (const text of texts) {
      const reading = readNumber(text, null);
      if (!reading.ok && reading.problem === "ambiguous") return true;
    }
    return false;
  }

  /** The amount of a cell, or the issue. */
  read(text: string, place: () => PlacedText): Amount | Issue {
    const plain = this.#factor === null ? null : this.#plain(text, this.#factor);
    if (plain !== null) return plain;
    const value = numberIn(this.#sign, this.#first)(place());
    return isIssue(value) ? value : fastAmount(multiply(value, this.#unit));
  }

  /** The amount of a text of digits in groups or without, perhaps with one or two decimals; null for any other form. */
  #plain(text: string, factor: number): Amount | null {
    const sign = text.charCodeAt(0);
    const negative = sign === MINUS || sign === TRUE_MINUS;
    let at = negative ? 1 : 0;
    let value = 0;
    let digits = 0;
    let inGroup = 0;
    let isGrouped = false;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code >= ZERO && code <= NINE) {
        value = value * 10 + code - ZERO;
        digits++;
        inGroup++;
      } else if (code === SPACE || code === NO_BREAK_SPACE) {
        const isFirst = !isGrouped && inGroup <= 3 && value > 0 && digits === `${value}`.length;
        if (!isFirst && !(isGrouped && inGroup === 3)) return null;
        isGrouped = true;
        inGroup = 0;
      } else break;
    }
    if (inGroup === 0 || (isGrouped && inGroup !== 3)) return null;
    let den = 1;
    if (at < text.length) {
      const decimals = text.length - at - 1;
      if (text[at] !== this.#sign || decimals < 1 || decimals > 2) return null;
      for (at++; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code < ZERO || code > NINE) return null;
        value = value * 10 + code - ZERO;
        den *= 10;
        digits++;
      }
    }
    const num = value * factor;
    if (digits > MOST_DIGITS || num > 10 ** MOST_DIGITS) return null;
    return { num: negative ? -num : num, den };
  }
}

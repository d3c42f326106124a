import type { Issue } from "../../core/model/issue.ts";
import { isIssue } from "../../core/model/issue.ts";
import { type Amount, fastAmount } from "../../core/number/amount.ts";
import { type Fraction, isInteger, multiply } from "../../core/number/fraction.ts";
import { type DecimalSign, decimalSignOf, readNumber } from "../../core/number/number-text.ts";
import { MOST_DIGITS, MOST_IN_DIGITS, wholeOf } from "../../core/number/whole.ts";
import { numberIn } from "../table/cell-numbers.ts";
import type { PlacedText } from "../text/placed-text.ts";
import type { Row } from "../text/sheet.ts";
import { isPortion } from "./portion-cell.ts";

const ZERO = 48;
const NINE = 57;
const MINUS = 45;
const TRUE_MINUS = 0x2212;
const SPACE = 32;
const NO_BREAK_SPACE = 0xa0;

/** How the decimals of a budget's amounts are parted; null where no cell shows it. */
export interface Convention {
  readonly sign: DecimalSign | null;
  /** The first cell that showed it. */
  readonly first: string | null;
}

/**
 * Reads amounts in the one decimal convention that their columns show: what the first cell that shows any shows. Nothing
 * before that cell depends on it, except cells that could be either: then the rest is looked through for one that shows
 * it, and the rows are read once more.
 */
export class AmountCells {
  readonly #columns: readonly number[];
  readonly #unit: Fraction;
  /** The unit as a double; null where that cannot be. */
  readonly #factor: number | null;
  #convention: Convention | null;
  #isWaiting = false;

  /**
   * @param unit what amounts are multiplied by
   * @param convention null where it is not known
   */
  constructor(columns: readonly number[], unit: Fraction, convention: Convention | null) {
    this.#columns = columns;
    this.#unit = unit;
    this.#factor = isInteger(unit) ? wholeOf(unit.num) : null;
    this.#convention = convention;
  }

  /** Whether a cell was met that cannot be read before the convention is known. */
  get isWaiting(): boolean {
    return this.#isWaiting;
  }

  /** What the cells showed so far. */
  get convention(): Convention {
    return this.#convention ?? { sign: null, first: null };
  }

  /** Looks through those of the next rows that are wanted; false when they cannot be read yet. */
  learn(rows: readonly Row[], wants: (row: Row) => boolean): boolean {
    if (this.#convention !== null) return !this.#isWaiting;
    const texts = this.#signed(rows.filter(wants));
    for (const text of texts) {
      const { sign } = decimalSignOf([text]);
      if (sign === null) continue;
      this.#convention = { sign, first: text.trim() };
      return !this.#isWaiting;
    }
    this.#isWaiting ||= texts.some((text) => {
      const reading = readNumber(text, null);
      return !reading.ok && reading.problem === "ambiguous";
    });
    return !this.#isWaiting;
  }

  /** The amount of a text without the space around it, where it has one of the forms that most have. */
  plain(text: string): Amount | null {
    return this.#factor === null ? null : plainAmount(text, this.#convention?.sign ?? null, this.#factor);
  }

  /** The amount of a cell, whatever its form, or the issue. */
  read(cell: PlacedText): Amount | Issue {
    const { sign, first } = this.convention;
    const value = numberIn(sign, first)(cell);
    return isIssue(value) ? value : fastAmount(multiply(value, this.#unit));
  }

  /** The texts of amounts that could show a decimal sign: most show none, and take no time. */
  #signed(rows: readonly Row[]): readonly string[] {
    const texts: string[] = [];
    for (const { cells, numbers } of rows) {
      for (const column of this.#columns) {
        const text = cells[column] ?? "";
        if ((text.includes(",") || text.includes(".")) && !numbers?.has(column) && !isPortion(text)) texts.push(text);
      }
    }
    return texts;
  }
}

/** The amount of a text of digits in groups or without, perhaps with one or two decimals; null for any other form. */
function plainAmount(text: string, decimal: DecimalSign | null, factor: number): Amount | null {
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
    if (text[at] !== decimal || decimals < 1 || decimals > 2) return null;
    for (at++; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code < ZERO || code > NINE) return null;
      value = value * 10 + code - ZERO;
      den *= 10;
      digits++;
    }
  }
  const num = value * factor;
  if (digits > MOST_DIGITS || num > MOST_IN_DIGITS) return null;
  return { num: negative ? -num : num, den };
}

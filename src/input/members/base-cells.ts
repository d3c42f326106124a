import { type Issue, isIssue, issue } from "../../core/model/issue.ts";
import type { Measure } from "../../core/model/member.ts";
import type { Source } from "../../core/model/source.ts";
import { divide, type Fraction, fraction, isNegative } from "../../core/number/fraction.ts";
import { type DecimalSign, readNumber } from "../../core/number/number-text.ts";
import { cellReader, isBlank } from "../table/cell-numbers.ts";
import type { PlacedText } from "../text/placed-text.ts";

const HUNDRED = fraction(100n);
/** `12/30`: a part of a whole, as ownership tables have it. */
const PART_OF_WHOLE = /^(\d{1,12})\s*\/\s*(0*[1-9]\d{0,11})$/;

/** What a member's cell in a column of measures says: a measure, that it is blank (where), or why it cannot be read. */
export interface CellOfBase {
  readonly measure: Measure | null;
  readonly blank: Source | null;
  readonly fault: Issue | null;
}

/** The cell of a member that has no row. */
export const NO_CELL: CellOfBase = { measure: null, blank: null, fault: null };

/** Whether a text is a percentage, `55,81 %`. */
export function isPercentage(text: string): boolean {
  const reading = readNumber(text, null);
  return reading.ok && reading.percent;
}

/** Whether a column measures something: at least half of its filled cells are numbers, or none is filled. */
export function isMeasured(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => !isBlank(text));
  const numbers = filled.filter((text) => {
    const reading = readNumber(text, null);
    return reading.ok || reading.problem === "ambiguous" || PART_OF_WHOLE.test(text.trim());
  });
  return filled.length === 0 || (numbers.length > 0 && numbers.length * 2 >= filled.length);
}

/** What is wrong with a number that has no percent sign among others that have one. */
function withoutSign({ text, source }: PlacedText): Issue {
  return issue("KEY_PERCENT_SIGN", { text, figure: text }, source);
}

/**
 * The reader of a base's cells, in the one convention that its numbers show: `12/30` as the fraction it is, and in a column
 * of percentages each as a ratio.
 *
 * @param texts the cells that are not stored as numbers
 */
export function baseReader(
  header: string,
  texts: readonly string[],
  percent: boolean,
  decimal: DecimalSign | null,
): (cell: PlacedText) => CellOfBase {
  const read = cellReader(texts, decimal, percent);
  const numberIn = (cell: PlacedText): Fraction | Issue => {
    const [, part, whole] = PART_OF_WHOLE.exec(cell.text) ?? [];
    if (part !== undefined && whole !== undefined) return fraction(BigInt(part), BigInt(whole));
    const value = read(cell);
    if (!percent || isIssue(value)) return value;
    return isPercentage(cell.text) ? divide(value, HUNDRED) : withoutSign(cell);
  };
  return (cell) => {
    if (isBlank(cell.text)) return { ...NO_CELL, blank: cell.source };
    const value = numberIn(cell);
    if (isIssue(value)) return { ...NO_CELL, fault: value };
    if (isNegative(value)) {
      return { ...NO_CELL, fault: issue("BASE_NEGATIVE", { base: header, text: cell.text }, cell.source) };
    }
    return { ...NO_CELL, measure: { value, source: cell.source } };
  };
}

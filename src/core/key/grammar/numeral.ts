import { type Issue, issue } from "../../model/issue.ts";
import {
  compare,
  decimalPlaces,
  decimalText,
  divide,
  equals,
  type Fraction,
  fraction,
  isInteger,
  isZero,
  multiply,
  ONE,
  toDecimal,
} from "../../number/fraction.ts";
import { type DecimalSign, readNumber } from "../../number/number-text.ts";
import type { Reader } from "./reader.ts";
import type { Scanner, Span } from "./scanner.ts";

const HUNDRED = fraction(100n);

/** A limit on shares that has a figure. */
export type Limit = "min" | "max" | "within" | "round";

/** A number as it stands in a key, with its sign and unit, not yet weighed. */
export interface Numeral extends Span {
  readonly text: string;
  /** The number alone, as written. */
  readonly digits: string;
  /** Top and bottom of `1/3`; null when it is no fraction. */
  readonly ratio: readonly string[] | null;
  readonly negative: boolean;
  readonly percent: boolean;
  readonly currency: boolean;
}

/** Passes a number with its sign and unit when one stands here. */
export function takeNumeral({ scanner, lexicon }: Reader): Numeral | null {
  const taken = scanner.take(lexicon.numeral);
  if (taken === null) return null;
  const [, before, sign = "", digits = "", slashed = "", percent, after] = taken.match;
  return {
    start: taken.start,
    end: taken.end,
    text: scanner.written(taken),
    digits,
    ratio: slashed === "" ? null : `${digits}${slashed}`.split("/").map((part) => part.trim()),
    negative: sign !== "",
    percent: percent !== undefined,
    currency: before !== undefined || after !== undefined,
  };
}

type Result = { readonly value: Fraction; readonly issue: null } | { readonly value: null; readonly issue: Issue };

function refused(finding: Issue): Result {
  return { value: null, issue: finding };
}

/** The number before any percent sign counts, by the same rule as everywhere (docs/formats.md#numbers). */
function plainValue(numeral: Numeral, decimal: DecimalSign | null, scanner: Scanner): Result {
  const { text, ratio, digits, percent } = numeral;
  const source = scanner.source(numeral);
  if (ratio !== null) {
    const [top = "", bottom = "", ...more] = ratio;
    const whole = [top, bottom].every((digits) => /^\d{1,200}$/.test(digits)) && more.length === 0;
    if (!whole || /^0+$/.test(bottom)) return refused(issue("NUMBER_INVALID", { text }, source));
    return { value: fraction(BigInt(top), BigInt(bottom)), issue: null };
  }
  const reading = readNumber(percent ? `${digits} %` : digits, decimal);
  if (reading.ok) return { value: reading.value, issue: null };
  if (reading.problem === "invalid") return refused(issue("NUMBER_INVALID", { text }, source));
  const { withComma, withPoint } = reading;
  const readings = { withComma: decimalText(withComma), withPoint: decimalText(withPoint) };
  return refused(issue("NUMBER_AMBIGUOUS", { text, ...readings }, source));
}

/** Whether steps of a ratio make 100 % without a remainder. */
export function dividesTheWhole(step: Fraction): boolean {
  return !isZero(step) && isInteger(divide(ONE, step));
}

/** A number without a percent sign where a percentage is due: the sign is lacking, or it is an amount. */
function withoutSign(numeral: Numeral, limit: Limit | null, decimal: DecimalSign | null, scanner: Scanner): Issue {
  const { text, digits } = numeral;
  const source = scanner.source(numeral);
  const { value, issue: unread } = plainValue({ ...numeral, ratio: null }, decimal, scanner);
  const mayBePercent = value === null ? !/\d{4}/.test(digits.replace(/\D/g, "")) : compare(value, HUNDRED) <= 0;
  if (numeral.negative) return issue("KEY_PERCENT_RANGE", { text }, source);
  if (limit === "round" && value !== null && !dividesTheWhole(divide(value, HUNDRED))) {
    return issue("KEY_ROUND_STEP", { step: decimalText(value) }, source);
  }
  if (mayBePercent || limit === "within") return issue("KEY_PERCENT_SIGN", { text, figure: digits }, source);
  if (limit !== null) return issue("KEY_LIMIT_AMOUNT", { limit, text }, source);
  return unread ?? issue("KEY_AMOUNT_ALONE", { text }, source);
}

/**
 * A percentage as a ratio: `33,5 %` is 0.335, `1/3` is 1/3, `100/3 %` is 1/3. From 0 to 100 %.
 *
 * @param limit the limit it is of; null in a part of the key
 */
export function percentageOf(
  numeral: Numeral,
  limit: Limit | null,
  decimal: DecimalSign | null,
  scanner: Scanner,
): Result {
  const { text, ratio, percent, negative } = numeral;
  const source = scanner.source(numeral);
  if (!percent && (ratio === null || numeral.currency)) return refused(withoutSign(numeral, limit, decimal, scanner));
  const plain = plainValue(numeral, decimal, scanner);
  if (plain.value === null) return plain;
  const value = percent ? divide(plain.value, HUNDRED) : plain.value;
  const outside = compare(value, ONE) > 0 || (negative && !isZero(value));
  return outside ? refused(issue("KEY_PERCENT_RANGE", { text }, source)) : { value, issue: null };
}

/** How much of something, as a ratio that may be more than the whole: `115 %` is 1.15. Never negative. */
export function multipleOf(numeral: Numeral, limit: Limit, decimal: DecimalSign | null, scanner: Scanner): Result {
  const { percent, ratio, currency } = numeral;
  if (!percent && (ratio === null || currency)) return refused(withoutSign(numeral, limit, decimal, scanner));
  if (numeral.negative) return refused(issue("NUMBER_INVALID", { text: numeral.text }, scanner.source(numeral)));
  return amountOf(numeral, decimal, scanner);
}

/** An amount in kroner, or a weight; `60 %` is 0.6. Never negative. */
export function amountOf(numeral: Numeral, decimal: DecimalSign | null, scanner: Scanner): Result {
  const plain = plainValue(numeral, decimal, scanner);
  if (plain.value === null) return plain;
  if (numeral.negative) {
    return refused(issue("NUMBER_INVALID", { text: numeral.text }, scanner.source(numeral)));
  }
  return { value: numeral.percent ? divide(plain.value, HUNDRED) : plain.value, issue: null };
}

/**
 * A ratio as percent for a message: exact when its decimals end, otherwise to four of them, or as many more as it
 * takes not to show 100 where something else is meant.
 */
export function percentText(ratio: Fraction): string {
  const percent = multiply(ratio, HUNDRED);
  let places = decimalPlaces(percent) ?? 4;
  while (!equals(ratio, ONE) && toDecimal(percent, places) === "100") places += 4;
  return toDecimal(percent, places);
}

import { type Issue, issue } from "../../model/issue.ts";
import {
  compare,
  decimalPlaces,
  divide,
  equals,
  type Fraction,
  fraction,
  isZero,
  multiply,
  ONE,
  toDecimal,
} from "../../number/fraction.ts";
import { type DecimalSign, readNumber } from "../../number/number-text.ts";
import type { Scanner, Span } from "./scanner.ts";

const NUMBER = String.raw`\d+(?:[ .,]\d+)*`;
const BOTTOM = String.raw`\d+(?:[.,]\d+)*`;
const CURRENCY = String.raw`(?:kr|kroner|nok)(?![\p{L}\p{N}])\.?`;
const NUMERAL = new RegExp(
  `(?:(${CURRENCY}) *)?([-−–]? *)(${NUMBER})((?: */ *${BOTTOM})*)(?: *(%|${CURRENCY}))?`,
  "uy",
);
const HUNDRED = fraction(100n);

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

export function takeNumeral(scanner: Scanner): Numeral | null {
  const taken = scanner.take(NUMERAL);
  if (taken === null) return null;
  const [, before, sign = "", digits = "", slashed = "", unit] = taken.match;
  return {
    start: taken.start,
    end: taken.end,
    text: scanner.written(taken),
    digits,
    ratio: slashed === "" ? null : `${digits}${slashed}`.split("/").map((part) => part.trim()),
    negative: sign !== "",
    percent: unit === "%",
    currency: before !== undefined || (unit !== undefined && unit !== "%"),
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
  const readings = { withComma: toDecimal(withComma, 12), withPoint: toDecimal(withPoint, 12) };
  return refused(issue("NUMBER_AMBIGUOUS", { text, ...readings }, source));
}

/** A percentage as a ratio: `33,5 %` is 0.335, `1/3` is 1/3, `100/3 %` is 1/3. From 0 to 100 %. */
export function percentageOf(numeral: Numeral, decimal: DecimalSign | null, scanner: Scanner): Result {
  const { text, ratio, percent, negative } = numeral;
  const source = scanner.source(numeral);
  if (!percent && (ratio === null || numeral.currency)) return refused(issue("KEY_PERCENT_SIGN", { text }, source));
  const plain = plainValue(numeral, decimal, scanner);
  if (plain.value === null) return plain;
  const value = percent ? divide(plain.value, HUNDRED) : plain.value;
  const outside = compare(value, ONE) > 0 || (negative && !isZero(value));
  return outside ? refused(issue("KEY_PERCENT_RANGE", { text }, source)) : { value, issue: null };
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

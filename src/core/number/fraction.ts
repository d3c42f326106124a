import { DECIMALS_CARRIED, hasDecimals, wholesInDecimals } from "./decimals.ts";
import { lessened, MANY } from "./lessened.ts";
import { withoutFives, withoutTwos } from "./twos-and-fives.ts";
import { commonDivisor, MOST_WHOLE, wholeOf } from "./whole.ts";

/**
 * Exact numbers: every amount, volume, weight and share is a fraction of two integers until it is printed.
 * Always in lowest terms with a positive denominator, so equal numbers are equal field by field.
 */
export interface Fraction {
  readonly num: bigint;
  readonly den: bigint;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  const [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  return x < MANY || y < MANY ? euclid(x, y) : ofLarge(x, y);
}

function euclid(a: bigint, b: bigint): bigint {
  for (let [x, y] = [a, b]; ; [x, y] = [y, x % y]) {
    const [one, other] = [wholeOf(x), wholeOf(y)];
    if (one !== null && other !== null) return BigInt(commonDivisor(one, other));
    if (y === 0n) return x;
  }
}

/** Amounts that grow year after year have denominators of twos and fives by the thousand, and hardly another factor. */
function ofLarge(a: bigint, b: bigint): bigint {
  const [twos, otherTwos] = [withoutTwos(a), withoutTwos(b)];
  const [fives, otherFives] = [withoutFives(twos.rest), withoutFives(otherTwos.rest)];
  const ofFive = 5n ** BigInt(Math.min(fives.times, otherFives.times));
  const ofBoth = ofFive << BigInt(Math.min(twos.times, otherTwos.times));
  return ofBoth * euclid(...lessened(fives.rest, otherFives.rest));
}

/** `num / den` in lowest terms. Throws a RangeError when `den` is zero. */
export function fraction(num: bigint, den = 1n): Fraction {
  if (den === 1n) return { num, den };
  if (den === 0n) throw new RangeError("a fraction cannot have the denominator zero");
  const divisor = greatestCommonDivisor(num, den);
  const sign = den < 0n ? -1n : 1n;
  return { num: (sign * num) / divisor, den: (sign * den) / divisor };
}

/** The least number that all the denominators divide; 1 for none. */
export function commonDenominator(denominators: Iterable<bigint>): bigint {
  let common = 1n;
  for (const den of denominators) if (common % den !== 0n) common *= fraction(common, den).den;
  return common;
}

export const ZERO: Fraction = { num: 0n, den: 1n };
export const ONE: Fraction = { num: 1n, den: 1n };

export function add(a: Fraction, b: Fraction): Fraction {
  if (a.den === b.den) return fraction(a.num + b.num, a.den);
  // A fraction and a whole number have no new divisor in common.
  if (b.den === 1n) return { num: a.num + b.num * a.den, den: a.den };
  if (a.den === 1n) return { num: a.num * b.den + b.num, den: b.den };
  // What the sum can be brought down by divides what the denominators have in common.
  const common = greatestCommonDivisor(a.den, b.den);
  const [rest, factor] = [a.den / common, b.den / common];
  const num = a.num * factor + b.num * rest;
  const divisor = common === 1n ? 1n : greatestCommonDivisor(num, common);
  return { num: num / divisor, den: (rest * b.den) / divisor };
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return add(a, negate(b));
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  if (a.den === 1n && b.den === 1n) return { num: a.num * b.num, den: 1n };
  return inWholes(a, b) ?? inBigInts(a, b);
}

/** A product in doubles, many times faster than in BigInt; null where these do not hold it. */
function inWholes(a: Fraction, b: Fraction): Fraction | null {
  const [num, den] = [wholeOf(a.num), wholeOf(a.den)];
  const [otherNum, otherDen] = [wholeOf(b.num), wholeOf(b.den)];
  if (num === null || den === null || otherNum === null || otherDen === null) return null;
  const one = commonDivisor(Math.abs(num), otherDen);
  const other = commonDivisor(Math.abs(otherNum), den);
  const [above, below] = [(num / one) * (otherNum / other), (den / other) * (otherDen / one)];
  if (Math.abs(above) >= MOST_WHOLE || below >= MOST_WHOLE) return null;
  return { num: BigInt(above), den: BigInt(below) };
}

function inBigInts(a: Fraction, b: Fraction): Fraction {
  // Each is in lowest terms: only one's numerator and the other's denominator have divisors in common.
  const one = b.den === 1n ? 1n : greatestCommonDivisor(a.num, b.den);
  const other = a.den === 1n ? 1n : greatestCommonDivisor(b.num, a.den);
  return { num: (a.num / one) * (b.num / other), den: (a.den / other) * (b.den / one) };
}

/** `a / b`. Throws a RangeError when `b` is zero. */
export function divide(a: Fraction, b: Fraction): Fraction {
  if (b.num === 0n) throw new RangeError("a fraction cannot have the denominator zero");
  return multiply(a, b.num < 0n ? { num: -b.den, den: -b.num } : { num: b.den, den: b.num });
}

export function negate(a: Fraction): Fraction {
  return { num: -a.num, den: a.den };
}

export function absolute(a: Fraction): Fraction {
  return a.num < 0n ? negate(a) : a;
}

/** `a + b` over the least denominator that both divide, not in lowest terms; nor need these be. */
export function addUnreduced(a: Fraction, b: Fraction): Fraction {
  if (a.den === b.den) return { num: a.num + b.num, den: a.den };
  if (a.den % b.den === 0n) return { num: a.num + b.num * (a.den / b.den), den: a.den };
  const common = (a.den / greatestCommonDivisor(a.den, b.den)) * b.den;
  return { num: a.num * (common / a.den) + b.num * (common / b.den), den: common };
}

/** The exact sum, brought to lowest terms once at the end: long sums cost little more than integers. */
export function sum(terms: Iterable<Fraction>): Fraction {
  let all = ZERO;
  for (const term of terms) all = addUnreduced(all, term);
  return fraction(all.num, all.den);
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`; fit for `Array.sort`. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.num * b.den - b.num * a.den;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function equals(a: Fraction, b: Fraction): boolean {
  return a.num === b.num && a.den === b.den;
}

export function isZero(a: Fraction): boolean {
  return a.num === 0n;
}

export function isNegative(a: Fraction): boolean {
  return a.num < 0n;
}

export function isPositive(a: Fraction): boolean {
  return a.num > 0n;
}

export function isInteger(a: Fraction): boolean {
  return a.den === 1n;
}

/** The largest integer not above `a`. */
export function floor(a: Fraction): bigint {
  const quotient = a.num / a.den;
  return a.num < 0n && quotient * a.den !== a.num ? quotient - 1n : quotient;
}

/** What `a` is more than its floor, from 0 up to but not 1. */
export function fractionalPart(a: Fraction): Fraction {
  return { num: a.num - floor(a) * a.den, den: a.den };
}

/** The smallest integer not below `a`. */
export function ceiling(a: Fraction): bigint {
  return -floor(negate(a));
}

/** The nearest integer; a half goes away from zero. */
export function roundHalfAway(a: Fraction): bigint {
  const magnitude = (2n * (a.num < 0n ? -a.num : a.num) + a.den) / (2n * a.den);
  return a.num < 0n ? -magnitude : magnitude;
}

/** The nearest multiple of a positive `step`; half of one goes away from zero. */
export function roundedTo(a: Fraction, step: Fraction): Fraction {
  return multiply(fraction(roundHalfAway(divide(a, step))), step);
}

/** Reads digits with at most one point, such as `-12.50`. Throws a SyntaxError on anything else. */
export function parseDecimal(text: string): Fraction {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) throw new SyntaxError(`not a decimal number: ${text}`);
  const [, sign = "", whole = "", decimals = ""] = match;
  const num = BigInt(whole + decimals);
  return fraction(sign ? -num : num, 10n ** BigInt(decimals.length));
}

/** Decimal text with a point and no thousands, rounded half away from zero to `places`, trailing zeros cut. */
export function toDecimal(a: Fraction, places: number): string {
  if (a.den === 1n) return `${a.num}`;
  const text = toFixed(a, places);
  if (places === 0) return text;
  let end = text.length;
  while (text[end - 1] === "0") end--;
  return text.slice(0, text[end - 1] === "." ? end - 1 : end);
}

/** A number as findings and documents carry it: with a point, and with at most twelve decimals. */
export function decimalText(a: Fraction): string {
  const num = wholeOf(a.num);
  const den = wholeOf(a.den);
  return num !== null && den !== null && hasDecimals(den) ? wholesInDecimals(num, den) : toDecimal(a, DECIMALS_CARRIED);
}

/** Decimal text with a point, no thousands and exactly `places` decimals, rounded half away from zero. */
export function toFixed(a: Fraction, places: number): string {
  if (places === 0 && a.den === 1n) return `${a.num}`;
  const scaled = roundHalfAway({ num: a.num * 10n ** BigInt(places), den: a.den });
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  const decimals = digits.slice(digits.length - places);
  return (scaled < 0n ? "-" : "") + (places === 0 ? whole : `${whole}.${decimals}`);
}

/** The number of decimals that show `a` exactly, or null when its decimals never end. */
export function decimalPlaces(a: Fraction): number | null {
  let rest = a.den;
  let twos = 0;
  let fives = 0;
  for (; rest % 2n === 0n; rest /= 2n) twos++;
  for (; rest % 5n === 0n; rest /= 5n) fives++;
  return rest === 1n ? Math.max(twos, fives) : null;
}

/** `a/b` in lowest terms, as machine output gives a share; a whole number is `a/1`. */
export function toFractionText(a: Fraction): string {
  return `${a.num}/${a.den}`;
}

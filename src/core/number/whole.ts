/**
 * Whole numbers in doubles, for the millions of divisions that a budget too large to hold takes: BigInt is some ten times
 * slower. Exact below these bounds, and never used above them.
 */

/**
 * Sums and products below this are exact in doubles, and so is `floor(a / b)`: for whole a, b > 0 with a + b ≤ 2^53 the
 * quotient's distance to the next whole number k is at least 1/b, more than half the gap between doubles below k (at most
 * k·2^-53, as k·b < a + b), so that rounding the quotient never reaches k.
 */
export const MOST_WHOLE = 2 ** 52;

/** A text of so many digits is certain to be read exactly, and so is any whole number up to what they hold. */
export const MOST_DIGITS = 15;
export const MOST_IN_DIGITS = 10 ** MOST_DIGITS;

/** An exact number of two whole doubles, `den` above zero; not always in lowest terms. */
export interface Ratio {
  readonly num: number;
  readonly den: number;
}

/** A BigInt as a double; null where a double could not hold it exactly. */
export function wholeOf(value: bigint): number | null {
  // biome-ignore lint/style/noRestrictedGlobals: rounding never brings a number from above the bound below it
  const whole = Number(value);
  return whole < MOST_WHOLE && whole > -MOST_WHOLE ? whole : null;
}

/** The greatest common divisor of two whole doubles that are not negative. */
export function commonDivisor(one: number, other: number): number {
  let [small, rest] = [one, other];
  while (rest !== 0) [small, rest] = [rest, small % rest];
  return small;
}

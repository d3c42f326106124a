import { add, type Fraction, ONE } from "../number/fraction.ts";

/**
 * What one krone becomes in so many whole years when it grows by `ratio` a year: (1 + ratio)^years, exactly. 1/50 for 2 %.
 *
 * @throws RangeError when `years` is not a whole number from 0
 */
export function compounded(ratio: Fraction, years: number): Fraction {
  if (years < 0 || years % 1 !== 0) throw new RangeError(`not a whole number of years: ${years}`);
  const { num, den } = add(ONE, ratio);
  const power = BigInt(years);
  // Powers of numbers without a common divisor have none.
  return { num: num ** power, den: den ** power };
}

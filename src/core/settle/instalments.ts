import { divide, type Fraction, floor, fraction, isNegative, multiply, negate, subtract } from "../number/fraction.ts";

/**
 * An amount paid in instalments: all alike in whole units, and the last takes what that leaves. 4 899 087 in four is
 * 1 224 771 three times, then 1 224 774. A negative amount is the mirror of the positive one.
 *
 * @param amount in currency units, a multiple of `step`
 * @param count how many, from 1
 * @param step the unit of rounding
 * @throws RangeError when `count` is not a whole number from 1
 */
export function instalmentsOf(amount: Fraction, count: number, step: Fraction): readonly Fraction[] {
  if (count % 1 !== 0 || count < 1) throw new RangeError(`not a number of instalments: ${count}`);
  if (isNegative(amount)) return instalmentsOf(negate(amount), count, step).map(negate);
  const times = fraction(BigInt(count));
  const each = multiply(fraction(floor(divide(divide(amount, times), step))), step);
  const last = subtract(amount, multiply(each, subtract(times, fraction(1n))));
  return Array.from({ length: count }, (_, at) => (at === count - 1 ? last : each));
}

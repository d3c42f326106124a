/**
 * Splitting one amount into whole units by largest remainder (Hamilton's method): everybody gets the whole units of the
 * exact share, and the units left go one each to the largest remainders. Whole units go in and the same units come out.
 */
import {
  ceiling,
  compare,
  type Fraction,
  floor,
  fraction,
  isNegative,
  multiply,
  subtract,
  sum,
} from "../number/fraction.ts";

/**
 * Rounds exact quotas so that they add up to `total`, each to its floor or its ceiling.
 * Ties go to the larger quota, then to the first in the list.
 *
 * @param exact the quotas, in the unit of rounding; they may be negative
 * @param total whole units to hand out, usually the rounded sum of the quotas
 * @throws RangeError when floors and ceilings cannot make `total`
 */
export function largestRemainder(exact: readonly Fraction[], total: bigint): bigint[] {
  const shares = exact.map(floor);
  const left = total - shares.reduce((all, share) => all + share, 0n);
  const ranked = exact
    .map((quota, index) => ({ index, quota, remainder: subtract(quota, fraction(floor(quota))) }))
    .filter(({ remainder }) => remainder.num !== 0n)
    .sort((a, b) => compare(b.remainder, a.remainder) || compare(b.quota, a.quota) || a.index - b.index);
  if (left < 0n || left > BigInt(ranked.length)) {
    const [least, most] = [sum(exact.map((q) => fraction(floor(q)))), sum(exact.map((q) => fraction(ceiling(q))))];
    throw new RangeError(`the quotas can make ${least.num} to ${most.num}, not ${total}`);
  }
  let raised = 0n;
  for (const { index } of ranked) {
    if (raised === left) break;
    shares[index] = (shares[index] ?? 0n) + 1n;
    raised++;
  }
  return shares;
}

/**
 * Splits `amount` in proportion to `weights`. Ties go to the larger weight, then to the first in the list; a weight of
 * zero gets nothing; a negative amount is the mirror of the positive one, so a credit note undoes its invoice.
 *
 * @param amount whole units, such as kroner
 * @param weights one per member, not negative, in any common unit
 * @returns whole units per member, adding up to `amount`
 * @throws RangeError when a weight is negative, or when all are zero and `amount` is not
 */
export function apportion(amount: bigint, weights: readonly Fraction[]): bigint[] {
  if (weights.some(isNegative)) throw new RangeError("a weight cannot be negative");
  if (amount === 0n) return weights.map(() => 0n);
  const all = sum(weights);
  if (all.num === 0n) throw new RangeError("cannot share an amount when all weights are zero");
  if (amount < 0n) return apportion(-amount, weights).map((share) => -share);
  const perWeight = fraction(amount * all.den, all.num);
  return largestRemainder(
    weights.map((weight) => multiply(weight, perWeight)),
    amount,
  );
}

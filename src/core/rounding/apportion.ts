/**
 * Splitting one amount into whole units by largest remainder (Hamilton's method): everybody gets the whole units of the
 * exact share, and the units left go one each to the largest remainders. Whole units go in and the same units come out.
 */
import {
  compare,
  divide,
  type Fraction,
  floor,
  fraction,
  fractionalPart,
  isNegative,
  isZero,
  multiply,
  negate,
  roundedTo,
  sum,
} from "../number/fraction.ts";

/** What a quota has a claim to beyond the units it has been given; all in the unit of rounding. */
export interface Claim {
  /** Place of the quota in its list. */
  readonly index: number;
  readonly quota: Fraction;
  readonly remainder: Fraction;
}

/** Orders claims as units are handed out: the largest remainder first, then the larger quota, then the first listed. */
export function byClaim(one: Claim, other: Claim): number {
  return (
    compare(other.remainder, one.remainder) || compare(other.quota, one.quota) || Math.sign(one.index - other.index)
  );
}

/** Quotas rounded down, and the claims that this leaves, in the order in which units are handed out. */
export interface RoundedDown {
  readonly floors: readonly bigint[];
  /** A whole quota has none. */
  readonly claims: readonly Claim[];
}

export function roundDown(quotas: readonly Fraction[]): RoundedDown {
  const floors = quotas.map(floor);
  const claims = quotas
    .map((quota, index) => ({ index, quota, remainder: fractionalPart(quota) }))
    .filter(({ remainder }) => !isZero(remainder))
    .sort(byClaim);
  return { floors, claims };
}

/** What each gets when the first claims have a unit each, so that all is `total`. Throws a RangeError where it cannot be. */
export function handOut({ floors, claims }: RoundedDown, total: bigint): bigint[] {
  const least = floors.reduce((all, units) => all + units, 0n);
  const most = least + BigInt(claims.length);
  if (total < least || total > most) throw new RangeError(`the quotas can make ${least} to ${most}, not ${total}`);
  const units = [...floors];
  let handed = least;
  for (const { index } of claims) {
    if (handed === total) break;
    units[index] = (units[index] ?? 0n) + 1n;
    handed++;
  }
  return units;
}

/**
 * Rounds exact quotas so that they add up to `total`, each to its floor or its ceiling.
 *
 * @param exact the quotas, in the unit of rounding; they may be negative
 * @param total whole units to hand out, usually the rounded sum of the quotas
 * @throws RangeError when floors and ceilings cannot make `total`
 */
export function largestRemainder(exact: readonly Fraction[], total: bigint): bigint[] {
  return handOut(roundDown(exact), total);
}

/** Rounds exact amounts to multiples of `step` that make `total`, which is one too, by largest remainder. */
export function roundedToTotal(amounts: readonly Fraction[], total: Fraction, step: Fraction): Fraction[] {
  const quotas = amounts.map((amount) => divide(amount, step));
  return largestRemainder(quotas, divide(total, step).num).map((units) => multiply(fraction(units), step));
}

/**
 * Rounds exact amounts to multiples of `step` that make their sum as that is rounded, by largest remainder; amounts that make
 * less than nothing are the mirror of positive ones.
 */
export function roundedToSum(amounts: readonly Fraction[], step: Fraction): Fraction[] {
  const whole = sum(amounts);
  if (isNegative(whole)) return roundedToSum(amounts.map(negate), step).map(negate);
  return roundedToTotal(amounts, roundedTo(whole, step), step);
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

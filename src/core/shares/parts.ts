import type { Amount } from "../number/amount.ts";
import { commonDenominator, type Fraction, fraction, multiply } from "../number/fraction.ts";
import { MOST_WHOLE, wholeOf } from "../number/whole.ts";

/** How an amount is divided: the same for all lines of the same key, year and members. */
export interface Parts {
  /** By index. */
  readonly members: readonly number[];
  /** The exact share of each member; null where all weights are zero, so that only nothing can be shared. */
  readonly shares: readonly Fraction[] | null;
  /** The shares as numbers of `whole` parts. */
  readonly weights: readonly bigint[];
  readonly whole: bigint;
  /** Weights and whole in doubles; null where these do not hold them. */
  readonly wholes: { readonly weights: readonly number[]; readonly whole: number } | null;
}

function inDoubles(weights: readonly bigint[], whole: bigint): Parts["wholes"] {
  const [all, wholes] = [wholeOf(whole), weights.map(wholeOf)];
  return all === null || wholes.includes(null) ? null : { weights: wholes.map((weight) => weight ?? 0), whole: all };
}

/** @param shares null where nobody has any */
export function partsOf(members: readonly number[], shares: readonly Fraction[] | null): Parts {
  const whole = commonDenominator((shares ?? []).map(({ den }) => den));
  const weights = shares?.map(({ num, den }) => num * (whole / den)) ?? members.map(() => 0n);
  return { members, shares, weights, whole, wholes: inDoubles(weights, whole) };
}

/** The part of an amount that the member at a place has: in doubles where these hold it, then not in lowest terms. */
export function partOf(amount: Fraction, { weights, whole, wholes }: Parts, at: number): Amount {
  const num = wholeOf(amount.num);
  const den = wholeOf(amount.den);
  if (wholes !== null && num !== null && den !== null) {
    const [above, below] = [num * (wholes.weights[at] ?? 0), den * wholes.whole];
    if (Math.abs(above) < MOST_WHOLE && below < MOST_WHOLE) return { num: above, den: below };
  }
  return multiply(amount, fraction(weights[at] ?? 0n, whole));
}

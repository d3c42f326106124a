import { type Fraction, subtract } from "../number/fraction.ts";

/** Between which costs without cooperation a member, and whoever else depends on it, does not lose. */
export interface BreakEven {
  /** Below it the member would do better on its own. */
  readonly from: Fraction;
  /** Above it the other of two members would, as so little of the known sum is left for it; null without such a bound. */
  readonly to: Fraction | null;
}

/**
 * How wrong each member's cost without cooperation may be before somebody loses, the other costs being right.
 *
 * Melhus and Midtre Gauldal pay 33 409 and 21 821 thousand kroner together and 60 500 without cooperation, of which it is
 * not known who would pay what: nobody loses as long as Midtre Gauldal's part is between 21 821 and 27 091.
 *
 * @param paid what each member pays, in currency units
 * @param sum all costs without cooperation together, when they are only known so; null when each is known by itself
 */
export function breakEven(paid: readonly Fraction[], sum: Fraction | null): BreakEven[] {
  return paid.map((from, member) => {
    const other = paid.length === 2 ? paid[1 - member] : undefined;
    return { from, to: sum && other ? subtract(sum, other) : null };
  });
}

import type { Band, Fee, WeighableBase } from "../model/key.ts";
import {
  absolute,
  add,
  compare,
  divide,
  type Fraction,
  isZero,
  multiply,
  subtract,
  sum,
  ZERO,
} from "../number/fraction.ts";
import type { WeighedBase } from "./weigh.ts";

/** What one fee of a key takes from each member. */
export interface PaidFee {
  readonly fee: Fee;
  /** What it is measured by; null of what is the same for all, or agreed. */
  readonly weighed: WeighedBase | null;
  /** The band that each member meets, by its place in the fee; empty where there are none. */
  readonly met: readonly number[];
  /** In the order of the members. */
  readonly amounts: readonly Fraction[];
}

/** What fees take from a pool, and the shares of the whole that this makes. Absolute amounts. */
export interface FeeTrace {
  readonly fees: readonly PaidFee[];
  /** All fees of each member. */
  readonly amounts: readonly Fraction[];
  readonly pool: Fraction;
  /** What the fees leave for the parts. */
  readonly left: Fraction;
  /** (fees + left × mixed share) / pool. */
  readonly shares: readonly Fraction[];
}

/** What fees take that the pool does not hold. */
export interface FeesExceed {
  readonly kind: "fees-exceed-pool";
  readonly fees: Fraction;
  readonly pool: Fraction;
}

function bandOf(bands: readonly Band[], measure: Fraction): number {
  return bands.findIndex(({ to }) => to === null || compare(measure, to) <= 0);
}

/**
 * What a fee takes from each member.
 *
 * @param weigh what a base weighs the members by, in their order
 */
export function paidFee(fee: Fee, members: readonly number[], weigh: (base: WeighableBase) => WeighedBase): PaidFee {
  const weighed = "base" in fee ? weigh(fee.base) : null;
  const measures = weighed?.weights.map(({ value }) => value) ?? [];
  const plain = { fee, weighed, met: [] };
  switch (fee.kind) {
    case "each":
      return { ...plain, amounts: members.map(() => fee.amount) };
    case "rate":
      return { ...plain, amounts: measures.map((measure) => multiply(fee.amount, measure)) };
    case "agreed": {
      const agreed = new Map(fee.amounts.map(({ member, amount }) => [member, amount]));
      return { ...plain, amounts: members.map((member) => agreed.get(member) ?? ZERO) };
    }
    case "bands": {
      const met = measures.map((measure) => bandOf(fee.bands, measure));
      return { ...plain, met, amounts: met.map((band) => fee.bands[band]?.amount ?? ZERO) };
    }
  }
}

/** What fees take from each member together. */
export function feesOfMembers(fees: readonly PaidFee[], members: readonly number[]): readonly Fraction[] {
  return members.map((_, at) => sum(fees.map(({ amounts }) => amounts[at] ?? ZERO)));
}

/** What the fees of members leave of a pool, whatever its sign; of a pool of zero nothing is taken. */
export function leftByFees(amounts: readonly Fraction[], pool: Fraction): Fraction | FeesExceed {
  const [fees, size] = [sum(amounts), absolute(pool)];
  if (isZero(size)) return size;
  return compare(fees, size) > 0 ? { kind: "fees-exceed-pool", fees, pool } : subtract(size, fees);
}

/**
 * Fees taken once from a pool, of which the parts share what is left; a negative pool mirrors a positive one. Null where there
 * are none, or the pool is zero.
 *
 * @param mixed the share of each member in what fees leave
 */
export function takeFees(
  fees: readonly PaidFee[],
  amounts: readonly Fraction[],
  mixed: readonly Fraction[],
  pool: Fraction,
  left: Fraction,
): FeeTrace | null {
  const size = absolute(pool);
  if (isZero(sum(amounts)) || isZero(size)) return null;
  const shares = mixed.map((share, at) => divide(add(amounts[at] ?? ZERO, multiply(left, share)), size));
  return { fees, amounts, pool: size, left, shares };
}

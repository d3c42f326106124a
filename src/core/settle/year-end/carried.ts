import { type Amounts, totalOf } from "../../compare/amounts.ts";
import type { Carry } from "../../model/settlement.ts";
import { type Fraction, negate } from "../../number/fraction.ts";
import type { Transfer } from "../transfers.ts";

/** Balances that are not paid but carried on. Amounts are in currency units. */
export interface Carried {
  readonly to: Carry;
  /** What each owes more with the next advance, or the reserve less; below zero what it is credited. */
  readonly amounts: Amounts;
  /** What the reserve grows by; below zero what is taken from it. */
  readonly fund: Fraction;
}

/**
 * What becomes of balances that are carried: only who leaves settles now, and with whom it would have; all others carry
 * theirs.
 *
 * @param transfers who would pay whom if everyone settled now
 * @param leaving members who take part no longer
 */
export function carriedTo(
  to: Carry,
  balances: Amounts,
  transfers: readonly Transfer[],
  leaving: ReadonlySet<number>,
): { readonly carried: Carried; readonly transfers: readonly Transfer[] } {
  const amounts = new Map([...balances].filter(([member]) => !leaving.has(member)));
  return {
    carried: { to, amounts, fund: negate(totalOf(amounts)) },
    transfers: transfers.filter(({ from, to: payee }) => leaving.has(from) || leaving.has(payee)),
  };
}

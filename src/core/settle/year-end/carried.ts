import type { Host } from "../../between/host.ts";
import { type Amounts, totalOf } from "../../compare/amounts.ts";
import type { Carry } from "../../model/settlement.ts";
import { type Fraction, negate } from "../../number/fraction.ts";
import { fewestTransfers, type Transfer } from "../transfers.ts";

/** Balances that are not paid but carried on. Amounts are in currency units. */
export interface Carried {
  readonly to: Carry;
  /** What each owes more with the next advance, or the reserve less; below zero what it is credited. */
  readonly amounts: Amounts;
  /** What the reserve grows by; below zero what is taken from it. */
  readonly fund: Fraction;
}

/**
 * What becomes of balances that are carried: only who leaves settles now, with the host; all others carry theirs.
 *
 * @param net what each owes other members
 * @param leaving members who take part no longer
 */
export function carriedTo(
  to: Carry,
  balances: Amounts,
  net: Amounts,
  leaving: ReadonlySet<number>,
  hosts: readonly Host[],
): { readonly carried: Carried; readonly transfers: readonly Transfer[] } {
  const amounts = new Map([...balances].filter(([member]) => !leaving.has(member)));
  const carried = { to, amounts, fund: negate(totalOf(amounts)) };
  const host = hosts.find(({ member }) => member !== null && !leaving.has(member))?.member ?? null;
  const own = new Map([...net].filter(([member]) => leaving.has(member)));
  if (host === null) return { carried, transfers: [] };
  return { carried, transfers: fewestTransfers(new Map([...own, [host, negate(totalOf(own))]])) };
}

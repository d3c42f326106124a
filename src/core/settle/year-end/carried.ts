import type { Host } from "../../between/host.ts";
import type { Carry } from "../../model/settlement.ts";
import { type Fraction, negate } from "../../number/fraction.ts";
import { type Amounts, totalOf } from "../../shares/amounts.ts";
import { fewestTransfers } from "../transfers.ts";
import type { Owed } from "./owed.ts";

/** Balances that are not paid but carried on. Amounts are in currency units. */
export interface Carried {
  readonly to: Carry;
  /** What each owes more with the next advance, or the reserve less; below zero what it is credited. */
  readonly amounts: Amounts;
  /** What the reserve grows by; below zero what is taken from it. */
  readonly fund: Fraction;
}

/**
 * What becomes of balances that are carried: only who leaves settles now, with a host that stays and with hosts outside; all
 * others carry theirs, whomever they are owed to.
 *
 * @param leaving members who take part no longer
 */
export function carriedTo(
  to: Carry,
  balances: Amounts,
  { net, outside, ...owed }: Owed,
  leaving: ReadonlySet<number>,
  hosts: readonly Host[],
): { readonly carried: Carried; readonly owed: Owed } {
  const amounts = new Map([...balances].filter(([member]) => !leaving.has(member)));
  const carried = { to, amounts, fund: negate(totalOf(amounts)) };
  const host = hosts.find(({ member }) => member !== null && !leaving.has(member))?.member ?? null;
  const own = new Map([...net].filter(([member]) => leaving.has(member)));
  const transfers =
    host === null ? [] : fewestTransfers(new Map([...own, [host, negate(totalOf(own))]]), new Set([host]));
  return { carried, owed: { ...owed, net, transfers, outside: outside.filter(({ from }) => leaving.has(from)) } };
}

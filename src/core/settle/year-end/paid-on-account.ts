import { type Host, payersOf } from "../../between/host.ts";
import type { Case } from "../../model/case.ts";
import {
  add,
  compare,
  type Fraction,
  isNegative,
  isPositive,
  negate,
  subtract,
  sum,
  ZERO,
} from "../../number/fraction.ts";
import type { AllocatedLine } from "../../shares/allocation.ts";
import { type Amounts, amountsOf } from "../../shares/amounts.ts";
import { paidFor } from "../../shares/paid.ts";
import type { Split } from "../../split/split.ts";
import type { PaidTo } from "./payments.ts";

/** What a member that hosts has paid without a payment that says so, in currency units. */
export interface PaidAsHost {
  readonly member: number;
  /** Its own part of what it hosts; nothing where its payments to itself say it. */
  readonly own: Fraction;
  /** What it owed other members and was set off against what they owed it, so that neither was paid. */
  readonly setOff: Fraction;
}

/** What was paid on account, by member, and what of it no payment says. */
export interface PaidOnAccount {
  readonly paid: Amounts;
  readonly asHosts: readonly PaidAsHost[];
}

/** What everyone pays by a split as it is shown: of its lines, and to each other beside them. */
export function broughtBy({ lines, between, members }: Split): Amounts {
  return paidFor([...lines, ...between.map(({ line }) => line)], members, "allocated");
}

/** How a host stands by the budget: its part of what it hosts, what it owes other members, and what they owe it. */
interface ByBudget {
  readonly own: Fraction;
  readonly owes: Fraction;
  readonly isOwed: Fraction;
}

/** What is paid by the budget, and the member that it is paid to. */
interface Bill {
  readonly line: AllocatedLine;
  readonly to: number | null;
}

function billsOf(subject: Case, { lines, between }: Split): readonly Bill[] {
  const payerOf = payersOf(subject);
  return [...lines.map((line) => ({ line, to: payerOf(line)?.member ?? null })), ...between];
}

function byBudget(bills: readonly Bill[], host: number): ByBudget {
  const ofHost = ({ shares }: AllocatedLine, isItself: boolean) =>
    sum(shares.flatMap(({ member, allocated }) => ((member === host) === isItself ? [allocated] : [])));
  const of = (own: boolean, isItself: boolean) =>
    sum(bills.flatMap(({ line, to }) => (to !== null && (to === host) === own ? [ofHost(line, isItself)] : [])));
  const limited = sum(bills.flatMap(({ line }) => (line.correction ? [ofHost(line, true)] : [])));
  return { own: of(true, true), owes: add(of(false, true), limited), isOwed: of(true, false) };
}

/**
 * What is set off: the lesser of what is left of both. Less than nothing only where the budget itself turns what is owed round,
 * as income does; what was paid too much is no set-off.
 */
function lesser(owes: Fraction, isOwed: Fraction, floor: Fraction): Fraction {
  const [less, more] = compare(owes, isOwed) <= 0 ? [owes, isOwed] : [isOwed, owes];
  if (isPositive(less)) return less;
  if (!isNegative(more)) return ZERO;
  return compare(more, floor) > 0 ? more : floor;
}

function asHost(bills: readonly Bill[], payments: readonly PaidTo[], host: number): PaidAsHost {
  const { own, owes, isOwed } = byBudget(bills, host);
  const amounts = (of: (payment: PaidTo) => boolean) => sum(payments.filter(of).map(({ amount }) => amount));
  const toItself = payments.filter(({ member, host: to }) => member === host && to?.member === host);
  const paid = amounts(
    ({ member, host: to }) => member === host && to?.member !== host && (to?.member ?? null) !== null,
  );
  const received = amounts(({ member, host: to }) => member !== host && to?.member === host);
  const beyondOwn = subtract(sum(toItself.map(({ amount }) => amount)), own);
  const counted = toItself.length > 0 && isPositive(beyondOwn) ? beyondOwn : ZERO;
  const floor = [owes, isOwed, ZERO].reduce((least, one) => (compare(one, least) < 0 ? one : least));
  return {
    member: host,
    own: toItself.length > 0 ? ZERO : own,
    setOff: lesser(subtract(owes, paid), subtract(subtract(isOwed, received), counted), floor),
  };
}

/**
 * What everyone paid. A host that made no payment to itself has paid its own part of what it hosts by the budget; and what it
 * owes other members by the budget, and did not pay them, is set off against what they owe it and did not pay: as much of
 * either as there is of the other. Whoever pays just what `split --transfers` tells has so paid all of its share.
 *
 * @param budgeted the budget as it was shared and shown
 */
export function paidOnAccount(
  subject: Case,
  budgeted: Split,
  payments: readonly PaidTo[],
  hosts: readonly Host[],
): PaidOnAccount {
  const bills = billsOf(subject, budgeted);
  const asHosts = hosts.flatMap(({ member }) => (member === null ? [] : [asHost(bills, payments, member)]));
  const unwritten = asHosts.map(({ member, own, setOff }) => ({ member, amount: add(own, setOff) }));
  return { paid: amountsOf([...payments, ...unwritten]), asHosts };
}

/** What payments to members who host take from what each owes, and add to what each host does. */
export function paidBetween(payments: readonly PaidTo[]): Amounts {
  const between = payments.flatMap(({ member, amount, host }) => {
    if (host === null || host.member === null || host.member === member) return [];
    return [
      { member, amount },
      { member: host.member, amount: negate(amount) },
    ];
  });
  return amountsOf(between);
}

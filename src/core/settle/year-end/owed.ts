import { type Host, hostsOf } from "../../between/host.ts";
import type { Case } from "../../model/case.ts";
import { nameKey, sameName } from "../../model/names.ts";
import { absolute, type Fraction, isNegative, isZero, negate } from "../../number/fraction.ts";
import type { AllocatedLine } from "../../shares/allocation.ts";
import { type Amounts, amountOf, amountsOf, minus } from "../../shares/amounts.ts";
import { paidFor } from "../../shares/paid.ts";
import type { Split } from "../../split/split.ts";
import { type Settlement, type Standing, settlementOf } from "../standing.ts";
import { fewestTransfers, type Transfer } from "../transfers.ts";
import type { PaidTo } from "./payments.ts";

/** What a member pays by itself to a host that is no member; below zero where it is paid. */
export interface OwedOutside {
  readonly from: number;
  readonly to: string;
  readonly amount: Fraction;
}

/** Who pays whom, in currency units. */
export interface Owed {
  /** What each owes other members, as hosts or for them; below zero what it is owed. */
  readonly net: Amounts;
  /** How each stands by what it came to, before what was paid on account. */
  readonly standings: readonly Standing[];
  /** What each paid other members on account; below zero what it was paid as a host. */
  readonly onAccount: Amounts;
  readonly transfers: readonly Transfer[];
  readonly outside: readonly OwedOutside[];
  /** Lines that nobody is named as the host of: nobody is paid for them. */
  readonly hostless: readonly AllocatedLine[];
}

/** What everyone pays by a split as it is shown: of its lines, and to each other beside them. */
export function broughtBy({ lines, between, members }: Split): Amounts {
  return paidFor([...lines, ...between.map(({ line }) => line)], members, "allocated");
}

/** What a member host pays itself: its part of what it hosts, less what the others pay it beside the lines. */
function ownPart(subject: Case, { lines, between }: Split, host: number): Fraction {
  const hostOf = hostsOf(subject);
  const hosted = lines.filter(({ line }) => hostOf(line)?.member === host);
  const received = between.flatMap(({ to, line }) => (to === host ? [line] : []));
  return amountOf(paidFor([...hosted, ...received], [host], "allocated"), host);
}

/** What everyone paid: by its payments; a host that made none to itself has paid its own part of the budget. */
function paidBy(subject: Case, budgeted: Split, payments: readonly PaidTo[], hosts: readonly Host[]): Amounts {
  const toThemselves = new Set(payments.flatMap((row) => (row.member === row.host?.member ? [row.member] : [])));
  const own = hosts.flatMap(({ member }) => {
    if (member === null || toThemselves.has(member)) return [];
    return [{ member, amount: ownPart(subject, budgeted, member) }];
  });
  return amountsOf([...payments, ...own]);
}

/** What members owe each other by balances: above zero to pay. */
function balancesIn({ standings }: Settlement): Amounts {
  return new Map(standings.map(({ member, balance }) => [member, balance]));
}

/** What payments to members who host take from what each owes, and add to what each host does. */
function paidBetween(payments: readonly PaidTo[]): Amounts {
  const between = payments.flatMap(({ member, amount, host }) => {
    if (host === null || host.member === null || host.member === member) return [];
    return [
      { member, amount },
      { member: host.member, amount: negate(amount) },
    ];
  });
  return amountsOf(between);
}

/** What is owed to hosts outside, less what was paid. */
function owedOutside(
  due: readonly OwedOutside[],
  paid: readonly OwedOutside[],
  order: readonly number[],
): readonly OwedOutside[] {
  const names = new Map([...due, ...paid].toReversed().map(({ to }) => [nameKey(to), to]));
  const of = (rows: readonly OwedOutside[], name: string) =>
    amountsOf(rows.filter(({ to }) => sameName(to, name)).map(({ from, amount }) => ({ member: from, amount })));
  return [...names.values()]
    .flatMap((to) =>
      [...minus(of(due, to), of(paid, to))].flatMap(([from, amount]) => (isZero(amount) ? [] : [{ from, to, amount }])),
    )
    .sort((a, b) => order.indexOf(a.from) - order.indexOf(b.from));
}

/** What everyone but the host pays it, or (below zero) is paid by it. */
function withHost(net: Amounts, host: number): readonly Transfer[] {
  return [...net].flatMap(([member, amount]): readonly Transfer[] => {
    if (member === host || isZero(amount)) return [];
    const isPaid = isNegative(amount);
    return [{ from: isPaid ? host : member, to: isPaid ? member : host, amount: absolute(amount) }];
  });
}

/** Who pays whom: each settles with the only host there is; between several hosts, with the fewest transfers. */
export function transfersBetween(net: Amounts, hosts: readonly Host[]): readonly Transfer[] {
  const [only = null, ...others] = hosts.flatMap(({ member }) => member ?? []);
  return only !== null && others.length === 0 ? withHost(net, only) : fewestTransfers(net);
}

/**
 * Who owes whom once what was paid on account is taken from what everyone pays in the end; and what everyone has paid.
 * Without payments all have paid their budgeted share.
 */
export function owedNow(
  subject: Case,
  final: Split,
  budgeted: Split,
  payments: readonly PaidTo[] | null,
  hosts: readonly Host[],
): { readonly owed: Owed; readonly paid: Amounts } {
  const [due, before] = [final, budgeted].map((one) =>
    settlementOf(subject, null, one.lines, one.between, final.members),
  ) as [Settlement, Settlement];
  const paid = payments === null ? broughtBy(budgeted) : paidBy(subject, budgeted, payments, hosts);
  const between = payments === null ? balancesIn(before) : paidBetween(payments);
  const outside =
    payments === null
      ? before.direct
      : payments.flatMap(({ member, amount, host }) =>
          host !== null && host.member === null ? [{ from: member, to: host.name, amount }] : [],
        );
  const net = minus(balancesIn(due), between);
  const owed = {
    net,
    standings: due.standings,
    onAccount: between,
    transfers: transfersBetween(net, hosts),
    outside: owedOutside(due.direct, outside, final.members),
    hostless: due.hostless,
  };
  return { owed, paid };
}

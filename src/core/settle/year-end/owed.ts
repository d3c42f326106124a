import type { Host } from "../../between/host.ts";
import type { Case } from "../../model/case.ts";
import { nameKey, sameName } from "../../model/names.ts";
import { type Fraction, isZero } from "../../number/fraction.ts";
import type { AllocatedLine } from "../../shares/allocation.ts";
import { type Amounts, amountsOf, minus } from "../../shares/amounts.ts";
import type { Split } from "../../split/split.ts";
import { type Settlement, type Standing, settlementOf } from "../standing.ts";
import { fewestTransfers, type Transfer } from "../transfers.ts";
import { broughtBy, type PaidOnAccount, paidBetween, paidOnAccount } from "./paid-on-account.ts";
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

/** What members owe each other by balances: above zero to pay. */
function balancesIn({ standings }: Settlement): Amounts {
  return new Map(standings.map(({ member, balance }) => [member, balance]));
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
): { readonly owed: Owed; readonly onAccount: PaidOnAccount } {
  const [due, before] = [final, budgeted].map((one) =>
    settlementOf(subject, null, one.lines, one.between, final.members),
  ) as [Settlement, Settlement];
  const onAccount =
    payments === null ? { paid: broughtBy(budgeted), asHosts: [] } : paidOnAccount(subject, budgeted, payments, hosts);
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
    transfers: fewestTransfers(net, new Set(hosts.flatMap(({ member }) => member ?? []))),
    outside: owedOutside(due.direct, outside, final.members),
    hostless: due.hostless,
  };
  return { owed, onAccount };
}

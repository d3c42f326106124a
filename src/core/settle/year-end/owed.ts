import { type Amounts, amountOf, sumOfAmounts } from "../../compare/amounts.ts";
import type { Case } from "../../model/case.ts";
import { add, type Fraction, isZero, negate, subtract, ZERO } from "../../number/fraction.ts";
import type { AllocatedLine } from "../../split/allocation.ts";
import type { Split } from "../../split/split.ts";
import { type Host, hostsOf } from "../host.ts";
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
  readonly transfers: readonly Transfer[];
  readonly outside: readonly OwedOutside[];
  /** Lines that nobody is named as the host of: nobody is paid for them. */
  readonly hostless: readonly AllocatedLine[];
}

/** What members owe hosts: each member host by its index, each outside by its name. */
type ToHosts = ReadonlyMap<number | string, Amounts>;

function keyOf({ member, name }: Host): number | string {
  return member ?? name;
}

/** What everyone's part of the lines of each host is. */
function partsOf(subject: Case, { lines }: Split): ToHosts {
  const hostOf = hostsOf(subject);
  const parts = new Map<number | string, Map<number, Fraction>>();
  for (const { line, shares } of lines) {
    const host = hostOf(line);
    if (host === null) continue;
    const ofHost = parts.get(keyOf(host)) ?? new Map<number, Fraction>();
    parts.set(keyOf(host), ofHost);
    for (const { member, allocated } of shares) ofHost.set(member, add(ofHost.get(member) ?? ZERO, allocated));
  }
  return parts;
}

function paymentsTo(payments: readonly PaidTo[]): ToHosts {
  const paid = new Map<number | string, Map<number, Fraction>>();
  for (const { member, amount, host } of payments) {
    if (host === null) continue;
    const toHost = paid.get(keyOf(host)) ?? new Map<number, Fraction>();
    paid.set(keyOf(host), toHost);
    toHost.set(member, add(toHost.get(member) ?? ZERO, amount));
  }
  return paid;
}

/** What everyone paid: by its payments; a host that made none to itself has paid its own part of what it hosts. */
function paidBy(payments: readonly PaidTo[], budgeted: ToHosts, toHosts: ToHosts): Amounts {
  const rows = sumOfAmounts(payments.map(({ member, amount }) => new Map([[member, amount]])));
  const own = [...budgeted].flatMap(([host, parts]) => {
    if (typeof host === "string" || toHosts.get(host)?.has(host)) return [];
    return [new Map([[host, amountOf(parts, host)]])];
  });
  return sumOfAmounts([rows, ...own]);
}

/**
 * Who owes whom once what was paid on account is taken from what everyone pays in the end, with the fewest transfers; and
 * what everyone has paid. Without payments all have paid their budgeted share.
 */
export function owedNow(
  subject: Case,
  final: Split,
  budgeted: Split,
  payments: readonly PaidTo[] | null,
): { readonly owed: Owed; readonly paid: Amounts } {
  const hostOf = hostsOf(subject);
  const [due, before] = [partsOf(subject, final), partsOf(subject, budgeted)];
  const toHosts = payments === null ? before : paymentsTo(payments);
  const share = new Map(budgeted.total.shares.map(({ member, allocated }) => [member, allocated]));
  const paid = payments === null ? share : paidBy(payments, before, toHosts);
  const balances = new Map<number, Fraction>();
  const outside: OwedOutside[] = [];
  for (const host of new Set([...due.keys(), ...toHosts.keys()])) {
    const [parts, got] = [due.get(host) ?? new Map(), toHosts.get(host) ?? new Map()];
    for (const member of [...new Set([...parts.keys(), ...got.keys()])].sort((a, b) => a - b)) {
      const amount = subtract(amountOf(parts, member), amountOf(got, member));
      if (member === host || isZero(amount)) continue;
      if (typeof host === "string") outside.push({ from: member, to: host, amount });
      else {
        balances.set(member, add(balances.get(member) ?? ZERO, amount));
        balances.set(host, add(balances.get(host) ?? ZERO, negate(amount)));
      }
    }
  }
  const hostless = final.lines.filter(({ line, shares }) => shares.length > 0 && hostOf(line) === null);
  return { owed: { transfers: fewestTransfers(balances), outside, hostless }, paid };
}

import { type Host, hostsOf, payersOf } from "../between/host.ts";
import type { Between } from "../between/payment-between.ts";
import type { Case } from "../model/case.ts";
import { isShared } from "../model/line.ts";
import { type Fraction, isZero, negate, sum } from "../number/fraction.ts";
import type { AllocatedLine } from "../shares/allocation.ts";
import { amountOf, amountsOf } from "../shares/amounts.ts";
import { paidBy } from "../shares/paid.ts";
import type { Split } from "../split/split.ts";
import { fewestTransfers, type Transfer } from "./transfers.ts";

/** How a member stands in a period, in currency units: what it pays, less what it has paid, is its balance. */
export interface Standing {
  readonly member: number;
  /** What it pays of all lines. */
  readonly share: Fraction;
  /** The bills that it pays itself: what the lines it hosts come to for everyone. */
  readonly bills: Fraction;
  /** What it pays of surcharges, and by lines of type `transfer`; below zero where it gets. */
  readonly surcharge: Fraction;
  readonly transfer: Fraction;
  /** Of its share, what it pays by itself to hosts that are no members. */
  readonly direct: Fraction;
  /** Of its share, what nobody is named as the host of. */
  readonly hostless: Fraction;
  /** What it owes other members; below zero what it is owed: share + surcharge + transfer − bills − direct − hostless. */
  readonly balance: Fraction;
}

/** What a member pays by itself to a host that is no member. */
export interface DirectPayment {
  readonly from: number;
  readonly to: string;
  readonly amount: Fraction;
}

/** Who pays whom in a period. */
export interface Settlement {
  /** Null where lines have no year. */
  readonly year: number | null;
  /** In the order of the members, and after them hosts that have no part in any line. */
  readonly standings: readonly Standing[];
  /** Between members, by member index, with the fewest payments that each are with a host. */
  readonly transfers: readonly Transfer[];
  readonly direct: readonly DirectPayment[];
  /** Hosts that take no part: they are paid their bills, and pay no share. */
  readonly partless: readonly number[];
  /** Lines that nobody is named as the host of: nobody is paid for them. */
  readonly hostless: readonly AllocatedLine[];
}

/** A line and who pays its bills. */
interface HostedLine {
  readonly line: AllocatedLine;
  readonly host: Host;
}

/** What members pay by themselves to hosts outside, in the order of the members, then of the hosts. */
function directPayments(lines: readonly HostedLine[], members: readonly number[]): readonly DirectPayment[] {
  const hosted = new Map<string, AllocatedLine[]>();
  for (const { line, host } of lines) {
    const ofHost = hosted.get(host.name);
    if (ofHost) ofHost.push(line);
    else hosted.set(host.name, [line]);
  }
  const hosts = [...hosted].map(([to, ofHost]) => ({ to, paid: paidBy(ofHost, "allocated") }));
  return members.flatMap((from) =>
    hosts.flatMap(({ to, paid }) => {
      const amount = amountOf(paid, from);
      return isZero(amount) ? [] : [{ from, to, amount }];
    }),
  );
}

/**
 * How every member stands in a period, and who pays whom: a line's host has paid its bills, and the others owe it their
 * part. Where several members host, what they owe each other is set off. A host outside is paid by each by itself. What
 * limits on contributions move between members needs no host: it adds up to nothing.
 *
 * @param lines of the period, as rounded: what is owed is what is shown
 * @param between of the same period
 * @param members the order of the members
 */
export function settlementOf(
  subject: Pick<Case, "hosting" | "members">,
  year: number | null,
  lines: readonly AllocatedLine[],
  between: readonly Between[],
  members: readonly number[],
): Settlement {
  const payerOf = payersOf(subject);
  const shared = lines.filter(({ shares }) => shares.length > 0);
  const hosted = shared.flatMap((line): HostedLine[] => {
    const host = payerOf(line);
    return host ? [{ line, host }] : [];
  });
  const known = new Set(hosted.map(({ line }) => line));
  const hostless = shared.filter((line) => !known.has(line) && !line.correction);
  const toOutsiders = hosted.filter(({ host }) => host.member === null);
  const billed = hosted.flatMap(({ line, host }) => {
    const amount = sum(line.shares.map(({ allocated }) => allocated));
    return host.member === null ? [] : [{ member: host.member, amount }];
  });
  const ofBetween = (isSurcharge: boolean) =>
    paidBy(
      between.filter((one) => (one.surcharge !== null) === isSurcharge).map(({ line }) => line),
      "allocated",
    );
  const [share, bills, surcharge, transfer] = [
    paidBy(shared, "allocated"),
    amountsOf(billed),
    ofBetween(true),
    ofBetween(false),
  ];
  const outside = paidBy(
    toOutsiders.map(({ line }) => line),
    "allocated",
  );
  const without = paidBy(hostless, "allocated");
  const everyone = [
    ...new Set([...members, ...share.keys(), ...bills.keys(), ...surcharge.keys(), ...transfer.keys()]),
  ];
  const standings = everyone.map((member): Standing => {
    const parts = {
      share: amountOf(share, member),
      bills: amountOf(bills, member),
      surcharge: amountOf(surcharge, member),
      transfer: amountOf(transfer, member),
      direct: amountOf(outside, member),
      hostless: amountOf(without, member),
    };
    const less = [parts.bills, parts.direct, parts.hostless].map(negate);
    return { member, ...parts, balance: sum([parts.share, parts.surcharge, parts.transfer, ...less]) };
  });
  const hostOf = hostsOf(subject);
  const hosts = new Set([...shared.flatMap(({ line }) => hostOf(line)?.member ?? []), ...between.map(({ to }) => to)]);
  return {
    partless: [...bills.keys()].filter((member) => !members.includes(member) && !share.has(member)),
    ...{ year, standings, hostless, direct: directPayments(toOutsiders, everyone) },
    transfers: fewestTransfers(new Map(standings.map(({ member, balance }) => [member, balance])), hosts),
  };
}

/** Who pays whom in every year of a split, or in all where its lines have no year. */
export function settlementsOf(
  subject: Pick<Case, "hosting" | "members">,
  { lines, between, years, members }: Pick<Split, "lines" | "between" | "years" | "members">,
): readonly Settlement[] {
  const periods = years.length === 0 ? [null] : years.map(({ year }) => year);
  return periods.map((year) =>
    settlementOf(
      subject,
      year,
      lines.filter(({ line }) => line.year === year),
      between.filter(({ line }) => line.line.year === year),
      members,
    ),
  );
}

/** Whether a case names anyone who pays bills. */
export function namesHost({ hosting, lines }: Pick<Case, "hosting" | "lines">): boolean {
  return (
    hosting.host !== null ||
    hosting.ofParts.length > 0 ||
    lines.some((line) => line.host !== null && (isShared(line) || line.type === "transfer"))
  );
}

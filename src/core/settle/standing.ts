import { type Host, payersOf } from "../between/host.ts";
import type { Between } from "../between/payment-between.ts";
import type { Case } from "../model/case.ts";
import { isShared } from "../model/line.ts";
import { add, type Fraction, negate, sum, ZERO } from "../number/fraction.ts";
import type { AllocatedLine, Share } from "../shares/allocation.ts";
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
  /** Between members, by member index, with the fewest payments. */
  readonly transfers: readonly Transfer[];
  readonly direct: readonly DirectPayment[];
  /** Lines that nobody is named as the host of: nobody is paid for them. */
  readonly hostless: readonly AllocatedLine[];
}

/** Amounts by member, added to one at a time. */
class Amounts {
  readonly #of = new Map<number, Fraction>();

  add(member: number, amount: Fraction): void {
    this.#of.set(member, add(this.of(member), amount));
  }

  addAll(shares: readonly Share[]): void {
    for (const { member, allocated } of shares) this.add(member, allocated);
  }

  of(member: number): Fraction {
    return this.#of.get(member) ?? ZERO;
  }

  get members(): IterableIterator<number> {
    return this.#of.keys();
  }
}

/** What members pay by themselves to hosts outside, in the order of the members, then of the hosts. */
class Direct {
  readonly #of = new Map<string, Amounts>();

  add(host: Host, shares: readonly Share[]): void {
    const amounts = this.#of.get(host.name) ?? new Amounts();
    this.#of.set(host.name, amounts);
    amounts.addAll(shares);
  }

  of(members: readonly number[]): readonly DirectPayment[] {
    return members.flatMap((from) =>
      [...this.#of].flatMap(([to, amounts]) => {
        const amount = amounts.of(from);
        return amount.num === 0n ? [] : [{ from, to, amount }];
      }),
    );
  }
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
  const [share, bills, surcharge, transfer, outside, without] = [1, 2, 3, 4, 5, 6].map(() => new Amounts()) as [
    Amounts,
    Amounts,
    Amounts,
    Amounts,
    Amounts,
    Amounts,
  ];
  const direct = new Direct();
  const hostless: AllocatedLine[] = [];
  for (const allocated of lines) {
    const { shares, correction } = allocated;
    if (shares.length === 0) continue;
    share.addAll(shares);
    const host = payerOf(allocated);
    if (host === null) {
      if (correction) continue;
      hostless.push(allocated);
      without.addAll(shares);
    } else if (host.member === null) {
      direct.add(host, shares);
      outside.addAll(shares);
    } else bills.add(host.member, sum(shares.map(({ allocated: part }) => part)));
  }
  for (const { line, surcharge: trace } of between) (trace ? surcharge : transfer).addAll(line.shares);
  const everyone = [
    ...new Set([...members, ...share.members, ...bills.members, ...surcharge.members, ...transfer.members]),
  ];
  const standings = everyone.map((member): Standing => {
    const parts = {
      ...{ share: share.of(member), bills: bills.of(member), surcharge: surcharge.of(member) },
      ...{ transfer: transfer.of(member), direct: outside.of(member), hostless: without.of(member) },
    };
    const less = [parts.bills, parts.direct, parts.hostless].map(negate);
    return { member, ...parts, balance: sum([parts.share, parts.surcharge, parts.transfer, ...less]) };
  });
  return {
    ...{ year, standings, hostless, direct: direct.of(everyone) },
    transfers: fewestTransfers(new Map(standings.map(({ member, balance }) => [member, balance]))),
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

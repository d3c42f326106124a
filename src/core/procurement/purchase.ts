import type { Case } from "../model/case.ts";
import { type Issue, issue } from "../model/issue.ts";
import type { BudgetLine } from "../model/line.ts";
import { takingPart } from "../model/member.ts";
import { memberName } from "../model/names.ts";
import type { ProcurementItem } from "../model/procurement-item.ts";
import { divide, type Fraction, fraction, multiply, ZERO } from "../number/fraction.ts";
import type { Share } from "../shares/allocation.ts";
import { membersOf } from "../shares/constellation.ts";

/** Bought once, or again every year. They are rounded, and summed, apart. */
export type Frequency = "one-off" | "recurring";

export function frequencyOf(item: ProcurementItem): Frequency {
  return item.recurring.kind === "once" ? "one-off" : "recurring";
}

/** The years of a period in which a recurring item is paid: all of them, or its own number if less; null: bought once. */
export function yearsPaid({ recurring }: ProcurementItem, period: number): number | null {
  if (recurring.kind === "once") return null;
  return recurring.years === null ? period : Math.min(recurring.years, period);
}

/** A price over the period, in currency units. */
function overPeriod(price: Fraction, item: ProcurementItem, period: number): Fraction {
  const years = yearsPaid(item, period);
  return years === null ? price : multiply(price, fraction(BigInt(years)));
}

/** The joint price over the period as a budget line, to be shared by the same law as any other. */
export function purchaseLine(item: ProcurementItem, period: number): BudgetLine {
  return {
    name: item.name,
    group: [frequencyOf(item)],
    year: null,
    amount: overPeriod(item.joint, item, period),
    type: "line",
    key: item.key,
    concerns: item.concerns,
    driver: null,
    funding: null,
    host: null,
    source: item.source,
  };
}

/** How many share the common separate price of an item: the members it has in the case as filed, else those it has now. */
export function membersSharing(subject: Case, item: ProcurementItem, now: readonly number[]): number {
  const filed = takingPart(subject.members);
  return membersOf(subject, { concerns: item.concerns }, filed).length || now.length;
}

/**
 * What each of the given members would pay separately over the period: its own price, or an equal share of the common
 * price. A common price is for the members the item has in the case as filed; each keeps the same share of it when
 * others join or leave. A member without a price of its own is an issue: nobody knows what it saves.
 *
 * @param members who the item falls on now, by index
 */
export function separateShares(
  subject: Case,
  item: ProcurementItem,
  members: readonly number[],
  period: number,
): { readonly shares: readonly Share[]; readonly issues: readonly Issue[] } {
  const { separate } = item;
  const sharing = membersSharing(subject, item, members);
  const issues: Issue[] = [];
  const shares = members.map((member): Share => {
    const price =
      separate.kind === "own" ? (separate.amounts[member] ?? null) : divide(separate.amount, fraction(BigInt(sharing)));
    if (price === null) {
      const name = memberName(subject, member);
      issues.push(issue("PRICE_MISSING", { item: item.name, member: name }, item.source));
    }
    const exact = price === null ? ZERO : overPeriod(price, item, period);
    return { member, share: null, exact, allocated: exact };
  });
  return { shares, issues };
}

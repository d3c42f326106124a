import type { Case } from "../model/case.ts";
import { NO_CONTRIBUTION_LIMITS } from "../model/contribution-limit.ts";
import { addIssues, hasErrors, type Issue } from "../model/issue.ts";
import { type Fraction, sum, ZERO } from "../number/fraction.ts";
import { tableTooLarge } from "../rounding/table/extent.ts";
import { roundLines } from "../shares/round-lines.ts";
import { split } from "../split/split.ts";
import { frequencyOf, purchaseLine, separateShares, yearsPaid } from "./purchase.ts";
import { type ProcurementSavings, type Purchase, savingOf } from "./saving.ts";
import { savingWarnings } from "./warnings.ts";

/** Members times items whose savings are found in some seconds: each has two prices, and its saving by item. Measured. */
export const MOST_SAVINGS = 400_000;

/** Sums up purchases that are already rounded. */
export function summedSavings(
  purchases: readonly Purchase[],
  members: readonly number[],
  years: number,
  step: Fraction,
): ProcurementSavings {
  const saving = (some: readonly Purchase[]) =>
    savingOf(
      some.map(({ separate }) => separate),
      some.map(({ joint }) => joint),
      members,
    );
  return {
    members,
    years,
    items: purchases.map((purchase) => ({
      ...saving([purchase]),
      purchase,
      recurring: yearsPaid(purchase.item, years),
      separateKnown: purchase.item.separate.kind === "own" ? "own" : "equal-share",
    })),
    oneOff: saving(purchases.filter(({ item }) => frequencyOf(item) === "one-off")),
    recurring: saving(purchases.filter(({ item }) => frequencyOf(item) === "recurring")),
    total: saving(purchases),
    step,
  };
}

/** The members that join and leave, by name, to make of those who take part as filed the members given. */
function choicesFor(subject: Case, members: readonly number[]) {
  const names = (chosen: (takesPart: boolean, isGiven: boolean) => boolean) =>
    subject.members.flatMap(({ takesPart, name }, index) => (chosen(takesPart, members.includes(index)) ? [name] : []));
  return { with: names((filed, given) => !filed && given), without: names((filed, given) => filed && !given) };
}

/**
 * What buying together saves over a period of `years`. What is bought once counts once, what recurs in each year that it
 * is paid. The joint price is shared as a budget line is, by the item's key or the case's; the separate price is each
 * member's own, or an equal share of a common one. Both tables are rounded to the case's unit, with one-off and recurring
 * items as groups, and savings are the difference of what they show, so that everything adds up.
 *
 * Hallingdal's school system: 916 000 of 1 422 000 (64 %).
 *
 * @param members who takes part now, by index
 * @returns savings null when there is nothing to buy, or an issue is an error
 * @throws RangeError when `years` is not a whole number from 1
 */
export function procurementSavings(
  subject: Case,
  members: readonly number[],
  years: number,
): { readonly savings: ProcurementSavings | null; readonly issues: readonly Issue[] } {
  if (years < 1 || years % 1 !== 0) throw new RangeError(`not a period of whole years: ${years}`);
  if (subject.procurement.length === 0) return { savings: null, issues: [] };
  const { length: lines } = subject.procurement;
  if (members.length * lines > MOST_SAVINGS) {
    return { savings: null, issues: [tableTooLarge(members.length, lines, MOST_SAVINGS)] };
  }
  const itemOf = new Map(subject.procurement.map((item) => [purchaseLine(item, years), item]));
  const bought: Case = { ...subject, lines: [...itemOf.keys()], limits: NO_CONTRIBUTION_LIMITS, unitCosts: [] };
  const joint = split(bought, choicesFor(subject, members));
  const issues = [...joint.issues];
  const pairs = (joint.split?.lines ?? []).flatMap((line) => {
    const item = itemOf.get(line.line);
    if (!item) return [];
    const alone = separateShares(
      subject,
      item,
      line.shares.map((share) => share.member),
      years,
    );
    addIssues(issues, alone.issues);
    const amount = sum(alone.shares.map((share) => share.exact));
    return [{ item, joint: line, separate: { ...line, amount, pool: null, shares: alone.shares, moved: ZERO } }];
  });
  if (!joint.split || hasErrors(issues)) return { savings: null, issues };
  const separate = roundLines(
    pairs.map((pair) => pair.separate),
    joint.split.members,
    subject.round,
    "exact",
  );
  const purchases = pairs.map((pair, at) => ({ ...pair, separate: separate.lines[at] ?? pair.separate }));
  const savings = summedSavings(purchases, joint.split.members, years, subject.round);
  return { savings, issues: [...issues, ...savingWarnings(subject, savings)] };
}

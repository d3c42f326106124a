import type { CalendarDate } from "../calendar/calendar-date.ts";
import type { Case } from "../model/case.ts";
import { addIssues, hasErrors, type Issue, issue } from "../model/issue.ts";
import { membersByName } from "../model/member-names.ts";
import { optionSource } from "../model/source.ts";
import { add, divide, type Fraction, fraction, multiply, sum, ZERO } from "../number/fraction.ts";
import { roundTable } from "../rounding/table/round-table.ts";
import { fewestTransfers, type Transfer } from "../settle/transfers.ts";
import type { SplitChoices } from "../split/split.ts";
import { type Commitment, commitmentsOf } from "./commitments.ts";
import { overallShare, type SettledAsset, type SettledAssets, settledAssets } from "./settled-assets.ts";
import { type YearsAfter, yearsAfter } from "./years-after.ts";

/** What a member pays (less than nothing: gets), and its part of the assets before and after; null where there are none. */
export interface MemberSettlement {
  readonly member: number;
  readonly amount: Fraction;
  readonly before: Fraction | null;
  readonly after: Fraction | null;
}

/** What it means that members join or leave at a date: what is settled once, and what each pays from then on. */
export interface MembershipChange extends SettledAssets {
  readonly date: CalendarDate;
  readonly leaving: readonly number[];
  readonly base: Fraction;
  /** By asset, debt and base rounded so that they add up, and what they make together. */
  readonly values: readonly { readonly bookValue: Fraction; readonly debt: Fraction; readonly base: Fraction }[];
  /** By asset, in their order, what each member pays, rounded so that everything adds up to nothing. */
  readonly amounts: readonly ReadonlyMap<number, Fraction>[];
  readonly members: readonly MemberSettlement[];
  readonly transfers: readonly Transfer[];
  /** Of those who stay when others leave. */
  readonly commitments: readonly Commitment[];
  readonly yearly: YearsAfter;
}

/** Rows rounded as one table, each row and column to the floor or ceiling of its exact sum. */
function roundedRows(rows: readonly (readonly Fraction[])[], members: number, step: Fraction): Fraction[][] {
  if (rows.length === 0 || members === 0) return rows.map(() => []);
  const children = rows.map((row) => ({ cells: row.map((amount) => divide(amount, step)) }));
  return roundTable({ children }, members).cells.map((row) => row.map((units) => multiply(fraction(units), step)));
}

function valuesOf(assets: readonly SettledAsset[], step: Fraction): MembershipChange["values"] {
  const rows = assets.map((one) => [one.debt, one.base]);
  return roundedRows(rows, 2, step).map(([debt = ZERO, base = ZERO]) => ({ bookValue: add(debt, base), debt, base }));
}

/** The errors that who joins takes part already, or who leaves does not. */
function changesNothing(subject: Case, choices: SplitChoices): Issue[] {
  const memberNamed = membersByName(subject.members);
  const unchanged = (names: readonly string[], joins: boolean) =>
    names.flatMap((name) => {
      const member = subject.members[memberNamed(name) ?? -1];
      if (!member || member.takesPart !== joins) return [];
      return [
        issue(
          "MEMBERSHIP_UNCHANGED",
          { name: member.name, joins, scenario: null, year: null },
          optionSource(joins ? "--with" : "--without", name),
        ),
      ];
    });
  return [...unchanged(choices.with, true), ...unchanged(choices.without, false)];
}

/**
 * What it means that members join or leave. What is settled is rounded once, as a table of assets by members, and adds up to
 * nothing.
 *
 * @param isForfeited whether who leaves leaves its part of the assets to the others
 */
export function membershipChange(
  subject: Case,
  date: CalendarDate,
  choices: SplitChoices,
  isForfeited: boolean,
): { readonly change: MembershipChange | null; readonly issues: readonly Issue[] } {
  const unchanged = changesNothing(subject, choices);
  if (unchanged.length > 0) return { change: null, issues: unchanged };
  const { settled, issues: found } = settledAssets(subject, date, choices);
  const yearly = yearsAfter(subject, date, choices);
  const issues: Issue[] = [...found];
  // That what a member brought goes with it is told with what is settled.
  const brought = new Set((settled?.brought ?? []).map(({ source }) => source));
  const isTold = ({ code, source }: Issue) => code === "LINE_DROPPED" && source !== null && brought.has(source);
  addIssues(
    issues,
    yearly.issues.filter((one) => !isTold(one)),
  );
  if (settled === null || yearly.found === null || hasErrors(issues)) return { change: null, issues };
  const { before, after, joining, everyone, assets } = settled;
  const exact = assets.map(({ stakes }) => stakes.map((stake) => (isForfeited ? ZERO : stake.exact)));
  const rows = roundedRows(exact, everyone.length, subject.round);
  const amounts = rows.map((row) => new Map(everyone.map((member, at) => [member, row[at] ?? ZERO])));
  const members = everyone.map((member, at): MemberSettlement => {
    const amount = sum(amounts.map((row) => row.get(member) ?? ZERO));
    const [was, is] = (["before", "after"] as const).map((side) => overallShare(assets, at, side));
    return { member, amount, before: was ?? null, after: is ?? null };
  });
  const values = valuesOf(assets, subject.round);
  const debt = sum(values.map((one) => one.debt));
  const change: MembershipChange = {
    ...settled,
    date,
    leaving: before.filter((member) => !after.includes(member)),
    base: sum(assets.map((one) => one.base)),
    values,
    amounts,
    members,
    transfers: fewestTransfers(new Map(members.map(({ member, amount }) => [member, amount]))),
    commitments: joining.length > 0 ? [] : commitmentsOf(subject, settled, date, choices, debt),
    yearly: yearly.found,
  };
  return { change, issues };
}

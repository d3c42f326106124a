import type { Payments } from "../../core/compare/change.ts";
import type { Case } from "../../core/model/case.ts";
import { type Issue, isIssue, issue } from "../../core/model/issue.ts";
import { memberName } from "../../core/model/names.ts";
import type { Source } from "../../core/model/source.ts";
import { type Fraction, sum } from "../../core/number/fraction.ts";
import { knownNames, onlyNamed } from "../../core/split/shown/narrow.ts";
import type { Split } from "../../core/split/split.ts";
import { subtotal } from "../../core/split/subtotals.ts";
import type { Against } from "../../report/split/view.ts";

/** What members paid, year by year; the year is null of a budget without years. */
export type Paid = readonly { readonly year: number | null; readonly payments: Payments }[];

/** What everyone pays for the lines that bear one of the names; for all of them without names. */
export function paidOf(subject: Case, result: Split, only: readonly string[]): Paid {
  const names = knownNames(subject, result, only);
  const kept = names.length > 0 ? onlyNamed(subject, result, names) : only.length > 0 ? null : result;
  const lines = kept === null || isIssue(kept) ? [] : kept.lines;
  const everyone = result.total.shares.map((share) => share.member);
  const years = result.years.length > 0 ? result.years.map((entry) => entry.year) : [null];
  return years.map((year) => {
    const ofYear = lines.filter(({ line }) => line.year === year);
    const { shares } = subtotal(ofYear, everyone, { group: [], year });
    const payments = shares.map(({ member, allocated }) => ({
      member: memberName(subject, member),
      amount: allocated,
    }));
    return { year, payments };
  });
}

function added(paid: Paid): Payments {
  const amounts = new Map<string, Fraction[]>();
  for (const { payments } of paid) {
    for (const { member, amount } of payments) amounts.set(member, [...(amounts.get(member) ?? []), amount]);
  }
  return [...amounts].map(([member, all]) => ({ member, amount: sum(all) }));
}

/**
 * The years to hold against each other: those that both have; otherwise one year against one, or one year against the
 * latest before it.
 */
function alike(before: Paid, after: Paid): { readonly before: Paid; readonly after: Paid } | null {
  const common = before.filter(({ year }) => after.some((entry) => entry.year === year));
  if (common.length > 0) {
    return { before: common, after: after.filter(({ year }) => common.some((entry) => entry.year === year)) };
  }
  if (after.length !== 1) return null;
  if (before.length === 1) return { before, after };
  const now = after[0]?.year ?? 0;
  const earlier = before
    .filter(({ year }) => year !== null && year < now)
    .sort((a, b) => (b.year ?? 0) - (a.year ?? 0));
  return earlier[0] ? { before: [earlier[0]], after } : null;
}

const yearsIn = (paid: Paid) => paid.flatMap(({ year }) => year ?? []);

/** Where earlier payments are from. */
export type Origin = Pick<Against, "file" | "column" | "saved">;

/** Payments of two budgets held against each other, or that their years cannot be. */
export function heldAgainst(origin: Origin, before: Paid, after: Paid, source: Source): Against | Issue {
  const same = alike(before, after);
  if (!same) {
    const file = origin.file ?? origin.column ?? "";
    return issue("AGAINST_YEARS", { file, years: yearsIn(before), own: yearsIn(after) }, source);
  }
  return {
    ...origin,
    before: { years: same.before.map(({ year }) => year), payments: added(same.before) },
    after: { years: same.after.map(({ year }) => year), payments: added(same.after) },
  };
}

/** One year of the same budget held against another. */
export function againstYear(year: number, whole: Paid, after: Paid, source: Source): Against | Issue {
  const before = whole.filter((entry) => entry.year === year);
  const later = after.filter((entry) => entry.year !== year);
  if (before.length === 0) return issue("YEAR_UNKNOWN", { year, years: yearsIn(whole) }, source);
  if (later.length !== 1)
    return issue("AGAINST_YEARS", { file: `${year}`, years: [year], own: yearsIn(whole) }, source);
  return heldAgainst({ file: null, column: null, saved: false }, before, later, source);
}

/** The year that a header such as `Budsjett 2025` ends with. */
function yearOfHeader(header: string): number | null {
  const [, year] = /(?<!\d)((?:19|20|21)\d\d)\D*$/.exec(header) ?? [];
  return year === undefined ? null : Number(year);
}

/** A column beside the amounts held against them: against their first year where they have several and it is none of them. */
export function againstColumn(header: string, before: Paid, after: Paid, source: Source): Against | Issue {
  const [only] = before;
  const dated = before.length === 1 && only?.year === null ? [{ ...only, year: yearOfHeader(header) }] : before;
  const shared = after.some(({ year }) => dated.some((entry) => entry.year === year));
  const first = shared ? after : after.slice(0, 1);
  return heldAgainst({ file: null, column: header, saved: false }, dated, first, source);
}

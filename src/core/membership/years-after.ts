import { paidInAll } from "../between/paid-in-all.ts";
import { type CalendarDate, partBefore } from "../calendar/calendar-date.ts";
import type { Case } from "../model/case.ts";
import { addIssues, hasErrors, type Issue } from "../model/issue.ts";
import { add, equals, type Fraction, multiply, ONE, subtract, sum, ZERO } from "../number/fraction.ts";
import { roundedToSum, roundedToTotal } from "../rounding/apportion.ts";
import { scenariosTooLarge } from "../scenario/extent.ts";
import { inScenario } from "../scenario/scenario-case.ts";
import type { Share } from "../shares/allocation.ts";
import { AS_FILED, type Split, type SplitChoices, split } from "../split/split.ts";

/** What members pay in a year as it was and as it is with who joined or left, in currency units: a whole year as it is split. */
export interface YearAfter {
  readonly year: number;
  /** Whether the change comes within the year: the months before it are paid as before. */
  readonly isPartly: boolean;
  readonly members: readonly { readonly member: number; readonly before: Fraction; readonly after: Fraction }[];
}

/** What members pay in the years of a case to its horizon, before and after members join or leave. */
export interface YearsAfter {
  readonly years: readonly YearAfter[];
  /** All years split as filed, and with who joined or left. */
  readonly splits: { readonly before: Split; readonly after: Split };
  /** What a member pays exactly in some year as filed; null in a year that the budget has not. */
  readonly filed: (member: number, year: number) => Fraction | null;
}

/** What members pay by year, exactly and as the budget is split: of its lines, and each other beside them. */
type Paid = ReadonlyMap<number, ReadonlyMap<number, Pick<Share, "exact" | "allocated">>>;

function paidIn({ years, between }: Split): Paid {
  return new Map(
    years.flatMap(({ year, shares }) => {
      const paid = paidInAll(
        shares,
        between.filter(({ line }) => line.line.year === year),
      );
      return year === null ? [] : [[year, new Map(paid.map((share) => [share.member, share]))] as const];
    }),
  );
}

/** A case in all its years: those that are filed as they are split, and what its outlook adds of them rounded by itself. */
function paidBy(filed: Case, whole: Case, choices: SplitChoices) {
  const { split: all, issues } = split(whole, choices);
  const { split: own = null } = whole.lines.length > filed.lines.length ? split({ ...filed, stated: [] }, choices) : {};
  const paid: Paid | null = all && new Map([...paidIn(all), ...(own ? paidIn(own) : [])]);
  const payers = (all?.between ?? []).flatMap(({ line }) => line.shares.map(({ member }) => member));
  return { all, paid, members: [...(all?.members ?? []), ...payers], issues };
}

/** Exact amounts rounded; where they come to what those before do, to the same sum. */
function roundedLike(exact: readonly Fraction[], before: readonly Share[], step: Fraction): readonly Fraction[] {
  if (!equals(sum(exact), sum(before.map((share) => share.exact)))) return roundedToSum(exact, step);
  return roundedToTotal(exact, sum(before.map(({ allocated }) => allocated)), step);
}

/**
 * What is paid in a year of which a part is left after the change: a whole year as it is split, unless the table rounds the
 * same cost to another sum than before.
 */
function yearPaid(old: readonly Share[], now: readonly Share[], left: Fraction, step: Fraction): readonly Fraction[] {
  const total = (shares: readonly Share[], of: "exact" | "allocated") => sum(shares.map((share) => share[of]));
  const isSplit =
    equals(left, ONE) &&
    (!equals(total(old, "exact"), total(now, "exact")) || equals(total(old, "allocated"), total(now, "allocated")));
  if (isSplit) return now.map(({ allocated }) => allocated);
  const mixed = old.map(({ exact }, at) =>
    add(multiply(subtract(ONE, left), exact), multiply(left, now[at]?.exact ?? ZERO)),
  );
  return roundedLike(mixed, old, step);
}

/** What everyone pays in the years from a date, before and after; null where an issue is an error. */
export function yearsAfter(
  subject: Case,
  date: CalendarDate,
  choices: SplitChoices,
): { readonly found: YearsAfter | null; readonly issues: readonly Issue[] } {
  const large = scenariosTooLarge(subject, [null]);
  if (large) return { found: null, issues: [large] };
  // What the budget must come to says nothing of the years beyond it.
  const whole = { ...inScenario(subject, null).subject, unitCosts: [], stated: [] };
  const [was, is] = [paidBy(subject, whole, AS_FILED), paidBy(subject, whole, choices)];
  const issues: Issue[] = [...was.issues];
  addIssues(issues, is.issues);
  if (!was.all || !is.all || !was.paid || !is.paid || hasErrors(issues)) return { found: null, issues };
  const [before, after] = [was.paid, is.paid];
  const everyone = [...new Set([...was.members, ...is.members])].sort((one, other) => one - other);
  const years = [...new Set([...before.keys(), ...after.keys()])]
    .filter((year) => year >= date.year)
    .sort((one, other) => one - other)
    .map((year): YearAfter => {
      const isPartly = year === date.year && date.month > 1;
      const of = (paid: Paid) =>
        everyone.map((member): Share => {
          const { exact = ZERO, allocated = ZERO } = paid.get(year)?.get(member) ?? {};
          return { member, share: null, exact, allocated };
        });
      const [old, now] = [of(before), of(after)];
      const changed = yearPaid(old, now, isPartly ? subtract(ONE, partBefore(date)) : ONE, subject.round);
      const members = old.map(({ member, allocated }, at) => ({
        member,
        before: allocated,
        after: changed[at] ?? ZERO,
      }));
      return { year, isPartly, members };
    });
  const filed = (member: number, year: number) => {
    const ofYear = before.get(year);
    return ofYear ? (ofYear.get(member)?.exact ?? ZERO) : null;
  };
  return { found: { years, splits: { before: was.all, after: is.all }, filed }, issues };
}

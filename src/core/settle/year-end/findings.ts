import { unitsApart } from "../../compare/units-apart.ts";
import type { Case } from "../../model/case.ts";
import { type Issue, issue } from "../../model/issue.ts";
import { memberName } from "../../model/names.ts";
import { sum } from "../../number/fraction.ts";
import type { AllocatedLine } from "../../shares/allocation.ts";
import type { Split } from "../../split/split.ts";
import type { ActualLine } from "./actual-lines.ts";
import { isWithinMonth } from "./membership.ts";

/** What is odd about accounts that are held against a budget: no line in common, or other units. */
export function mismatches(
  { lines: [own] }: Case,
  lines: readonly ActualLine[],
  budgeted: Split,
  final: readonly AllocatedLine[],
): Issue[] {
  const first = lines.find(({ isOnlyBudgeted }) => !isOnlyBudgeted)?.line;
  if (!first || !own) return [];
  const isApart = lines.every(({ isOnlyActual, isOnlyBudgeted }) => isOnlyActual || isOnlyBudgeted);
  const apart = isApart
    ? [
        issue(
          "ACTUALS_APART",
          { line: [...first.group, first.name].join(" / "), budget: own.source.file },
          first.source,
        ),
      ]
    : [];
  const accounts = { name: first.source.file, amount: sum(final.flatMap((line) => line.amount ?? [])) };
  const budget = { name: own.source.file, amount: budgeted.total.amount };
  return [...apart, ...unitsApart(budget, accounts, null, "several-files", first.source)];
}

/** The year that the dates of members are in; null of none, and of several. */
export function yearOfDates({ settlement: { membership } }: Pick<Case, "settlement">): number | null {
  const years = new Set(membership.flatMap(({ from, to }) => [from?.year ?? [], to?.year ?? []].flat()));
  const [year = null, ...others] = years;
  return others.length === 0 ? year : null;
}

/** Dates that cannot be counted: in a month where months are, or where nothing says which year it is. */
export function uncounted(subject: Case, year: number | null): Issue[] {
  const { membership, count } = subject.settlement;
  const unfit = membership.filter((one) => year === null || (count === "months" && isWithinMonth(one, year)));
  const reason = year === null ? "year" : "month";
  return unfit.map(({ member, source }) =>
    issue("MEMBERSHIP_UNFIT", { member: memberName(subject, member), reason, line: null }, source),
  );
}

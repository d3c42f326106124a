import type { MonthStart } from "../assets/depreciation.ts";
import type { Case } from "../model/case.ts";
import { addIssues, hasErrors, type Issue } from "../model/issue.ts";
import {
  add,
  divide,
  type Fraction,
  fraction,
  multiply,
  ONE,
  roundHalfAway,
  subtract,
  sum,
  ZERO,
} from "../number/fraction.ts";
import { largestRemainder } from "../rounding/apportion.ts";
import { inScenario } from "../scenario/scenario-case.ts";
import { type Split, type SplitChoices, split } from "../split/split.ts";
import { restOfYear } from "./settled-assets.ts";

/** What members pay in a year as it was and as it is with who joined or left, in currency units, rounded with the year's sum. */
export interface YearAfter {
  readonly year: number;
  /** Whether the change comes within the year: the months before it are paid as before. */
  readonly isPartly: boolean;
  readonly members: readonly { readonly member: number; readonly before: Fraction; readonly after: Fraction }[];
}

/** What members pay in the years of a case to its horizon, before and after members join or leave. */
export interface YearsAfter {
  readonly years: readonly YearAfter[];
  /** What a member pays exactly in some year as filed; null in a year that the budget has not. */
  readonly filed: (member: number, year: number) => Fraction | null;
}

/** Exact payments by year and member. */
type Paid = ReadonlyMap<number, ReadonlyMap<number, Fraction>>;

function paidIn({ lines }: Split): Paid {
  const years = new Map<number, Map<number, Fraction>>();
  for (const { line, shares } of lines) {
    if (line.year === null) continue;
    const ofYear = years.get(line.year) ?? new Map<number, Fraction>();
    years.set(line.year, ofYear);
    for (const { member, exact } of shares) ofYear.set(member, add(ofYear.get(member) ?? ZERO, exact));
  }
  return years;
}

/** Amounts in whole steps, adding up to their sum in whole steps. */
export function roundedTo(exact: readonly Fraction[], step: Fraction): readonly Fraction[] {
  const quotas = exact.map((amount) => divide(amount, step));
  return largestRemainder(quotas, roundHalfAway(sum(quotas))).map((units) => multiply(fraction(units), step));
}

/** What everyone pays in the years from a date, before and after; null where an issue is an error. */
export function yearsAfter(
  subject: Case,
  date: MonthStart,
  choices: SplitChoices,
): { readonly found: YearsAfter | null; readonly issues: readonly Issue[] } {
  // What the budget must come to says nothing of the years beyond it.
  const whole = { ...inScenario(subject, null).subject, unitCosts: [], stated: [] };
  const [was, is] = [split(whole, { with: [], without: [] }), split(whole, choices)];
  const issues: Issue[] = [...was.issues];
  addIssues(issues, is.issues);
  if (!was.split || !is.split || hasErrors(issues)) return { found: null, issues };
  const [before, after] = [paidIn(was.split), paidIn(is.split)];
  const everyone = [...new Set([...was.split.members, ...is.split.members])].sort((one, other) => one - other);
  const years = [...new Set([...before.keys(), ...after.keys()])]
    .filter((year) => year >= date.year)
    .sort((one, other) => one - other)
    .map((year): YearAfter => {
      const left = year === date.year ? restOfYear(date) : ONE;
      const old = everyone.map((member) => before.get(year)?.get(member) ?? ZERO);
      const mixed = everyone.map((member, at) =>
        add(multiply(subtract(ONE, left), old[at] ?? ZERO), multiply(left, after.get(year)?.get(member) ?? ZERO)),
      );
      const [filed, changed] = [roundedTo(old, subject.round), roundedTo(mixed, subject.round)];
      const members = everyone.map((member, at) => ({
        member,
        before: filed[at] ?? ZERO,
        after: changed[at] ?? ZERO,
      }));
      return { year, isPartly: year === date.year && date.month > 0, members };
    });
  const filed = (member: number, year: number) => {
    const ofYear = before.get(year);
    return ofYear ? (ofYear.get(member) ?? ZERO) : null;
  };
  return { found: { years, filed }, issues };
}

import type { Case } from "../../model/case.ts";
import { type Issue, issue } from "../../model/issue.ts";
import { type BudgetLine, isShared } from "../../model/line.ts";
import { optionSource } from "../../model/source.ts";

/** The lines of a year in its accounts and its budget; those without a year are of any. */
export interface YearLines {
  /** Null where neither has one. */
  readonly year: number | null;
  readonly accounts: readonly BudgetLine[];
  readonly budget: readonly BudgetLine[];
}

function yearsOf(lines: readonly BudgetLine[]): number[] {
  return [...new Set(lines.filter(isShared).flatMap(({ year }) => year ?? []))].sort((a, b) => a - b);
}

/**
 * The year that is settled: the one asked for, else the only one that accounts and budget have, or the one of them that
 * has years. Accounts of years that the budget has not, or of several of which none is chosen, are an issue.
 *
 * @param asked what `--year` says; null where it is not given
 */
export function yearToSettle(
  { lines, actuals }: Pick<Case, "lines" | "actuals">,
  asked: number | null,
): YearLines | Issue {
  if (actuals === null) return issue("ACTUALS_MISSING", {}, null);
  const [years, own] = [yearsOf(actuals), yearsOf(lines)];
  const known = years.length > 0 ? years : own;
  const open = known.filter((one) => own.length === 0 || own.includes(one));
  const [only = null, ...more] = open.length > 0 ? open : known;
  const year = asked ?? (more.length === 0 ? only : null);
  const first = actuals.find((line) => isShared(line) && (year === null || line.year === year)) ?? actuals[0];
  const source = asked === null ? (first?.source ?? null) : optionSource("--year", `${asked}`);
  const isIn = (all: readonly number[]) => all.length === 0 || (year !== null && all.includes(year));
  if (!isIn(years) || !isIn(own)) return issue("ACTUALS_YEAR", { asked: year, open, years, own }, source);
  const ofYear = (all: readonly BudgetLine[]) => all.filter((line) => line.year === null || line.year === year);
  return { year, accounts: ofYear(actuals), budget: ofYear(lines) };
}

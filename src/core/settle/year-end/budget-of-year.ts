import { remembered } from "../../memory/remembered.ts";
import type { Case, EarlierPayment } from "../../model/case.ts";
import type { Issue } from "../../model/issue.ts";
import type { BudgetLine } from "../../model/line.ts";
import { type Split, split, summed } from "../../split/split.ts";

/** The budget of the year that is settled, and what members paid by it in its other years. */
interface BudgetOfYear {
  /** As `split` shows it; null when an issue is an error. */
  readonly split: Split | null;
  /** What limits on what was paid in a year before are held against. */
  readonly otherYears: readonly EarlierPayment[];
  readonly issues: readonly Issue[];
}

/** What a budget comes to in the years that are not settled. */
function paidInOtherYears({ lines }: Split, kept: ReadonlySet<number | null>): EarlierPayment[] {
  return lines.flatMap(({ line, shares }) => {
    const { year, name, group } = line;
    if (year === null || kept.has(year) || shares.length === 0) return [];
    return [{ line: { name, group }, year, paid: shares.map(({ member, exact }) => ({ member, amount: exact })) }];
  });
}

/** The whole budget, shared once for all its years that are settled. */
const wholeOf = remembered((subject: Case) => split(subject));

/** The budget narrowed to some of its lines, with the corrections of limits on what is paid in their years. */
export function budgetOf(subject: Case, lines: readonly BudgetLine[]): BudgetOfYear {
  const { split: whole, issues } = wholeOf(subject);
  if (whole === null) return { split: null, otherYears: [], issues };
  const kept = new Set(lines);
  const years = new Set(lines.map(({ year }) => year));
  const ofYear = whole.lines.filter(({ line, correction }) => kept.has(line) || (correction && years.has(line.year)));
  const between = whole.between.filter(({ line: { line }, surcharge }) =>
    surcharge === null ? kept.has(line) : years.has(line.year),
  );
  const otherYears = paidInOtherYears(whole, years);
  return { split: { ...whole, ...summed(ofYear, whole.members), between }, otherYears, issues };
}

import type { Case } from "../../model/case.ts";
import type { Issue } from "../../model/issue.ts";
import type { BudgetLine } from "../../model/line.ts";
import { type Split, split, summed } from "../../split/split.ts";

/** The budget as `split` shows it, narrowed to some of its lines; null when an issue is an error. */
export function budgetOf(
  subject: Case,
  lines: readonly BudgetLine[],
): { readonly split: Split | null; readonly issues: readonly Issue[] } {
  const { split: whole, issues } = split(subject, { with: [], without: [] });
  if (whole === null) return { split: null, issues };
  const kept = new Set(lines);
  const years = new Set(lines.map(({ year }) => year));
  const ofYear = whole.lines.filter(({ line }) => kept.has(line));
  const between = whole.between.filter(({ line: { line }, surcharge }) =>
    surcharge === null ? kept.has(line) : years.has(line.year),
  );
  return { split: { ...whole, ...summed(ofYear, whole.members), between }, issues };
}

import { amountOf, totalOf } from "../../compare/amounts.ts";
import { paidFor } from "../../compare/paid.ts";
import type { Case } from "../../model/case.ts";
import type { Issue } from "../../model/issue.ts";
import type { BudgetLine } from "../../model/line.ts";
import { type Split, split } from "../../split/split.ts";

/** The budget as `split` shows it, narrowed to some of its lines; null when an issue is an error. */
export function budgetOf(
  subject: Case,
  lines: readonly BudgetLine[],
): { readonly split: Split | null; readonly issues: readonly Issue[] } {
  const { split: whole, issues } = split(subject, { with: [], without: [] });
  if (whole === null) return { split: null, issues };
  const kept = new Set(lines);
  const ofYear = whole.lines.filter(({ line }) => kept.has(line));
  const [rounded, exact] = [paidFor(ofYear, whole.members, "allocated"), paidFor(ofYear, whole.members, "exact")];
  const shares = whole.members.flatMap((member) => {
    if (!rounded.has(member)) return [];
    return [{ member, share: null, exact: amountOf(exact, member), allocated: amountOf(rounded, member) }];
  });
  return {
    split: { ...whole, lines: ofYear, total: { group: [], year: null, amount: totalOf(rounded), shares } },
    issues,
  };
}

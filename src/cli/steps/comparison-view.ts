import { contestOf } from "../../core/compare/contest.ts";
import { addIssues, isIssue } from "../../core/model/issue.ts";
import type { ComparisonView } from "../../report/compare/view/view.ts";
import { workOutComparison } from "../../report/compare/work-out.ts";
import { assumedCase, type Prepared } from "./prepare.ts";

/** Computes the contest of a prepared command; null when issues prevent it, which are then added. */
export function comparisonView(prepared: Prepared, wanted: string | undefined): ComparisonView | null {
  const { rivals, issues, scale, output } = prepared;
  const subject = assumedCase(prepared);
  if (!subject) return null;
  const contest = contestOf(subject, rivals, wanted ?? null);
  if (isIssue(contest)) {
    issues.push(contest);
    return null;
  }
  const { language } = output.style;
  const compared = workOutComparison(subject, contest, { language, scale });
  addIssues(issues, compared.issues);
  return compared.view;
}

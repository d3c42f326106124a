import { contestOf } from "../../core/compare/contest.ts";
import { addIssues, isIssue } from "../../core/model/issue.ts";
import { compareReport } from "../../report/compare/compare-report.ts";
import type { ComparisonView } from "../../report/compare/view.ts";
import { workOutComparison } from "../../report/compare/work-out.ts";
import type { Invocation } from "../line/invocation.ts";
import { optionsInForce } from "../line/options-in-force.ts";
import type { Io } from "../world/io.ts";
import { UsageError } from "../world/usage-error.ts";
import { assumedCase, finish, type Prepared, prepare } from "./prepare.ts";

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

/** `fordel compare`: scenarios side by side, or what another key means. */
export async function run(invocation: Invocation, io: Io): Promise<number> {
  const { scenario, sensitivity = false } = invocation.options;
  const prepared = await prepare(invocation, io);
  if (prepared.rivals.length > 1 && (sensitivity || scenario !== undefined)) {
    throw new UsageError({ kind: "needs", option: sensitivity ? "--sensitivity" : "--scenario", needs: "scenarios" });
  }
  const view = comparisonView(prepared, scenario);
  if (view?.keys && sensitivity) throw new UsageError({ kind: "needs", option: "--sensitivity", needs: "scenarios" });
  const several = prepared.rivals.length > 1;
  const asked = optionsInForce(prepared.subject, { ...(several ? { key: null } : {}), scenario: scenario ?? null });
  const report: Parameters<typeof finish>[3] = view && ((head) => compareReport(view, sensitivity, head));
  return finish(prepared, "fordel/compare/1", asked, report, io);
}

import { isIssue, issue } from "../../core/model/issue.ts";
import { asFiled } from "../../core/scenario/named-scenario.ts";
import { scenarioSavingsReport } from "../../report/compare/savings-report.ts";
import { procurementReport } from "../../report/procurement/savings-report.ts";
import type { Invocation } from "../line/invocation.ts";
import { optionsInForce } from "../line/options-in-force.ts";
import { comparisonView } from "../steps/comparison-view.ts";
import { finish, prepare } from "../steps/prepare.ts";
import { periodOf, procurementView } from "../steps/procurement-view.ts";
import type { Io } from "../world/io.ts";
import { UsageError } from "../world/usage-error.ts";

const SCHEMA = "fordel/savings/1";

/** `fordel savings`: what buying together saves; without procurement.csv, what the scenarios save. */
export async function run(invocation: Invocation, io: Io): Promise<number> {
  const { options } = invocation;
  const prepared = await prepare(invocation, io);
  const { subject, issues } = prepared;
  const years = periodOf(options.years);
  if (isIssue(years)) issues.push(years);
  const inForce = optionsInForce(subject, { scenario: options.scenario ?? null });
  const asked = { ...inForce, years: isIssue(years) ? null : years };
  const give = (report: Parameters<typeof finish>[3]) => finish(prepared, SCHEMA, asked, report, io);
  if (!subject || isIssue(years)) return give(null);

  if (subject.procurement.length === 0 || options.scenario !== undefined) {
    if (options.years !== undefined) {
      throw new UsageError({ kind: "needs", option: "--years", needs: "procurement.csv" });
    }
    const view =
      subject.scenarios.length > 0 ? comparisonView(prepared, options.scenario ?? asFiled(subject).name) : null;
    if (subject.scenarios.length === 0) issues.push(issue("NOTHING_TO_COMPARE", {}, null));
    return give(view && ((head) => scenarioSavingsReport(view, options.scenario !== undefined, head)));
  }
  const ofBudget = options.amount !== undefined ? "--amount" : options.where !== undefined ? "--where" : null;
  if (ofBudget !== null) throw new UsageError({ kind: "needs", option: ofBudget, needs: "--scenario" });
  // The budget's own sums concern those who share it; what is bought is priced apart.
  const ofPurchases = { ...prepared, issues: issues.filter(({ code }) => code !== "STATED_SUM_OFF") };
  const view = procurementView(ofPurchases, years);
  return finish(ofPurchases, SCHEMA, asked, view && ((head) => procurementReport(view, head)), io);
}

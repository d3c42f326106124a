import { constellationOf } from "../core/constellation.ts";
import { type Issue, issue } from "../core/issue.ts";
import { savingsInUnits } from "../core/procurement/in-units.ts";
import { procurementSavings } from "../core/procurement/savings.ts";
import { COMPARISON_WORDS } from "../messages/comparison-words.ts";
import { scenarioSavingsReport } from "../report/comparison/savings-report.ts";
import { decimalText } from "../report/document.ts";
import { procurementReport } from "../report/procurement/savings-report.ts";
import { wordingOf } from "../report/wording.ts";
import type { CaseOptions } from "./case-options.ts";
import { AS_FILED, comparisonView } from "./compare.ts";
import type { Invocation } from "./invocation.ts";
import type { Io } from "./io.ts";
import { finish, isIssue, isRescaled, prepare } from "./prepare.ts";
import { UsageError } from "./usage-error.ts";

interface SavingsOptions extends CaseOptions {
  readonly years?: string;
  readonly scenario?: string;
}

/** The period of `--years`; one year when it is not given. */
function periodOf(text: string | undefined): number | Issue {
  if (text === undefined) return 1;
  const source = { file: "--years", line: 1, column: 1, length: Math.max(1, text.length) };
  return /^[1-9]\d?$/.test(text) ? Number(text) : issue("YEARS_INVALID", { text }, source);
}

/** `fordel savings`: what buying together saves; without procurement.csv, what the scenarios save. */
export async function run(invocation: Invocation, io: Io): Promise<number> {
  const options = invocation.options as SavingsOptions;
  const prepared = await prepare(invocation, io);
  const { subject, issues, output, scale } = prepared;
  const years = periodOf(options.years);
  if (isIssue(years)) issues.push(years);
  const asked = {
    key: null,
    round: subject ? decimalText(subject.round) : null,
    year: null,
    with: [],
    without: [],
    only: null,
    scenario: options.scenario ?? null,
    years: isIssue(years) ? null : years,
  };
  const give = (report: Parameters<typeof finish>[3]) => finish(prepared, "fordel/savings/1", asked, report, io);
  if (!subject || isIssue(years)) return give(null);

  if (subject.procurement.length === 0 || options.scenario !== undefined) {
    if (options.years !== undefined) {
      throw new UsageError({ kind: "needs", option: "--years", needs: "procurement.csv" });
    }
    const view = subject.scenarios.length > 0 ? comparisonView(prepared, options.scenario ?? AS_FILED) : null;
    if (subject.scenarios.length === 0) issues.push(issue("NOTHING_TO_COMPARE", {}, null));
    return give(view && ((head) => scenarioSavingsReport(view, head)));
  }
  const members = constellationOf(subject, { with: [], without: [] }).constellation.now;
  const found = procurementSavings(subject, members, years);
  issues.push(...found.issues);
  if (!found.savings) return give(null);
  const { language } = output.style;
  const view = {
    ...wordingOf(language),
    terms: COMPARISON_WORDS[language],
    subject,
    shown: isRescaled(prepared) ? savingsInUnits(found.savings, scale.step) : found.savings,
    kroner: found.savings,
    scale,
    width: output.width,
  };
  return give((head) => procurementReport(view, head));
}

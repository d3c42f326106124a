import { hasErrors, issue } from "../core/issue.ts";
import { sameName } from "../core/names.ts";
import { REPORT_FORMATS } from "../format/format-names.ts";
import { LEAD_WORDS } from "../messages/lead-words.ts";
import { PAPER_WORDS } from "../messages/paper-words.ts";
import type { ComparisonView } from "../report/comparison/view.ts";
import type { PaperView } from "../report/paper/view.ts";
import { wordingOf } from "../report/wording.ts";
import type { CaseOptions } from "./case-options.ts";
import { comparisonView } from "./compare.ts";
import { documentDate } from "./date.ts";
import type { Invocation } from "./invocation.ts";
import type { Io } from "./io.ts";
import { isIssue, type Prepared, prepare } from "./prepare.ts";
import { periodOf, procurementView } from "./procurement-view.ts";
import { reportInputs } from "./report-inputs.ts";
import { computeSplit } from "./split-view.ts";
import { stabilityOfCase } from "./stability.ts";
import { UsageError } from "./usage-error.ts";
import { VERSION } from "./version.ts";

interface ReportOptions extends CaseOptions {
  readonly years?: string;
  readonly scenario?: string;
  readonly proposal?: boolean;
}

/** The case's scenarios against its baseline; null when it has none, or issues prevent it. */
function scenariosOf(prepared: Prepared, wanted: string | undefined): ComparisonView | null {
  const { subject, issues } = prepared;
  if (!subject) return null;
  const compares = subject.scenarios.some(({ name }) => subject.baseline !== null && sameName(name, subject.baseline));
  if (compares) return comparisonView(prepared, wanted);
  if (wanted !== undefined) issues.push(issue("NOTHING_TO_COMPARE", {}, null));
  return null;
}

/** A whole case worked out, and the prepared command with its findings; the view is null when they prevent it. */
interface ComputedPaper {
  readonly prepared: Prepared;
  readonly view: Omit<PaperView, "issues"> | null;
}

/** Works out all that the document of a whole case tells. */
export async function computePaper(invocation: Invocation, io: Io): Promise<ComputedPaper> {
  const options = invocation.options as ReportOptions;
  const begun = await prepare(invocation, io, { formats: REPORT_FORMATS });
  const date = documentDate(begun.subject?.date ?? null, io);
  const years = periodOf(options.years);
  if (isIssue(years)) begun.issues.push(years);
  const { view: split, prepared } = await computeSplit(begun, invocation, io);
  if (!split || isIssue(years)) return { prepared, view: null };
  const buys = split.subject.procurement.length > 0;
  if (options.years !== undefined && !buys) {
    throw new UsageError({ kind: "needs", option: "--years", needs: "procurement.csv" });
  }
  const procurement = buys ? procurementView(prepared, years) : null;
  const found = prepared.issues.length;
  const comparison = scenariosOf(prepared, options.scenario);
  const compared = comparison !== null || prepared.issues.length === found;
  const { scenario } = options;
  const stability = compared ? stabilityOfCase(prepared, scenario === undefined ? {} : { scenario }) : null;
  const failed = (buys && !procurement) || !compared || hasErrors(prepared.issues);
  if (failed) return { prepared, view: null };
  const { language } = prepared.output.style;
  const view = {
    ...wordingOf(language),
    terms: PAPER_WORDS[language],
    lead: LEAD_WORDS[language],
    split,
    procurement,
    comparison,
    stability,
    inputs: reportInputs(prepared, io),
    version: VERSION,
    date,
    proposal: options.proposal ?? false,
  };
  return { prepared, view };
}

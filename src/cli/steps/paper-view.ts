import { hostIssues } from "../../core/between/host-findings.ts";
import { addIssues, hasErrors, isIssue } from "../../core/model/issue.ts";
import { namesHost } from "../../core/settle/standing.ts";
import { AS_FILED } from "../../core/split/split.ts";
import { REPORT_FORMATS } from "../../format/format-names.ts";
import { type PaperFigures, workOutPaper } from "../../report/paper/work-out.ts";
import type { Adopted } from "../../report/what-if/try-out.ts";
import type { Invocation } from "../line/invocation.ts";
import { documentDate } from "../output/date.ts";
import type { Io } from "../world/io.ts";
import { UsageError } from "../world/usage-error.ts";
import { VERSION } from "../world/version.ts";
import { assumedCase, type Prepared, prepare } from "./prepare.ts";
import { periodOf } from "./procurement-view.ts";
import { computeSplit } from "./split-view.ts";

/** A whole case worked out, and the prepared command with its findings; the view is null when they prevent it. */
export interface ComputedPaper {
  readonly prepared: Prepared;
  readonly view: PaperFigures | null;
  /** What it was worked out from, where the reader is to try it otherwise. */
  readonly adopted: Adopted | null;
}

/** Works out all that the document of a whole case tells. */
export async function computePaper(invocation: Invocation, io: Io): Promise<ComputedPaper> {
  const { options } = invocation;
  const begun = await prepare(invocation, io, { formats: REPORT_FORMATS });
  if (options.whatIf && begun.output.format !== "html") {
    throw new UsageError({ kind: "needs", option: "--what-if", needs: "--format html" });
  }
  const date = documentDate(begun.subject?.date ?? null, io);
  const years = periodOf(options.years);
  if (isIssue(years)) begun.issues.push(years);
  const { view: split, shown: askedSplit, prepared } = await computeSplit(begun, invocation, io);
  if (!split || isIssue(years)) return { prepared, view: null, adopted: null };
  const buys = split.subject.procurement.length > 0;
  if (options.years !== undefined && !buys) {
    throw new UsageError({ kind: "needs", option: "--years", needs: "procurement.csv" });
  }
  const { scale, output, issues } = prepared;
  const assumes = split.subject.baseline !== null || split.subject.coalitions.length > 0;
  if (assumes && !assumedCase(prepared)) return { prepared, view: null, adopted: null };
  addIssues(issues, prepared.loaded.settlementIssues);
  if (namesHost(split.subject)) addIssues(issues, hostIssues(split.subject, split.kroner));
  const asked = {
    language: output.style.language,
    scale,
    years,
    scenario: options.scenario ?? null,
    inputs: io.files.digests(),
    version: VERSION,
    date,
    proposal: options.proposal ?? false,
  };
  const { figures, issues: found } = workOutPaper(split, AS_FILED, asked);
  addIssues(issues, found);
  const { subject, against } = split;
  const adopted = options.whatIf ? { subject, split: askedSplit, paper: asked, against } : null;
  return { prepared, view: hasErrors(issues) ? null : figures, adopted };
}

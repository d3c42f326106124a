import { hostIssues } from "../../core/between/host-findings.ts";
import { addIssues, type Severity, severityOf } from "../../core/model/issue.ts";
import { procurementSavings } from "../../core/procurement/savings.ts";
import { namesHost } from "../../core/settle/standing.ts";
import { constellationOf } from "../../core/shares/constellation.ts";
import { AS_FILED, split } from "../../core/split/split.ts";
import type { FormatName } from "../../format/format-names.ts";
import { issuesText } from "../../format/text/issues.ts";
import { json } from "../../format/text/json.ts";
import { CLI_WORDS } from "../../messages/registry.ts";
import { document } from "../../report/page/document.ts";
import type { Invocation } from "../line/invocation.ts";
import { emit } from "../output/emit.ts";
import { comparisonView } from "../steps/comparison-view.ts";
import { assumedCase, documentHead, type Prepared, prepare } from "../steps/prepare.ts";
import { findInSettlements } from "../steps/settle-view.ts";
import { EXIT } from "../world/exit.ts";
import type { Io } from "../world/io.ts";
import { UsageError } from "../world/usage-error.ts";
import { stabilityView } from "./stability.ts";

/** What `split`, `savings`, `compare` and `stability` would find in a case that could be read, added to its findings. */
function findAll(prepared: Prepared): void {
  const { subject, issues } = prepared;
  assumedCase(prepared);
  if (!subject) return;
  const { now } = constellationOf(subject, AS_FILED).constellation;
  const whole = split(subject);
  addIssues(issues, whole.issues);
  if (whole.split && namesHost(subject)) addIssues(issues, hostIssues(subject, whole.split));
  addIssues(issues, procurementSavings(subject, now, 1).issues);
  if (subject.baseline !== null) comparisonView(prepared, undefined);
  findInSettlements(prepared);
  if (subject.coalitions.length > 0) stabilityView(prepared, {});
}

/** Findings are printed, or written for a script. */
const CHECK_FORMATS = ["table", "json"] as const satisfies readonly FormatName[];

/** `fordel check`: every finding in the case and nothing else, as its result. */
export async function run(invocation: Invocation, io: Io): Promise<number> {
  const prepared = await prepare(invocation, io, { formats: CHECK_FORMATS });
  const { loaded, output } = prepared;
  if (invocation.options.lang !== undefined && output.format === "json") {
    throw new UsageError({ kind: "no-effect", option: "--lang", format: output.format });
  }
  findAll(prepared);
  const issues = loaded.ordered(prepared.issues);
  const count = (severity: Severity) => issues.filter((finding) => severityOf(finding) === severity).length;
  const counts = { errors: count("error"), warnings: count("warning"), notices: count("notice") };
  const { key } = invocation.options;
  const head = documentHead(prepared, "fordel/check/1", { key: key === undefined ? null : `${key}` }, issues, io.files);
  const text =
    output.format === "json"
      ? json(document(head, counts))
      : `${issuesText(issues, output.style, loaded.lineOf)}${CLI_WORDS[output.style.language].counted(counts)}\n`;
  await emit([text], output.destination, io);
  const failed = counts.errors > 0 || (output.strict && counts.warnings > 0);
  return failed ? EXIT.check : EXIT.done;
}

import { hostIssues } from "../../core/between/host-findings.ts";
import { addIssues, type Issue, type Severity, severityOf } from "../../core/model/issue.ts";
import { procurementSavings } from "../../core/procurement/savings.ts";
import { namesHost } from "../../core/settle/standing.ts";
import { constellationOf } from "../../core/shares/constellation.ts";
import { AS_FILED, split } from "../../core/split/split.ts";
import { CHECK_FORMATS } from "../../format/format-names.ts";
import type { Invocation } from "../line/invocation.ts";
import type { Io } from "../world/io.ts";
import { comparisonView } from "./comparison-view.ts";
import { assumedCase, type Prepared, prepare } from "./prepare.ts";
import { findInSettlements } from "./settle-view.ts";
import { stabilityView } from "./stability-view.ts";

/** A case that was looked through, and every finding in it, in reading order. */
export interface CheckedCase {
  readonly prepared: Prepared;
  readonly issues: readonly Issue[];
  readonly counts: { readonly errors: number; readonly warnings: number; readonly notices: number };
}

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

/** Loads a case and finds all that there is to find in it. */
export async function checkedCase(invocation: Invocation, io: Io): Promise<CheckedCase> {
  const prepared = await prepare(invocation, io, { formats: CHECK_FORMATS });
  findAll(prepared);
  const issues = prepared.loaded.ordered(prepared.issues);
  const count = (severity: Severity) => issues.filter((finding) => severityOf(finding) === severity).length;
  return { prepared, issues, counts: { errors: count("error"), warnings: count("warning"), notices: count("notice") } };
}

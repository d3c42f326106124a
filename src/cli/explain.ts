import { split } from "../core/allocation/split.ts";
import type { Case } from "../core/case.ts";
import { constellationOf } from "../core/constellation.ts";
import { explainPayment } from "../core/explain/payment.ts";
import { type Issue, issue } from "../core/issue.ts";
import { sameName } from "../core/names.ts";
import { nearest } from "../core/nearest.ts";
import type { Source } from "../core/source.ts";
import { EXPLAIN_WORDS } from "../messages/explain-words.ts";
import { decimalText } from "../report/document.ts";
import { explainReport } from "../report/explain/report.ts";
import { wordingOf } from "../report/wording.ts";
import { type CaseOptions, yearOption } from "./case-options.ts";
import type { Invocation } from "./invocation.ts";
import type { Io } from "./io.ts";
import type { LoadedCase } from "./load.ts";
import { finish, isIssue, prepare } from "./prepare.ts";

interface ExplainOptions extends CaseOptions {
  readonly member?: string;
  readonly line?: string;
  readonly year?: string;
  readonly with?: readonly string[];
  readonly without?: readonly string[];
}

/** The member that `--member` names; null when it is not given. */
function memberOption({ members }: Case, name: string | undefined): number | null | Issue {
  if (name === undefined) return null;
  const index = members.findIndex((member) => sameName(member.name, name));
  if (index >= 0) return index;
  const suggestion = nearest(
    name,
    members.map((member) => member.name),
  );
  const source = { file: "--member", line: 1, column: 1, length: Math.max(1, name.length) };
  return issue("MEMBER_UNKNOWN", { name, suggestion }, source);
}

/** What stands at a place of a file that was read. */
function writtenAt({ lineOf }: LoadedCase, { file, line, column, length }: Source): string | null {
  const found = lineOf(file, line);
  if (found === null) return null;
  return typeof found === "string" ? found.slice(column - 1, column - 1 + length) : (found[column - 1] ?? null);
}

/** `fordel explain`: where a figure comes from, down to file and line. */
export async function run(invocation: Invocation, io: Io): Promise<number> {
  const options = invocation.options as ExplainOptions;
  const prepared = await prepare(invocation, io);
  const { subject, issues, output, loaded } = prepared;
  const choices = { with: options.with ?? [], without: options.without ?? [] };
  const year = yearOption(options.year);
  const member = subject ? memberOption(subject, options.member) : null;
  const computed = subject && split(subject, choices);
  issues.push(...[year, member].filter(isIssue), ...(computed?.issues ?? []));
  const line = options.line ?? null;
  const asked = {
    key: null,
    round: subject ? decimalText(subject.round) : null,
    year: isIssue(year) ? null : year,
    ...choices,
    only: null,
    scenario: null,
  };
  const give = (report: Parameters<typeof finish>[3]) => finish(prepared, "fordel/explain/1", asked, report, io);
  if (!subject || !computed?.split || isIssue(year) || isIssue(member)) return give(null);
  const { constellation } = constellationOf(subject, choices);
  const explanation = explainPayment({ subject, split: computed.split, constellation }, { member, line, year });
  if (isIssue(explanation)) {
    issues.push(explanation);
    return give(null);
  }
  const { language } = output.style;
  const view = {
    ...wordingOf(language),
    explain: EXPLAIN_WORDS[language],
    subject,
    figure: { member: member === null ? null : (subject.members[member]?.name ?? null), line, year },
    explanation,
    unit: subject.round,
    written: (source: Source) => writtenAt(loaded, source),
  };
  return give((head) => explainReport(view, head));
}

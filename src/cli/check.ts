import { extname } from "node:path";
import { split } from "../core/allocation/split.ts";
import { constellationOf } from "../core/constellation.ts";
import { type Issue, type Severity, severityOf } from "../core/issue.ts";
import { procurementSavings } from "../core/procurement/savings.ts";
import { FORMAT_ENDINGS } from "../format/format-names.ts";
import { issuesText } from "../format/issues.ts";
import { json } from "../format/json.ts";
import { CLI_WORDS } from "../messages/cli-words.ts";
import { document } from "../report/document.ts";
import type { CaseOptions } from "./case-options.ts";
import { comparisonView } from "./compare.ts";
import { emit } from "./emit.ts";
import { EXIT } from "./exit.ts";
import type { Invocation } from "./invocation.ts";
import type { Io } from "./io.ts";
import type { Output } from "./output-options.ts";
import { documentHead, type Prepared, prepare } from "./prepare.ts";
import { UsageError } from "./usage-error.ts";

/** What `split`, `savings` and `compare` would find in a case that could be read, added to its findings. */
function findAll(prepared: Prepared): void {
  const { subject, issues } = prepared;
  if (!subject) return;
  const nobody = { with: [], without: [] };
  const { now } = constellationOf(subject, nobody).constellation;
  issues.push(...split(subject, nobody).issues, ...procurementSavings(subject, now, 1).issues);
  if (subject.baseline !== null) comparisonView(prepared, undefined);
}

/** The same finding at the same place once, however many commands would come upon it. */
function distinct(issues: readonly Issue[]): Issue[] {
  const byText = new Map(issues.map((finding) => [JSON.stringify(finding), finding]));
  return [...byText.values()];
}

/** Findings are printed or written as JSON; a file's ending must not ask for more. */
function checkFormat({ format, destination }: Output): void {
  if (format === "table" || format === "json") return;
  const file = destination.file ?? "";
  const known = [...FORMAT_ENDINGS.table, ...FORMAT_ENDINGS.json];
  throw new UsageError({ kind: "ending", file, ending: extname(file), known });
}

/** `fordel check`: every finding in the case and nothing else, as its result. */
export async function run(invocation: Invocation, io: Io): Promise<number> {
  const prepared = await prepare(invocation, io);
  const { loaded, output } = prepared;
  checkFormat(output);
  findAll(prepared);
  const issues = loaded.ordered(distinct(prepared.issues));
  const count = (severity: Severity) => issues.filter((finding) => severityOf(finding) === severity).length;
  const counts = { errors: count("error"), warnings: count("warning"), notices: count("notice") };
  const { key } = invocation.options as CaseOptions;
  const head = documentHead(prepared, "fordel/check/1", { key: key === undefined ? null : `${key}` }, issues);
  const text =
    output.format === "json"
      ? json({ document: () => document(head, counts) })
      : `${issuesText(issues, output.style, loaded.lineOf)}${CLI_WORDS[output.style.language].counted(counts)}\n`;
  await emit([text], output.destination, io);
  const failed = counts.errors > 0 || (output.strict && counts.warnings > 0);
  return failed ? EXIT.check : EXIT.done;
}

import { addIssues, hasErrors, type Issue, issue, severityOf } from "../../core/model/issue.ts";
import { alphabetical } from "../../core/model/names.ts";
import { absolute, fraction } from "../../core/number/fraction.ts";
import { constellationOf } from "../../core/split/constellation.ts";
import { deviations, largest } from "../../core/split/passing/deviation.ts";
import { issuesText } from "../../format/text/issues.ts";
import type { BudgetDialect } from "../../input/budget/budget-dialect.ts";
import { linesPerRow } from "../../input/budget/passing-budget.ts";
import { textLines, utf8Chunks } from "../../input/text/byte-stream.ts";
import { amountFigure, figure } from "../../messages/phrases/figures.ts";
import { CLI_WORDS } from "../../messages/registry.ts";
import { type LargeBudget, MOST_LINES_HELD } from "../large/large-budget.ts";
import { type Passed, type Plan, passOver } from "../large/share-pass.ts";
import type { Invocation } from "../line/invocation.ts";
import { listening } from "../output/signals.ts";
import { openSink } from "../output/sink.ts";
import { EXIT } from "../world/exit.ts";
import type { Io } from "../world/io.ts";
import { UsageError } from "../world/usage-error.ts";
import { yearOption } from "./case-options.ts";
import { isIssue, type Prepared, prepare } from "./prepare.ts";
import type { SplitOptions } from "./split-view.ts";

/** Refuses what needs the whole budget at once. */
function refuse(options: SplitOptions, { output }: Prepared, lines: number): void {
  const counted = figure(fraction(BigInt(lines)), 0, output.style.language);
  const refused = (option: string) => new UsageError({ kind: "large-budget", option, lines: counted });
  if (output.format !== "csv") throw refused(`--format ${output.format}`);
  if (options.against !== undefined) throw refused("--against");
  if (options.sort === "amount") throw refused("--sort amount");
}

/** Prints findings, the first hundred in full. Returns the lines of the budget that they stand in. */
async function print(
  { loaded, output }: Prepared,
  { stream, survey }: LargeBudget,
  dialect: BudgetDialect | null,
  issues: readonly Issue[],
  more: number,
  io: Io,
): Promise<void> {
  const isOfBudget = ({ source }: Issue) => source?.file === stream.file;
  const ofBudget = issues
    .filter(isOfBudget)
    .sort((a, b) => (a.source?.line ?? 0) - (b.source?.line ?? 0) || (a.source?.column ?? 0) - (b.source?.column ?? 0));
  const ordered = [...loaded.ordered(issues.filter((finding) => !isOfBudget(finding))), ...ofBudget];
  const shown = ordered.slice(0, 100);
  const wanted = new Set(shown.filter(isOfBudget).map(({ source }) => source?.line ?? 0));
  const texts =
    wanted.size > 0 && dialect ? await textLines(utf8Chunks(stream, survey, dialect.encoding), wanted) : new Map();
  const lineOf = (file: string, line: number) =>
    file === stream.file ? (texts.get(line) ?? "") : loaded.lineOf(file, line);
  const style = { ...output.style, color: output.style.color && io.stderr.isTerminal };
  io.stderr.write(issuesText(shown, style, lineOf));
  const rest = more + ordered.length - shown.length;
  if (rest > 0) io.stderr.write(`${CLI_WORDS[style.language].moreIssues(rest)}\n`);
}

/** Says how it was rounded: the bound, and what the deviation came to. */
function tell({ subject, output, scale }: Prepared, { members }: Plan, passed: Passed, io: Io): void {
  const { language } = output.style;
  const all = deviations(passed.accounts, members, scale.step);
  const most = largest(all);
  if (most === null) return;
  const bound = all.reduce((a, b) => (b.accounts > a.accounts ? b : a));
  io.stderr.write(
    `${CLI_WORDS[language].carriedOver({
      lines: figure(fraction(BigInt(passed.lines)), 0, language),
      unit: amountFigure(scale.step, language),
      bound: amountFigure(bound.bound, language),
      accounts: bound.accounts,
      deviation: amountFigure(absolute(most.by), language),
      member: subject?.members[most.member]?.name ?? "",
    })}\n`,
  );
}

/** What the lines are shared by, or what is wrong with the command line. */
function planOf(prepared: Prepared, options: SplitOptions, large: LargeBudget, issues: Issue[]): Plan | null {
  const { subject, loaded, scale, output } = prepared;
  const dialect = loaded.budgetDialect;
  const year = yearOption(options.year);
  if (isIssue(year)) issues.push(year);
  if (dialect === null) return null;
  const source = { ...large, dialect };
  const found = subject && constellationOf(subject, { with: options.with ?? [], without: options.without ?? [] });
  addIssues(issues, found?.issues ?? []);
  const now = found?.constellation.now ?? [];
  if (found && now.length === 0) issues.push(issue("NOBODY_TAKES_PART", {}, null));
  const name = (member: number) => subject?.members[member]?.name ?? "";
  const members = options.sort === "name" ? [...now].sort((a, b) => alphabetical(name(a), name(b))) : now;
  const sharing =
    subject && found && !hasErrors(issues)
      ? { subject, constellation: found.constellation, step: scale.step, year: isIssue(year) ? null : year }
      : null;
  return { source, sharing, members, only: options.only ?? [], style: output.style };
}

/**
 * `fordel split` of a budget too large to hold: every line is shared and rounded as it passes by. Null when the budget
 * has not so many lines after all.
 */
export async function splitLarge(invocation: Invocation, large: LargeBudget, io: Io): Promise<number | null> {
  const options = invocation.options as SplitOptions;
  const prepared = await prepare(invocation, io, { budgetApart: true });
  const issues = [...prepared.issues];
  const plan = planOf(prepared, options, large, issues);
  if (plan !== null) {
    const lines = large.survey.lineBreaks * (await linesPerRow(plan.source));
    if (lines <= MOST_LINES_HELD) return null;
    refuse(options, prepared, lines);
  }
  const dialect = plan?.source.dialect ?? null;
  io.files.pass(large.path, large.stream.file);
  const { check, stop } = listening();
  const sink = await openSink(prepared.output.destination, [large.path], io).catch((error) => {
    stop();
    throw error;
  });
  try {
    const passed = plan && (await passOver(plan, sink, check));
    addIssues(issues, passed?.findings.kept ?? []);
    await print(prepared, large, dialect, issues, passed?.findings.more ?? 0, io);
    if (plan === null || passed === null || hasErrors(issues)) {
      await sink.abandon();
      return EXIT.input;
    }
    const warnings =
      passed.findings.warnings + prepared.issues.filter((finding) => severityOf(finding) === "warning").length;
    if (prepared.output.strict && warnings > 0) throw new UsageError({ kind: "strict-failed", warnings });
    check();
    await sink.commit();
    tell(prepared, plan, passed, io);
    return EXIT.done;
  } catch (error) {
    await sink.abandon();
    throw error;
  } finally {
    stop();
  }
}

import { addIssues, hasErrors, type Issue, isIssue, severityOf } from "../../core/model/issue.ts";
import type { Language } from "../../core/model/language.ts";
import { alphabetical, memberName } from "../../core/model/names.ts";
import { absolute, fraction } from "../../core/number/fraction.ts";
import { MOST_LINES } from "../../core/rounding/table/extent.ts";
import { constellationOf } from "../../core/shares/constellation.ts";
import { largest } from "../../core/split/passing/deviation.ts";
import { showSplit } from "../../core/split/shown/shown-split.ts";
import { paragraph } from "../../format/writing/wrap.ts";
import { linesPerRow } from "../../input/budget/passing/passing-budget.ts";
import { CLI_WORDS } from "../../messages/cli-words.ts";
import { amountFigure, figure } from "../../messages/phrases/figures.ts";
import type { DocumentHead } from "../../report/page/document.ts";
import { splitReport } from "../../report/split/report.ts";
import type { SplitView } from "../../report/split/view.ts";
import { type SplitAsked, viewOfSplit } from "../../report/split/work-out.ts";
import { listening } from "../disk/signals.ts";
import { openSink } from "../disk/sink.ts";
import type { AheadTask } from "../large/go-ahead.ts";
import type { LargeBudget } from "../large/large-budget.ts";
import { ReadingsAhead } from "../large/reading-ahead.ts";
import { type Passed, type Plan, passOver } from "../large/share-pass.ts";
import type { Invocation } from "../line/invocation.ts";
import type { OptionValues } from "../line/option-values.ts";
import { yearOption } from "../steps/case-options.ts";
import { printFindings, withBudgetLines } from "../steps/large-findings.ts";
import { finish, type Prepared, prepare } from "../steps/prepare.ts";
import { askedOf, splitOptionsInForce } from "../steps/split-view.ts";
import { EXIT } from "../world/exit.ts";
import type { Io } from "../world/io.ts";
import { UsageError } from "../world/usage-error.ts";

/** What another thread does of the command. It stands in the same part of the built program, for each part takes its time to load. */
export { goAhead } from "../large/go-ahead.ts";

const SCHEMA = "fordel/split/1";
/** Formats that show what groups and years come to; those that show lines hold them all at once. */
const WITHOUT_LINES: readonly string[] = ["csv", "table", "md", "json"];

/** A command on a budget too large to hold, on its way. */
interface LargeSplit {
  readonly prepared: Prepared;
  readonly large: LargeBudget;
  readonly options: OptionValues;
  /** The year to be shown; null for every year. */
  readonly year: number | null;
  /** How many lines the budget has, about. */
  readonly lines: number;
  /** What goes ahead of who shares the lines, and tells which are sums; null where nobody does. */
  readonly ahead: ReadingsAhead | null;
}

function tooLarge({ prepared, lines }: LargeSplit, option: string): UsageError {
  const counted = figure(fraction(BigInt(lines)), 0, prepared.output.style.language);
  return new UsageError({ kind: "large-budget", option, lines: counted });
}

/** Refuses what needs the whole budget at once. */
function refuse(command: LargeSplit): void {
  const { options, prepared } = command;
  const { format } = prepared.output;
  if (!WITHOUT_LINES.includes(format)) throw tooLarge(command, `--format ${format}`);
  if (options.against !== undefined) throw tooLarge(command, "--against");
  if (prepared.subject && prepared.subject.limits.items.length > 0) throw tooLarge(command, "limits: (fordel.yaml)");
  if (options.transfers) throw tooLarge(command, "--transfers");
  if (options.installments !== undefined) throw tooLarge(command, "--installments");
  const { hosting } = prepared.subject ?? { hosting: null };
  if (hosting && hosting.surcharges.length > 0) throw tooLarge(command, "surcharge: (fordel.yaml)");
  if (options.all) throw tooLarge(command, "--all");
  if (format === "csv" && options.sort === "amount") throw tooLarge(command, "--sort amount");
}

/** What the lines are shared by, or what is wrong with the command line. */
function planOf(prepared: Prepared, options: OptionValues, year: number | null, large: LargeBudget): Plan | null {
  const { subject, loaded, output, issues } = prepared;
  const { budgetDialect: dialect, takingPart } = loaded;
  if (dialect === null) return null;
  const choices = { with: options.with ?? [], without: options.without ?? [] };
  addIssues(issues, subject ? constellationOf(subject, choices).issues : []);
  const sharing =
    subject === null || hasErrors(issues)
      ? null
      : (members: typeof subject.members | null) => {
          const shared = members === null ? subject : { ...subject, members };
          const { constellation } = constellationOf(shared, choices);
          const byName = (a: number, b: number) => alphabetical(memberName(shared, a), memberName(shared, b));
          const listed = options.sort === "name" ? [...constellation.now].sort(byName) : constellation.now;
          return { subject: shared, constellation, members: listed, year, only: options.only ?? [] };
        };
  return { source: { ...large, dialect }, sharing, takingPart, style: output.style };
}

/** How it was rounded: the bound, and what the deviation came to. Nothing where there was nothing to share. */
function roundingText({ subject, lines, deviations }: Passed, language: Language): string[] {
  const most = largest(deviations);
  if (most === null || subject === null) return [];
  const bound = deviations.reduce((a, b) => (b.accounts > a.accounts ? b : a));
  return [
    CLI_WORDS[language].carriedOver({
      lines: figure(fraction(BigInt(lines)), 0, language),
      unit: amountFigure(subject.round, language),
      bound: amountFigure(bound.bound, language),
      accounts: bound.accounts,
      deviation: amountFigure(absolute(most.by), language),
      member: memberName(subject, most.member),
    }),
  ];
}

/** Writes the rows of every line as it passes by. */
async function writeRows({ prepared, large, ahead }: LargeSplit, plan: Plan, io: Io): Promise<number> {
  const { check, stop } = listening();
  const sink = await openSink(prepared.output.destination, [large.path], io).catch((error) => {
    stop();
    throw error;
  });
  try {
    const passed = await passOver(
      plan,
      sink,
      (rows) => {
        check();
        io.progress?.tell("reading", large.survey.lineBreaks, rows);
      },
      ahead,
    );
    const shown = await withBudgetLines(prepared, plan.source, [...prepared.issues, ...passed.issues]);
    printFindings(shown, passed.more, io);
    if (hasErrors(shown.issues)) {
      await sink.abandon();
      return EXIT.input;
    }
    const before = prepared.issues.filter((finding) => severityOf(finding) === "warning").length;
    const warnings = passed.warnings + before;
    if (prepared.output.strict && warnings > 0) throw new UsageError({ kind: "strict-failed", warnings });
    check();
    await sink.commit();
    const { language, columns } = prepared.output.told;
    for (const text of roundingText(passed, language)) io.stderr.write(`${paragraph(text, columns)}\n`);
    return EXIT.done;
  } catch (error) {
    await sink.abandon();
    throw error;
  } finally {
    stop();
  }
}

/** What is to be shown of what passed by, or why it cannot be. */
function viewOf({ subject, split }: Passed, asked: SplitAsked): SplitView | Issue | null {
  const narrowed = subject && split && showSplit(subject, split, { ...asked, step: asked.scale.step });
  if (narrowed === null || isIssue(narrowed)) return narrowed;
  return subject && viewOfSplit(subject, { whole: split, ...narrowed, issues: [] }, asked, null);
}

/** Shows what groups, years and everything come to. */
async function showSums(command: LargeSplit, plan: Plan, io: Io): Promise<number> {
  const { prepared, large, options, year, ahead } = command;
  const { check, stop } = listening();
  const passed = await passOver(
    plan,
    null,
    (rows) => {
      check();
      io.progress?.tell("reading", large.survey.lineBreaks, rows);
    },
    ahead,
  ).finally(stop);
  if (passed.isCrowded) throw tooLarge(command, `--format ${prepared.output.format}`);
  const asked = askedOf(prepared, options, year);
  const viewed = viewOf(passed, asked);
  const view = viewed === null || isIssue(viewed) ? null : viewed;
  const issues = [...prepared.issues, ...passed.issues, ...(viewed !== null && isIssue(viewed) ? [viewed] : [])];
  const { subject, more } = passed;
  const shown = { ...(await withBudgetLines(prepared, plan.source, issues)), subject };
  const documented = splitOptionsInForce(subject, asked, view?.kroner ?? null, options.only);
  const report = view && ((head: DocumentHead) => splitReport(view, head));
  const code = await finish(shown, SCHEMA, documented, report, io);
  if (more > 0) io.stderr.write(`${CLI_WORDS[prepared.output.style.language].moreIssues(more)}\n`);
  return code;
}

/**
 * Lets another thread look for sums, where there is one to spare; for all that is watched for, where this one has the rows
 * to write.
 */
function aheadOf(
  { folder, options }: Invocation,
  large: LargeBudget,
  watchesAll: boolean,
  { files, startAhead }: Io,
): ReadingsAhead | null {
  if (startAhead === undefined) return null;
  const { path, stream, survey, headLines } = large;
  const budget = { path, file: stream.file, survey, ...(headLines === undefined ? {} : { headLines }) };
  const task: AheadTask = { folder, options, budget, watchesAll, read: files.read };
  return new ReadingsAhead(watchesAll, (hear, fail) => startAhead(task, hear, fail));
}

/**
 * `fordel split` of a budget too large to hold: every line is shared and rounded as it passes by. Null when the budget
 * has not so many lines after all.
 */
export async function splitLarge(invocation: Invocation, large: LargeBudget, io: Io): Promise<number | null> {
  const { options } = invocation;
  const prepared = await prepare(invocation, io, { budgetApart: true });
  const asked = yearOption(options.year);
  if (isIssue(asked)) prepared.issues.push(asked);
  const year = isIssue(asked) ? null : asked;
  const plan = planOf(prepared, options, year, large);
  if (plan === null)
    return finish(
      prepared,
      SCHEMA,
      splitOptionsInForce(null, askedOf(prepared, options, year), null, options.only),
      null,
      io,
    );
  const lines = large.survey.lineBreaks * (await linesPerRow(plan.source));
  if (lines <= (io.mostLinesHeld ?? MOST_LINES)) return null;
  const command = { prepared, large, options, year, lines, ahead: null };
  refuse(command);
  const writesRows = prepared.output.format === "csv";
  const ahead = plan.sharing === null ? null : aheadOf(invocation, large, writesRows, io);
  io.files.pass(large.path, large.stream.file);
  const followed = { ...command, ahead };
  try {
    return await (writesRows ? writeRows(followed, plan, io) : showSums(followed, plan, io));
  } finally {
    ahead?.end();
  }
}

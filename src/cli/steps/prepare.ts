import { namedCapital } from "../../core/assets/capital-lines.ts";
import { CAPITAL_NAMES, type CapitalNames } from "../../core/model/asset.ts";
import type { Case } from "../../core/model/case.ts";
import { addIssues, hasErrors, type Issue, isIssue, severityOf } from "../../core/model/issue.ts";
import type { NamedKey } from "../../core/model/key.ts";
import type { Language } from "../../core/model/language.ts";
import { compare as compareFractions, equals, fraction } from "../../core/number/fraction.ts";
import { FORMAT_NAMES, type FormatName } from "../../format/format-names.ts";
import { issueFact } from "../../messages/issue-text.ts";
import { CAPITAL_WORDS, WORDS } from "../../messages/registry.ts";
import { caseFields, type DocumentHead, document } from "../../report/page/document.ts";
import { type Json, type Report, withNotes } from "../../report/page/report.ts";
import type { Scale } from "../../report/page/scale.ts";
import { type LoadedCase, loadCase } from "../files/load.ts";
import type { Invocation } from "../line/invocation.ts";
import { refuseWithoutEffect } from "../line/without-effect.ts";
import { deliver, type Output, outputOf } from "../output/output-options.ts";
import type { InputFiles } from "../world/input-files.ts";
import type { Io } from "../world/io.ts";
import { VERSION } from "../world/version.ts";
import { fileChoices, readingOptions, roundOption, unitOption } from "./case-options.ts";

/** A command's case, loaded with its options applied, and the way its result goes out. */
export interface Prepared {
  /** Null when errors leave no case. */
  readonly subject: Case | null;
  readonly rivals: readonly NamedKey[];
  readonly output: Output;
  readonly loaded: LoadedCase;
  /** Findings so far; a command adds its own. */
  readonly issues: Issue[];
  /** How amounts are shown: in the unit of `--unit`, rounded to it where that is coarser than the case's rounding. */
  readonly scale: Scale;
  /** The options of the command line that bear on the result. */
  readonly given: readonly string[];
}

const KRONER = fraction(1n);
const MILLION = fraction(1_000_000n);
/** Millions are shown with two decimals, as budgets write them: whole millions would hide most lines. */
const TEN_THOUSAND = fraction(10_000n);

/** What a command is: whether its budget is read apart from the rest, and which formats it knows, its usual one first. */
interface Manner {
  readonly budgetApart?: boolean;
  readonly formats?: readonly FormatName[];
}

function withCapitalNamed(subject: Case, names: CapitalNames): Case {
  if (subject.assets.list.length === 0) return subject;
  const assets = { ...subject.assets, names };
  return { ...subject, assets, lines: namedCapital(subject.lines, assets, subject.members) };
}

/** Loads the case of a command line and resolves where its result goes. */
export async function prepare(
  { folder, options, given }: Invocation,
  io: Io,
  { budgetApart = false, formats = FORMAT_NAMES }: Manner = {},
): Promise<Prepared> {
  const loaded = await loadCase({ ...fileChoices(folder, options), budgetApart }, readingOptions(options), io);
  const asked = outputOf(options, loaded.language, io, formats);
  const { settingsAreTable } = loaded;
  const output = settingsAreTable
    ? { ...asked, style: { ...asked.style, settingsAreTable }, told: { ...asked.told, settingsAreTable } }
    : asked;
  io.progress?.speak(output.style.language);
  if (loaded.case && !budgetApart) io.progress?.tell("reckoning", loaded.case.lines.length);
  refuseWithoutEffect(options, output.format);
  const round = roundOption(options.round, options.decimal ?? null);
  const issues: Issue[] = [...loaded.issues, ...(isIssue(round) ? [round] : [])];
  const { contributionLimits: name, buyIn } = WORDS[output.style.language];
  // Programs read one language, whatever a case is written in.
  const isRead = output.format !== "json" && output.format !== "csv";
  const { group, inKind } = isRead ? CAPITAL_WORDS[output.style.language] : CAPITAL_NAMES;
  const subject =
    loaded.case && !isIssue(round)
      ? withCapitalNamed(
          { ...loaded.case, round: round ?? loaded.case.round, limits: { ...loaded.case.limits, name }, buyIn },
          { group, inKind },
        )
      : null;
  const inUnits = unitOption(options.unit);
  const unit = inUnits ?? KRONER;
  const step = subject?.round ?? KRONER;
  const shownTo = inUnits && equals(inUnits, MILLION) ? TEN_THOUSAND : inUnits;
  const coarser = shownTo !== null && compareFractions(shownTo, step) > 0;
  const scale = { unit, step: coarser ? shownTo : step };
  return { subject, rivals: loaded.rivals, output, loaded, issues, scale, given };
}

/**
 * The case for who asks for its scenarios, establishment, uncertainty or growth: null when no budget has what these speak
 * of, which is then said.
 */
export function assumedCase({ subject, loaded, issues }: Prepared): Case | null {
  const { scenarioIssues } = loaded;
  addIssues(issues, scenarioIssues);
  return hasErrors(scenarioIssues) ? null : subject;
}

/** The case for who asks for its settlement: null when its accounts, payments or terms cannot be read, which is then said. */
export function settledCase({ subject, loaded, issues }: Prepared): Case | null {
  addIssues(issues, loaded.settlementIssues);
  return hasErrors(loaded.settlementIssues) ? null : subject;
}

/** The same, with the lines of another file at hand for the excerpts of its issues. */
export function withLines(prepared: Prepared, lineOf: LoadedCase["lineOf"] | null): Prepared {
  if (lineOf === null) return prepared;
  const { loaded } = prepared;
  return {
    ...prepared,
    loaded: { ...loaded, lineOf: (file, line) => loaded.lineOf(file, line) ?? lineOf(file, line) },
  };
}

/** What is read away from the screen that the warnings were printed on carries them in its notes. */
export function withWarnings(report: Report, issues: readonly Issue[], { format, style }: Output): Report {
  return format === "table" ? report : withNotes(report, warningTexts(issues, style.language));
}

/** What the warnings among findings tell, without what to do about them. */
export function warningTexts(issues: readonly Issue[], language: Language): string[] {
  return issues.filter((finding) => severityOf(finding) === "warning").map((finding) => issueFact(finding, language));
}

/** What a document of a command says before its result: the case, the options in force, the files and the findings. */
export function documentHead(
  { subject, loaded, given }: Prepared,
  schema: string,
  options: { readonly [option: string]: Json },
  issues: readonly Issue[],
  files: InputFiles,
): DocumentHead {
  const where = (subject?.selection ?? []).map(({ header, is, pattern }) => `${header}${is ? "=" : "!="}${pattern}`);
  return {
    schema,
    version: VERSION,
    arguments: given,
    case: caseFields(subject, loaded.language),
    options: { ...options, where },
    inputs: () => files.digests(),
    issues,
    ...(loaded.settingsAreTable ? { settingsAreTable: true } : {}),
  };
}

/** Writes a command's report, or without one a document whose result is null, and returns the exit code. */
export async function finish(
  prepared: Prepared,
  schema: string,
  options: { readonly [option: string]: Json },
  report: ((head: DocumentHead) => Report) | null,
  io: Io,
): Promise<number> {
  const { loaded, output, issues } = prepared;
  const ordered = loaded.ordered(issues);
  const head = documentHead(prepared, schema, options, ordered, io.files);
  const made = report ? withWarnings(report(head), ordered, output) : { document: () => document(head, null) };
  return deliver(made, ordered, loaded.lineOf, output, io);
}

/** Writes a command's document, or without one nothing but its findings, and returns the exit code. */
export async function finishPaper(
  { loaded, output, issues }: Prepared,
  report: ((issues: readonly Issue[]) => Report) | null,
  io: Io,
): Promise<number> {
  const ordered = loaded.ordered(issues);
  return deliver(report?.(ordered) ?? null, ordered, loaded.lineOf, output, io);
}

import { datedFor, paymentsFrom, yearsNotInBudget } from "../../core/compare/earlier-payments.ts";
import { unitsApart } from "../../core/compare/units-apart.ts";
import type { Case } from "../../core/model/case.ts";
import { type Issue, isIssue, issue } from "../../core/model/issue.ts";
import { membersByName } from "../../core/model/member-names.ts";
import { optionSource } from "../../core/model/source.ts";
import { sum } from "../../core/number/fraction.ts";
import { nearest } from "../../core/spelling/nearest.ts";
import { AS_FILED, exactSplit, type Split, split } from "../../core/split/split.ts";
import type { Against } from "../../report/split/view.ts";
import { missing } from "../files/case-files.ts";
import { type LoadedCase, loadCase } from "../files/load.ts";
import { type SheetPath, sheetPath } from "../files/sheet-path.ts";
import type { Invocation } from "../line/invocation.ts";
import type { OptionValues } from "../line/option-values.ts";
import { isThere } from "../world/disk.ts";
import { fileFault } from "../world/file-fault.ts";
import type { InputFiles } from "../world/input-files.ts";
import type { Io } from "../world/io.ts";
import { fileChoices, readingOptions } from "./case-options.ts";
import { againstColumn, againstYear, heldAgainst, type Paid, paidOf } from "./paid.ts";
import { paidInDocument } from "./saved-result.ts";

/** What a result is held against, or why not, with the lines that the issues are about. */
export interface AgainstFound {
  readonly against: Against | null;
  readonly issues: readonly Issue[];
  readonly lineOf: LoadedCase["lineOf"] | null;
}

/** What `--against` names, and what it is held against. */
interface Question {
  readonly asked: string;
  readonly invocation: Invocation;
  readonly subject: Case;
  /** What the whole costs, year by year, and the part of it that is shown. */
  readonly whole: Paid;
  readonly shown: Paid;
  /** The lines and groups that `--only` kept; none for all. */
  readonly names: readonly string[];
  readonly source: { readonly file: string; readonly line: number; readonly column: number; readonly length: number };
  readonly io: Io;
}

/** The case's own options for the earlier budget: under the key as filed, or `--key` where none is. */
function earlierOptions({ invocation, subject }: Pick<Question, "invocation" | "subject">): OptionValues {
  // What the whole comes to now says nothing of last year.
  const { key, total: _, ...others } = invocation.options;
  return subject.filedKey === null && key !== undefined ? { ...others, key } : others;
}

function held(against: Against | Issue): AgainstFound {
  const issues = isIssue(against) ? [against] : [];
  return { against: isIssue(against) ? null : against, issues, lineOf: null };
}

/** What an earlier case comes to, or why it cannot be shared. */
function computed(
  { names, subject }: Question,
  loaded: LoadedCase,
  hold: (paid: Paid) => Against | Issue,
): AgainstFound {
  const earlier = loaded.case && datedFor(subject, loaded.case);
  const result = earlier && split(earlier);
  const { lineOf } = loaded;
  if (!loaded.case || !result?.split) {
    return { against: null, issues: [...loaded.issues, ...(result?.issues ?? [])], lineOf };
  }
  return { ...held(hold(paidOf(loaded.case, result.split, names))), lineOf };
}

/** What is to be said of an earlier budget itself; of the case's other files it was said before. */
function ofItsBudget({ case: earlier, issues }: LoadedCase): Issue[] {
  const file = earlier?.lines[0]?.source.file;
  return issues.filter(({ source }) => source !== null && source.file === file);
}

type Asked = Pick<Question, "asked" | "invocation" | "subject">;

/** The case with another budget in the place of its own. */
function earlierCase(question: Asked, io: Io): Promise<LoadedCase> {
  const options = earlierOptions(question);
  const choices = { ...fileChoices(question.invocation.folder, options), budget: question.asked };
  return loadCase(choices, readingOptions(options), io, true);
}

/**
 * A case with what its members paid by last year's budget, where its limits are held against years that its own budget has
 * not and `--against` names a budget. What is wrong with that is told when the result is held against it.
 */
export async function withEarlierPayments(subject: Case, invocation: Invocation, io: Io): Promise<Case> {
  const asked = invocation.options.against;
  if (asked === undefined || yearsNotInBudget(subject).length === 0) return subject;
  const { path, file } = sheetPath(io.cwd, asked, io.disk);
  const bytes = isThere(io.disk, path) ? bytesOf(path, file, io.files) : null;
  if (bytes === null || bytes === "too-large" || new TextDecoder().decode(bytes).trimStart().startsWith("{"))
    return subject;
  const loaded = await earlierCase({ asked, invocation, subject }, io);
  const earlier = loaded.case && datedFor(subject, loaded.case);
  const lines = earlier && exactSplit(earlier, AS_FILED);
  return earlier && lines ? { ...subject, earlier: paymentsFrom(subject, lines, earlier) } : subject;
}

/** Payments of a file, which a result is said to be held against by its name alone. */
function heldAgainstFile({ asked, shown, source, io }: Question, saved: boolean, paid: Paid): Against | Issue {
  const against = heldAgainst({ file: asked, column: null, saved }, paid, shown, source);
  return isIssue(against) ? against : { ...against, file: io.disk.paths.basename(asked) };
}

/** Last year's budget, or a saved result. */
async function fileAgainst(question: Question, { file, path }: SheetPath): Promise<AgainstFound> {
  const { asked, names, source, io } = question;
  const bytes = bytesOf(path, file, io.files);
  if (bytes === "too-large") return held(issue("FILE_UNREADABLE", { file: asked, reason: bytes }, source));
  if (bytes === null) return held(issue("AGAINST_UNREADABLE", { file: asked }, source));
  const text = new TextDecoder().decode(bytes);
  if (text.trimStart().startsWith("{")) {
    const paid = paidInDocument(text, names);
    const against = paid ? heldAgainstFile(question, true, paid) : issue("AGAINST_UNREADABLE", { file: asked }, source);
    return held(against);
  }
  const loaded = await earlierCase(question, io);
  const found = computed(question, loaded, (paid) => heldAgainstFile(question, false, paid));
  return found.against === null ? found : { ...found, issues: [...found.issues, ...ofItsBudget(loaded)] };
}

/** A column beside the amounts of the same budget, or null and the headers there are when it has none of that name. */
async function columnAgainst(question: Question): Promise<AgainstFound | readonly string[]> {
  const { asked, invocation, shown, source, io } = question;
  const options = earlierOptions(question);
  const reading = { ...readingOptions(options), amount: asked, blankAmounts: true };
  const loaded = await loadCase(fileChoices(invocation.folder, options), reading, io, true);
  const unknown = loaded.issues.find(({ code, source: at }) => code === "COLUMN_UNKNOWN" && at?.file === "--amount");
  if (unknown?.code === "COLUMN_UNKNOWN") return unknown.args.found;
  return computed(question, loaded, (paid) => againstColumn(asked.trim(), paid, shown, source));
}

/**
 * What `--against` holds a result against: last year's budget, a saved result, a year of the budget itself, or a column
 * beside its amounts. `whole` is the result before it was narrowed, `shown` after; `only` the names that `--only` kept.
 */
export async function againstOf(
  asked: string,
  invocation: Invocation,
  subject: Case,
  result: { readonly whole: Split; readonly shown: Split },
  only: readonly string[],
  io: Io,
): Promise<AgainstFound> {
  const source = optionSource("--against", asked);
  const memberOf = membersByName(subject.members);
  const names = only.filter((name) => memberOf(name) === null);
  const [whole, shown] = [paidOf(subject, result.whole, names), paidOf(subject, result.shown, [])];
  const question = { asked, invocation, subject, whole, shown, names, source, io };
  const held = await heldBy(question);
  return { ...held, issues: [...held.issues, ...unitsOf(question, held.against)] };
}

/** Whether what was paid before and what is now are in other units. */
function unitsOf({ asked, subject, source, io }: Question, against: Against | null): Issue[] {
  if (against === null) return [];
  const total = ({ payments }: Against["before"]) => sum(payments.map(({ amount }) => amount));
  const [now = null] = against.after.years;
  const name = now === null ? (subject.lines[0]?.source.file ?? "") : `${now}`;
  return unitsApart(
    { name: asked, amount: total(against.before) },
    { name, amount: total(against.after) },
    null,
    isThere(io.disk, sheetPath(io.cwd, asked, io.disk).path) ? "several-files" : "one-file",
    source,
  );
}

async function heldBy(question: Question): Promise<AgainstFound> {
  const { asked, invocation, whole, shown, source, io } = question;
  const written = sheetPath(io.cwd, asked, io.disk);
  if (isThere(io.disk, written.path)) return fileAgainst(question, written);
  const { join, resolve } = io.disk.paths;
  const folder = resolve(io.cwd, invocation.folder ?? ".");
  if (looksLikeFile(asked) || isThere(io.disk, join(folder, asked))) return held(missing(asked, folder, io));
  const year = /^\d{4}$/.test(asked) ? Number(asked) : null;
  if (year !== null && whole.some((entry) => entry.year === year)) {
    return held(againstYear(year, whole, shown, source));
  }
  const column = await columnAgainst(question);
  if ("issues" in column) return column;
  if (year !== null) return held(againstYear(year, whole, shown, source));
  return held(issue("AGAINST_UNKNOWN", { name: asked, suggestion: nearest(asked, column), found: column }, source));
}

/** Whether a text is rather the name of a file than of a column. */
function looksLikeFile(text: string): boolean {
  return /[\\/]|\.(?:csv|xls[xm]?|json|txt)(?:#.*)?$/i.test(text);
}

/** The bytes of a file; null where there are none, and the fault of one that is too large to be read. */
function bytesOf(path: string, file: string, files: InputFiles): Uint8Array | "too-large" | null {
  try {
    return files.bytes(path, file, true);
  } catch (error) {
    return fileFault(error) === "too-large" ? "too-large" : null;
  }
}

import { existsSync } from "node:fs";
import { basename, resolve } from "node:path";
import { onlyNamed } from "../core/allocation/narrow.ts";
import { type Split, split } from "../core/allocation/split.ts";
import { subtotal } from "../core/allocation/subtotals.ts";
import type { Case } from "../core/case.ts";
import type { Payments } from "../core/comparison/change.ts";
import { type Fraction, sum } from "../core/fraction.ts";
import { type Issue, issue } from "../core/issue.ts";
import type { Source } from "../core/source.ts";
import type { Against } from "../report/split/view.ts";
import { missing } from "./case-files.ts";
import { type CaseOptions, fileChoices, readingOptions } from "./case-options.ts";
import type { Invocation } from "./invocation.ts";
import type { Io } from "./io.ts";
import { type LoadedCase, loadCase } from "./load.ts";
import { isIssue } from "./prepare.ts";
import { readWhole } from "./read-file.ts";
import { paidInDocument } from "./saved-result.ts";
import { sheetPath } from "./sheet-path.ts";

/** What members paid, year by year; the year is null of a budget without years. */
export type Paid = readonly { readonly year: number | null; readonly payments: Payments }[];

/** What a result is held against, or why not, with the lines that the issues are about. */
export type AgainstFound =
  | { readonly against: Against; readonly issues: readonly Issue[]; readonly lineOf: LoadedCase["lineOf"] | null }
  | { readonly against: null; readonly issues: readonly Issue[]; readonly lineOf: LoadedCase["lineOf"] | null };

/** What everyone pays for the lines that bear one of the names; for all of them without names. */
function paidOf(subject: Case, result: Split, only: readonly string[]): Paid {
  const names = only.filter((name) => isIssue(onlyNamed(subject, result, [name])) === false);
  const kept = names.length > 0 ? onlyNamed(subject, result, names) : only.length > 0 ? null : result;
  const lines = kept === null || isIssue(kept) ? [] : kept.lines;
  const everyone = result.total.shares.map((share) => share.member);
  const years = result.years.length > 0 ? result.years.map((entry) => entry.year) : [null];
  return years.map((year) => {
    const ofYear = lines.filter(({ line }) => line.year === year);
    const { shares } = subtotal(ofYear, everyone, { group: [], year });
    const payments = shares.map(({ member, allocated }) => ({
      member: subject.members[member]?.name ?? "",
      amount: allocated,
    }));
    return { year, payments };
  });
}

function added(paid: Paid): Payments {
  const amounts = new Map<string, Fraction[]>();
  for (const { payments } of paid) {
    for (const { member, amount } of payments) amounts.set(member, [...(amounts.get(member) ?? []), amount]);
  }
  return [...amounts].map(([member, all]) => ({ member, amount: sum(all) }));
}

/**
 * The years to hold against each other: those that both have; otherwise one year against one, or one year against the
 * latest before it.
 */
function alike(before: Paid, after: Paid): { readonly before: Paid; readonly after: Paid } | null {
  const common = before.filter(({ year }) => after.some((entry) => entry.year === year));
  if (common.length > 0) {
    return { before: common, after: after.filter(({ year }) => common.some((entry) => entry.year === year)) };
  }
  if (after.length !== 1) return null;
  if (before.length === 1) return { before, after };
  const now = after[0]?.year ?? 0;
  const earlier = before
    .filter(({ year }) => year !== null && year < now)
    .sort((a, b) => (b.year ?? 0) - (a.year ?? 0));
  return earlier[0] ? { before: [earlier[0]], after } : null;
}

const yearsIn = (paid: Paid) => paid.flatMap(({ year }) => year ?? []);

function heldAgainst(file: string, saved: boolean, before: Paid, after: Paid, source: Source): Against | Issue {
  const same = alike(before, after);
  if (!same) return issue("AGAINST_YEARS", { file, years: yearsIn(before), own: yearsIn(after) }, source);
  return {
    file: basename(file),
    saved,
    before: { years: same.before.map(({ year }) => year), payments: added(same.before) },
    after: { years: same.after.map(({ year }) => year), payments: added(same.after) },
  };
}

/** One year of the same budget held against another. */
function againstYear(year: number, whole: Paid, after: Paid, source: Source): Against | Issue {
  const before = whole.filter((entry) => entry.year === year);
  const later = after.filter((entry) => entry.year !== year);
  if (before.length === 0) return issue("YEAR_UNKNOWN", { year, years: yearsIn(whole) }, source);
  if (later.length !== 1)
    return issue("AGAINST_YEARS", { file: `${year}`, years: [year], own: yearsIn(whole) }, source);
  return { ...heldAgainst("", false, before, later, source), file: "" } as Against;
}

/** The case that another budget makes with this one's members, under the key as filed, or `--key` where none is. */
async function otherCase(file: string, { folder, options }: Invocation, subject: Case, io: Io): Promise<LoadedCase> {
  const { key, ...others } = options as CaseOptions;
  const filed: CaseOptions = subject.filedKey === null && key !== undefined ? { ...others, key } : others;
  return loadCase({ ...fileChoices(folder, filed), budget: file }, readingOptions(filed), io, true);
}

/**
 * What `--against` holds a result against: last year's budget, a saved result, or a year of the budget itself. `whole`
 * is the result before it was narrowed, `shown` after; `only` the names that `--only` kept.
 */
export async function againstOf(
  file: string,
  invocation: Invocation,
  subject: Case,
  { whole, shown }: { readonly whole: Split; readonly shown: Split },
  only: readonly string[],
  io: Io,
): Promise<AgainstFound> {
  const found = (against: Against | Issue, lineOf: LoadedCase["lineOf"] | null = null): AgainstFound =>
    isIssue(against) ? { against: null, issues: [against], lineOf } : { against, issues: [], lineOf };
  const { path } = sheetPath(io.cwd, file);
  const source = { file: "--against", line: 1, column: 1, length: file.length };
  const names = only.filter((name) => !subject.members.some((member) => member.name === name));
  const after = paidOf(subject, shown, []);
  if (!existsSync(path)) {
    if (/^\d{4}$/.test(file)) return found(againstYear(Number(file), paidOf(subject, whole, names), after, source));
    return found(missing(file, resolve(io.cwd, invocation.folder ?? "."), io.cwd));
  }
  const text = readText(path);
  if (text === null) return found(issue("AGAINST_UNREADABLE", { file }, source));
  if (text.trimStart().startsWith("{")) {
    const paid = paidInDocument(text, names);
    return found(paid ? heldAgainst(file, true, paid, after, source) : issue("AGAINST_UNREADABLE", { file }, source));
  }
  const loaded = await otherCase(file, invocation, subject, io);
  const computed = loaded.case && split(loaded.case, { with: [], without: [] });
  if (!loaded.case || !computed?.split) {
    return { against: null, issues: [...loaded.issues, ...(computed?.issues ?? [])], lineOf: loaded.lineOf };
  }
  return found(heldAgainst(file, false, paidOf(loaded.case, computed.split, names), after, source), loaded.lineOf);
}

function readText(path: string): string | null {
  try {
    return new TextDecoder().decode(readWhole(path, { pipes: true }));
  } catch {
    return null;
  }
}

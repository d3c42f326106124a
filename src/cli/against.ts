import { existsSync, readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { type Split, split } from "../core/allocation/split.ts";
import type { Case } from "../core/case.ts";
import type { Payments } from "../core/comparison/change.ts";
import { type Fraction, parseDecimal, sum } from "../core/fraction.ts";
import { hasErrors, type Issue, issue } from "../core/issue.ts";
import type { Source } from "../core/source.ts";
import type { Against } from "../report/split/view.ts";
import { missing } from "./case-files.ts";
import { type CaseOptions, fileChoices, readingOptions } from "./case-options.ts";
import type { Invocation } from "./commands.ts";
import type { Io } from "./io.ts";
import { loadCase } from "./load.ts";

/** What members paid, year by year; the year is null of a budget without years. */
type Paid = readonly { readonly year: number | null; readonly payments: Payments }[];

function paidOf(subject: Case, result: Split): Paid {
  const payments = (shares: Split["total"]["shares"]): Payments =>
    shares.map((share) => ({ member: subject.members[share.member]?.name ?? "", amount: share.allocated }));
  if (result.years.length === 0) return [{ year: null, payments: payments(result.total.shares) }];
  return result.years.map((entry) => ({ year: entry.year, payments: payments(entry.shares) }));
}

interface SavedShares {
  readonly year?: number;
  readonly shares: readonly { readonly member: string; readonly allocated: string }[];
}

/** The payments in a saved `fordel/split/1` document; null when the text is no such document with a result. */
function paidInDocument(text: string): Paid | null {
  try {
    const { schema, result } = JSON.parse(text) as {
      schema: string;
      result: { years: readonly SavedShares[]; total: SavedShares } | null;
    };
    if (schema !== "fordel/split/1" || result === null) return null;
    const payments = ({ shares }: SavedShares): Payments =>
      shares.map(({ member, allocated }) => ({ member, amount: parseDecimal(allocated) }));
    if (result.years.length === 0) return [{ year: null, payments: payments(result.total) }];
    return result.years.map((entry) => ({ year: entry.year ?? null, payments: payments(entry) }));
  } catch {
    return null;
  }
}

/** The payments of another budget under this case's members and the key as filed, or `--key` where none is. */
async function paidInBudget(
  file: string,
  { folder, options }: Invocation,
  subject: Case,
  io: Io,
): Promise<Paid | readonly Issue[]> {
  const { key, ...others } = options as CaseOptions;
  const filed: CaseOptions = subject.filedKey === null && key !== undefined ? { ...others, key } : others;
  const loaded = await loadCase({ ...fileChoices(folder, filed), budget: file }, readingOptions(filed), io, true);
  const computed = loaded.case && split(loaded.case, { with: [], without: [] });
  if (loaded.case && computed?.split) return paidOf(loaded.case, computed.split);
  return [...loaded.issues, ...(computed?.issues ?? [])];
}

function added(paid: Paid): Payments {
  const amounts = new Map<string, Fraction[]>();
  for (const { payments } of paid) {
    for (const { member, amount } of payments) amounts.set(member, [...(amounts.get(member) ?? []), amount]);
  }
  return [...amounts].map(([member, all]) => ({ member, amount: sum(all) }));
}

/** The years that both have; where there are none in common, one year may be held against one other. */
function alike(before: Paid, after: Paid): { readonly before: Paid; readonly after: Paid } | null {
  const common = before.filter(({ year }) => after.some((entry) => entry.year === year));
  if (common.length > 0) {
    return { before: common, after: after.filter(({ year }) => common.some((entry) => entry.year === year)) };
  }
  return before.length === 1 && after.length === 1 ? { before, after } : null;
}

/** One year of the same budget held against another. */
function againstYear(year: number, whole: Paid, after: Paid, source: Source): Against | Issue {
  const before = whole.filter((entry) => entry.year === year);
  const later = after.filter((entry) => entry.year !== year);
  const years = whole.flatMap((entry) => entry.year ?? []);
  if (before.length === 0) return issue("YEAR_UNKNOWN", { year, years }, source);
  if (later.length !== 1) return issue("AGAINST_YEARS", { file: `${year}`, years: [year], own: years }, source);
  return {
    file: "",
    saved: false,
    before: { years: [year], payments: added(before) },
    after: { years: later.map((entry) => entry.year), payments: added(later) },
  };
}

/** What `--against` holds the result against: last year's budget, a saved result, or a year of the budget itself. */
export async function againstOf(
  file: string,
  invocation: Invocation,
  subject: Case,
  whole: Split,
  result: Split,
  io: Io,
): Promise<Against | Issue> {
  const path = resolve(io.cwd, file);
  const source = { file: "--against", line: 1, column: 1, length: file.length };
  if (/^\d{4}$/.test(file) && !existsSync(path)) {
    return againstYear(Number(file), paidOf(subject, whole), paidOf(subject, result), source);
  }
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    return missing(file, resolve(io.cwd, invocation.folder ?? "."), io.cwd);
  }
  const saved = text.trimStart().startsWith("{");
  const paid = saved ? paidInDocument(text) : await paidInBudget(path, invocation, subject, io);
  if (paid === null) return issue("AGAINST_UNREADABLE", { file }, source);
  const [first] = paid;
  if (first === undefined) return issue("AGAINST_UNREADABLE", { file }, source);
  if ("code" in first) return (paid as readonly Issue[]).find((finding) => hasErrors([finding])) ?? first;
  const before = paid as Paid;
  const after = paidOf(subject, result);
  const same = alike(before, after);
  if (!same) {
    const years = (all: Paid) => all.flatMap(({ year }) => (year === null ? [] : [year]));
    return issue("AGAINST_YEARS", { file, years: years(before), own: years(after) }, source);
  }
  const yearsOf = (all: Paid) => all.map(({ year }) => year);
  return {
    file: basename(file),
    saved,
    before: { years: yearsOf(same.before), payments: added(same.before) },
    after: { years: yearsOf(same.after), payments: added(same.after) },
  };
}

import { hostIssues } from "../../core/between/host-findings.ts";
import { yearsNotInBudget } from "../../core/compare/earlier-payments.ts";
import type { Case } from "../../core/model/case.ts";
import { addIssues, hasErrors, type Issue, isIssue } from "../../core/model/issue.ts";
import { sameName } from "../../core/model/names.ts";
import { namesHost } from "../../core/settle/standing.ts";
import { shownSplit } from "../../core/split/shown/shown-split.ts";
import type { Split } from "../../core/split/split.ts";
import type { Json } from "../../report/page/report.ts";
import type { SplitView } from "../../report/split/view.ts";
import { type SplitAsked, viewOfSplit } from "../../report/split/work-out.ts";
import type { Invocation } from "../line/invocation.ts";
import type { OptionValues } from "../line/option-values.ts";
import { optionsInForce } from "../line/options-in-force.ts";
import type { Io } from "../world/io.ts";
import { UsageError } from "../world/usage-error.ts";
import { againstOf, withEarlierPayments } from "./against.ts";
import { instalmentsOption, yearOption } from "./case-options.ts";
import { type Prepared, withLines } from "./prepare.ts";

/** The key that lines without their own followed, in canonical English; its name when it changes over the years. */
function caseKeyText(result: Split): string | null {
  const keys = result.lines.flatMap(({ key, keyText }) => (key && !key.own ? [{ name: key.name, keyText }] : []));
  const texts = new Set(keys.map(({ keyText }) => keyText));
  return texts.size === 1 ? (keys[0]?.keyText ?? null) : (keys[0]?.name ?? null);
}

/** A split as it is to be shown, or null when issues prevent it, which are then added to the prepared command's. */
export interface ComputedSplit {
  readonly view: SplitView | null;
  /** The options in force, as documents tell them. */
  readonly asked: { readonly [option: string]: Json };
  /** What is shown of it. */
  readonly shown: SplitAsked;
  /** The command, with the lines of what the result is held against at hand. */
  readonly prepared: Prepared;
}

/** What the options ask to be shown. */
export function askedOf({ scale, output }: Prepared, options: OptionValues, year: number | null): SplitAsked {
  return {
    language: output.style.language,
    scale,
    with: options.with ?? [],
    without: options.without ?? [],
    year,
    only: options.only ?? null,
    order: options.sort === "change" ? "file" : (options.sort ?? "file"),
    byYear: options.by === "year",
    everyLine: options.all ?? false,
    keyReplaced: options.key !== undefined,
    sortedByChange: options.sort === "change",
    transfers: { isAsked: options.transfers ?? false, instalments: instalmentsOption(options.installments) },
  };
}

/** The options in force, as documents tell them; `kroner` null where issues left no split. */
export function splitOptionsInForce(
  subject: Case | null,
  asked: SplitAsked,
  kroner: Split | null,
  only: readonly string[] | undefined,
): { readonly [option: string]: Json } {
  return optionsInForce(subject, {
    ...(kroner ? { key: caseKeyText(kroner) } : {}),
    year: asked.year,
    with: asked.with,
    without: asked.without,
    only: only?.join("; ") ?? null,
  });
}

/** Whether a notice advises to hold the result against what it is held against already. */
function isHeeded(finding: Issue, column: string | null): boolean {
  if (finding.code !== "AMOUNTS_BESIDE" || column === null) return false;
  return finding.args.headers.some((header) => sameName(header, column));
}

/** Refuses to hold a CSV against what nothing of it rests on: limits may need what was paid the year before. */
function refuseAgainst({ subject, output }: Prepared, { against }: Invocation["options"]): void {
  if (output.format !== "csv" || against === undefined || subject === null) return;
  if (yearsNotInBudget(subject).length > 0) return;
  throw new UsageError({ kind: "no-effect", option: "--against", format: output.format });
}

/** Refuses to tell who pays whom of a part: what is owed is for everything of a year. */
function refuseTransfers({ transfers, installments, only, by }: OptionValues): void {
  const option = transfers ? "--transfers" : installments === undefined ? null : "--installments";
  if (option === null) return;
  if (only !== undefined) throw new UsageError({ kind: "apart", option, other: "--only" });
  if (by !== undefined) throw new UsageError({ kind: "apart", option, other: `--by ${by}` });
}

/** What is found of hosts where it is asked who pays whom. */
function transferIssues(subject: Case, whole: Split, { transfers, installments }: OptionValues): readonly Issue[] {
  return transfers || (installments !== undefined && namesHost(subject)) ? hostIssues(subject, whole) : [];
}

const NOTHING = { whole: null, kroner: null, shown: null, issues: [] };

/** Splits the case of a prepared command as its options ask. */
export async function computeSplit(prepared: Prepared, invocation: Invocation, io: Io): Promise<ComputedSplit> {
  const { options } = invocation;
  const { issues, scale } = prepared;
  refuseAgainst(prepared, options);
  refuseTransfers(options);
  const subject = prepared.subject && (await withEarlierPayments(prepared.subject, invocation, io));
  const year = yearOption(options.year);
  if (isIssue(year)) issues.push(year);
  const { only, ...others } = options;
  const asked = isIssue(year) ? askedOf(prepared, others, null) : askedOf(prepared, options, year);
  const worked = subject ? shownSplit(subject, asked, { ...asked, step: scale.step }) : NOTHING;
  addIssues(issues, worked.issues);
  const { whole, kroner } = worked;
  const held =
    options.against === undefined || !subject || !whole || !kroner || isIssue(year)
      ? null
      : await againstOf(options.against, invocation, subject, { whole, shown: kroner }, only ?? [], io);
  addIssues(issues, held?.issues ?? []);
  const hosted = subject && whole ? transferIssues(subject, whole, options) : [];
  addIssues(issues, hosted);

  const documented = splitOptionsInForce(subject, asked, isIssue(year) ? null : kroner, only);
  const column = held?.against?.column ?? null;
  const heeded = { ...prepared, subject, issues: issues.filter((finding) => !isHeeded(finding, column)) };
  const failed = !subject || isIssue(year) || (held !== null && held.against === null) || hasErrors(hosted);
  return {
    view: failed ? null : viewOfSplit(subject, worked, asked, held?.against ?? null),
    asked: documented,
    shown: asked,
    prepared: withLines(heeded, held?.lineOf ?? null),
  };
}

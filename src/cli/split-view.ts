import { onlyNamed, onlyYear } from "../core/allocation/narrow.ts";
import { type MemberOrder, orderMembers } from "../core/allocation/order.ts";
import { inUnits, type Split, split } from "../core/allocation/split.ts";
import type { Case } from "../core/case.ts";
import type { Issue } from "../core/issue.ts";
import { COMPARISON_WORDS } from "../messages/comparison-words.ts";
import type { Json } from "../report/report.ts";
import type { SplitView } from "../report/split/view.ts";
import { wordingOf } from "../report/wording.ts";
import { againstOf } from "./against.ts";
import { type CaseOptions, yearOption } from "./case-options.ts";
import type { Invocation } from "./invocation.ts";
import type { Io } from "./io.ts";
import { optionsInForce } from "./options-in-force.ts";
import { isIssue, isRescaled, type Prepared, withInputs, withLines } from "./prepare.ts";

export interface SplitOptions extends CaseOptions {
  readonly year?: string;
  readonly with?: readonly string[];
  readonly without?: readonly string[];
  readonly only?: readonly string[];
  readonly sort?: MemberOrder | "change";
  readonly by?: "year";
  readonly all?: boolean;
  readonly against?: string;
}

/** Narrows a split to what `--year` and `--only` name, and lists its members in the order asked for. */
function narrowed(subject: Case, whole: Split, year: number | null, options: SplitOptions): Split | Issue {
  const order = options.sort === "change" ? "file" : (options.sort ?? "file");
  const ordered = orderMembers(subject, whole, order);
  const ofYear = year === null ? ordered : onlyYear(ordered, year);
  if (isIssue(ofYear) || options.only === undefined) return ofYear;
  return onlyNamed(subject, ofYear, options.only);
}

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
  /** The command, with the lines of what the result is held against at hand. */
  readonly prepared: Prepared;
}

/** Splits the case of a prepared command as its options ask. */
export async function computeSplit(prepared: Prepared, invocation: Invocation, io: Io): Promise<ComputedSplit> {
  const options = invocation.options as SplitOptions;
  const { subject, issues, scale, output } = prepared;
  const year = yearOption(options.year);
  if (isIssue(year)) issues.push(year);

  const computed = subject && split(subject, { with: options.with ?? [], without: options.without ?? [] });
  issues.push(...(computed?.issues ?? []));
  const whole = computed?.split ?? null;
  const narrow = (result: Split) => (subject && !isIssue(year) ? narrowed(subject, result, year, options) : null);
  const kroner = whole && narrow(whole);
  const shown = whole && narrow(isRescaled(prepared) ? inUnits(whole, scale.step) : whole);
  if (isIssue(kroner)) issues.push(kroner);
  const held =
    options.against === undefined || !subject || !whole || !kroner || isIssue(kroner)
      ? null
      : await againstOf(options.against, invocation, subject, { whole, shown: kroner }, options.only ?? [], io);
  issues.push(...(held?.issues ?? []));

  const asked = optionsInForce(subject, {
    ...(kroner && !isIssue(kroner) ? { key: caseKeyText(kroner) } : {}),
    year: isIssue(year) ? null : year,
    with: options.with ?? [],
    without: options.without ?? [],
    only: options.only?.join("; ") ?? null,
  });
  const failed =
    !subject ||
    !kroner ||
    !shown ||
    isIssue(kroner) ||
    isIssue(shown) ||
    isIssue(year) ||
    (held !== null && held.against === null);
  const all = withLines(withInputs(prepared, held?.inputs ?? []), held?.lineOf ?? null);
  if (failed) return { view: null, asked, prepared: all };
  const language = output.style.language;
  const view: SplitView = {
    ...wordingOf(language),
    terms: COMPARISON_WORDS[language],
    subject,
    shown,
    kroner,
    unit: scale.unit,
    width: output.width,
    byYear: options.by === "year",
    everyLine: options.all ?? false,
    year,
    only: options.only ?? null,
    picked: kroner.lines.length < (whole?.lines.length ?? 0) && options.only !== undefined,
    keyReplaced: options.key !== undefined,
    against: held?.against ?? null,
    sortedByChange: options.sort === "change",
  };
  return { view, asked, prepared: all };
}

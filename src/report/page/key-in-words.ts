import { fixedYears } from "../../core/key/base-years.ts";
import { type MovableBase, restThatYields } from "../../core/key/move-weight.ts";
import { type MeasuredBase, measuredBase } from "../../core/key/vintage.ts";
import type { Case } from "../../core/model/case.ts";
import type { Key, KeyBase, NamedKey } from "../../core/model/key.ts";
import { equals, type Fraction, ONE, sum } from "../../core/number/fraction.ts";
import { agreedFigure, keyFigure, weighedFigure, writtenPercentage } from "../../messages/phrases/figures.ts";
import type { Frame } from "./frame.ts";

/** Beyond this many members their figures no longer fit a sentence. */
const MOST_FIGURES = 8;

/** ` of 40 432` where not everyone who shares is shown. */
function ofAll(
  { base, measures }: MeasuredBase,
  members: readonly number[],
  everyone: readonly number[],
  { words, language }: Frame,
): string {
  if (members.length >= everyone.length) return "";
  const total = sum(everyone.flatMap((member) => measures[member]?.value ?? []));
  return ` ${words.of} ${weighedFigure(total, base.percent, language)}`;
}

/** What a key measures by, with the figures of the given members as long as they are few. */
export function baseInWords(
  base: KeyBase,
  subject: Case,
  members: readonly number[],
  everyone: readonly number[],
  frame: Frame,
): string {
  const { words, language } = frame;
  if (base.kind === "equal") return words.equally;
  if (base.kind === "shares") {
    const weights = base.weights.map(({ name, weight }) => `${name} ${agreedFigure(weight, base.percent, language)}`);
    return `${words.fixedShares} (${weights.join(" · ")})`;
  }
  const column = subject.bases.find((candidate) => candidate.name === base.name);
  const measured = column && base.years?.ofLine !== true && measuredBase(subject, column, base.years, null);
  if (!column || !measured || "code" in measured)
    return words.byBase(base.name, column?.header ?? base.name, base.years);
  const text = words.byBase(base.name, column.header, fixedYears(measured.years));
  if (members.length === 0 || members.length > MOST_FIGURES) return text;
  const figures = members.map((member) => {
    const measure = measured.measures[member];
    return measure ? weighedFigure(measure.value, column.percent, language) : "–";
  });
  return `${text} (${figures.join(" · ")}${ofAll(measured, members, everyone, frame)})`;
}

/** How the parts of a key are worded: what a part measures by, and a fee. */
export interface KeyWording {
  readonly base: (base: KeyBase) => string;
  readonly fee: (fee: Fraction) => string;
}

/** A key's parts in order, each with its percentage; a whole key of one base is that base alone. */
export function partsInWords({ parts }: Key, { words, language }: Frame, { base, fee }: KeyWording): string[] {
  return parts.map((part) => {
    if (part.kind === "each") return fee(part.fee);
    if (part.kind === "rest") return `${words.rest} ${base(part.base)}`;
    return equals(part.ratio, ONE) ? base(part.base) : `${writtenPercentage(part.ratio, language)} ${base(part.base)}`;
  });
}

/** What bounds a key's shares, and what they are rounded to. */
export function limitsInWords({ limits: { min, max, round } }: Key, { words, language }: Frame): string[] {
  const limit = (ratio: Fraction | null, worded: (percentage: string) => string) =>
    ratio === null ? [] : [worded(writtenPercentage(ratio, language))];
  return [...limit(min, words.min), ...limit(max, words.max), ...limit(round, words.roundedTo)];
}

/**
 * A key as a sentence names it: `50 % likt, 50 % etter folketall per 1. januar 2008 (14 457 · 5 910)`, with the figures
 * of the given members, of `everyone` who shares, as long as they are few.
 */
export function keyInWords(
  key: Key,
  subject: Case,
  members: readonly number[],
  frame: Frame,
  everyone: readonly number[] = members,
): string {
  const parts = partsInWords(key, frame, {
    base: (base) => baseInWords(base, subject, members, everyone, frame),
    fee: (fee) => frame.words.each(frame.currency, keyFigure(fee, frame.language)),
  });
  return [...parts, ...limitsInWords(key, frame)].join(", ");
}

/** What becomes of the other weights of a key when that of a base is moved, where a rest gives way first; else nothing. */
export function restInWords(key: NamedKey | null, moved: MovableBase, subject: Case, frame: Frame): string[] {
  const rest = key && restThatYields(key, moved);
  const { words } = frame;
  return rest ? [words.restYields(`${words.rest} ${baseInWords(rest, subject, [], [], frame)}`)] : [];
}

import { fixedYears } from "../../core/key/base-years.ts";
import { linesText, nameText } from "../../core/key/grammar/canonical.ts";
import { type MovableBase, restThatYields } from "../../core/key/move-weight.ts";
import { columnsOf } from "../../core/key/parts/columns-of.ts";
import { yearsMeasured } from "../../core/key/vintage.ts";
import { type Weight, weigh } from "../../core/key/weigh.ts";
import type { Case } from "../../core/model/case.ts";
import type {
  AgreedBase,
  Band,
  BaseFactor,
  BaseTerm,
  BoundMeasure,
  ColumnBase,
  Fee,
  Key,
  KeyBase,
  NamedKey,
  ReckonedBase,
  WeighableBase,
} from "../../core/model/key.ts";
import { baseHeader } from "../../core/model/member.ts";
import type { Source } from "../../core/model/source.ts";
import { equals, ONE, sum } from "../../core/number/fraction.ts";
import {
  agreedFigure,
  feeFigure,
  keyFigure,
  weighedFigure,
  writtenPercentage,
} from "../../messages/phrases/figures.ts";
import type { Frame } from "./frame.ts";

/** Beyond this many members their figures no longer fit a sentence. */
const MOST_FIGURES = 8;
/** Of what is wrong with a base it is told where the key is used, not where it is worded. */
const NOWHERE: Source = { file: "", line: 1, column: 1, length: 0 };

/** ` of 40 432` where not everyone who shares is shown. */
function ofAll(weights: readonly Weight[], shown: number, percent: boolean, { words, language }: Frame): string {
  if (shown >= weights.length) return "";
  return ` ${words.of} ${weighedFigure(sum(weights.map(({ value }) => value)), percent, language)}`;
}

/** A column as it is measured; without its figures. */
function columnInWords({ name, years }: ColumnBase, subject: Case, { words }: Frame, worded = words.measured): string {
  const header = baseHeader(subject.bases, name);
  return worded(name, header, years?.ofLine ? years : fixedYears(yearsMeasured(subject, name, years)));
}

/** What was agreed for each member: `Troms fylke 60 · Tromsø 40`. */
export function agreedInWords(
  { weights, percent }: Extract<AgreedBase, { kind: "shares" }>,
  { language }: Frame,
): string {
  return weights.map(({ name, weight }) => `${name} ${agreedFigure(weight, percent, language)}`).join(" · ");
}

function weightInWords(
  base: ColumnBase | AgreedBase,
  subject: Case,
  frame: Frame,
  worded = frame.words.measured,
): string {
  if (base.kind === "equal") return frame.words.equally;
  if (base.kind === "base") return columnInWords(base, subject, frame, worded);
  return `${frame.words.fixedShares} (${agreedInWords(base, frame)})`;
}

function termInWords(
  { weight, factors }: BaseTerm,
  subject: Case,
  frame: Frame,
  worded: Frame["words"]["measured"],
): string {
  const factor = ({ by, of }: BaseFactor) =>
    ` ${by === "times" ? "×" : "/"} ${of.kind === "number" ? keyFigure(of.value, frame.language) : columnInWords(of, subject, frame)}`;
  return `${weightInWords(weight, subject, frame, worded)}${factors.map(factor).join("")}`;
}

/** What a base that is reckoned measures by. */
function reckonedInWords(
  { terms, upTo, of }: ReckonedBase,
  subject: Case,
  frame: Frame,
  worded = frame.words.measured,
): string {
  const { words, language } = frame;
  const added = terms.map((term) => termInWords(term, subject, frame, worded));
  const all = added.length > 1 ? `(${added.join(" + ")})` : added.join("");
  const within = upTo === null ? all : words.upTo(all, keyFigure(upTo, language));
  return of === null ? within : words.among(within, of.name);
}

/** What a key measures by, without figures of members but those agreed; another key by its name. */
export function baseLabel(base: KeyBase, subject: Case, frame: Frame): string {
  if (base.kind === "key") return frame.words.by(nameText(base.name));
  if (base.kind === "paid") return frame.words.paid(linesText(base.of));
  if (base.kind === "base") return frame.words.by(columnInWords(base, subject, frame));
  if (base.kind !== "reckoned") return weightInWords(base, subject, frame);
  const text = reckonedInWords(base, subject, frame);
  return base.terms[0]?.weight.kind === "base" ? frame.words.by(text) : text;
}

/** What a key measures by, with the figures of the given members as long as they are few. */
export function baseInWords(
  base: KeyBase,
  subject: Case,
  members: readonly number[],
  everyone: readonly number[],
  frame: Frame,
): string {
  return `${baseLabel(base, subject, frame)}${memberFigures(base, subject, members, everyone, frame)}`;
}

/** ` (14 457 · 5 910)`: what the given members measure, as long as they are few. */
function memberFigures(
  base: KeyBase,
  subject: Case,
  members: readonly number[],
  everyone: readonly number[],
  frame: Frame,
): string {
  if (base.kind !== "base" && base.kind !== "reckoned") return "";
  const followsLine = columnsOf(base).some(({ years }) => years?.ofLine === true);
  if (followsLine || members.length === 0 || members.length > MOST_FIGURES) return "";
  const { weighed } = weigh(subject, base, everyone, NOWHERE);
  if (weighed === null) return "";
  const { weights, percent } = weighed;
  const figures = members.map((member) => {
    const weight = weights.find((one) => one.member === member);
    return weight ? weighedFigure(weight.value, percent, frame.language) : "–";
  });
  return ` (${figures.join(" · ")}${ofAll(weights, members.length, percent, frame)})`;
}

/** What a rate is for, one unit of it where it is a column of one year: `innbygger per 1. januar 2026`. */
function unitInWords(base: WeighableBase, subject: Case, frame: Frame): string {
  const columns = columnsOf(base);
  const isMean = columns.some(({ years }) => years !== null && years.from !== years.to);
  const isOne = columns.length === 1 && !isMean;
  return measuredInWords(base, subject, frame, isOne ? frame.words.unitMeasured : frame.words.measured);
}

function measuredInWords(base: WeighableBase, subject: Case, frame: Frame, worded = frame.words.measured): string {
  return base.kind === "reckoned"
    ? reckonedInWords(base, subject, frame, worded)
    : weightInWords(base, subject, frame, worded);
}

/** What names a rate where its amount stands apart: `Kroner per innbygger`. */
export function rateLabel(base: WeighableBase, subject: Case, frame: Frame): string {
  const { words, currency } = frame;
  if (base.kind !== "base") return words.unitCost(currency, "", baseLabel(base, subject, frame), null);
  const header = baseHeader(subject.bases, base.name);
  return words.unitCost(currency, base.name, header, null);
}

/** A step of a price list: `til 5 000: 25 000 kr`. */
export function bandInWords({ to, amount }: Band, { words, currency, language }: Frame): string {
  const end = to === null ? words.bandOver : words.bandTo(keyFigure(to, language));
  return `${end}: ${words.money(currency, feeFigure(amount, language), equals(amount, ONE))}`;
}

/** A fee as a sentence names it; `figures` are those of the members behind the base it is measured by, or nothing. */
export function feeInWords(fee: Fee, subject: Case, frame: Frame, figures: (base: KeyBase) => string): string {
  const { words, currency, language } = frame;
  switch (fee.kind) {
    case "each":
      return words.each(currency, keyFigure(fee.amount, language));
    case "rate": {
      const unit = `${unitInWords(fee.base, subject, frame)}${figures(fee.base)}`;
      return words.rate(currency, keyFigure(fee.amount, language), unit);
    }
    case "bands": {
      const base = `${measuredInWords(fee.base, subject, frame)}${figures(fee.base)}`;
      return `${words.bands} (${[base, ...fee.bands.map((band) => bandInWords(band, frame))].join("; ")})`;
    }
    case "agreed": {
      const agreed = fee.amounts.map(({ name, amount }) => {
        return `${name} ${words.money(currency, feeFigure(amount, language), equals(amount, ONE))}`;
      });
      return `${words.fees} (${agreed.join(" · ")})`;
    }
  }
}

/** What another key says, behind its name: ` (50 % likt, 50 % etter folketall, minst 5 %)`; nothing behind another base. */
export function innerInWords(base: KeyBase, subject: Case, frame: Frame): string {
  return base.kind === "key" ? ` (${keyInWords(base.key, subject, [], frame)})` : "";
}

/** How the parts of a key are worded: what a part measures by, and a fee. */
export interface KeyWording {
  readonly base: (base: KeyBase) => string;
  readonly fee: (fee: Fee) => string;
}

/** A key's parts in order, each with its percentage; a whole key of one base is that base alone. */
export function partsInWords({ parts }: Key, { words, language }: Frame, { base, fee }: KeyWording): string[] {
  return parts.map((part) => {
    if (part.kind === "fee") return fee(part.fee);
    if (part.kind === "rest") return `${words.rest} ${base(part.base)}`;
    return equals(part.ratio, ONE) ? base(part.base) : `${writtenPercentage(part.ratio, language)} ${base(part.base)}`;
  });
}

/** What a bound is: a percentage, an amount, or a percentage of what was paid in a year. */
export function measureInWords(measure: BoundMeasure, { words, language, currency }: Frame): string {
  if (measure.kind === "amount") return words.limitAmount(currency, keyFigure(measure.amount, language));
  const ratio = writtenPercentage(measure.ratio, language);
  if (measure.kind === "share") return ratio;
  const { year, ofLine } = measure.year;
  return words.ofPaid(ratio, ofLine ? words.yearsBefore(0 - year) : `${year}`);
}

/** What bounds a key's shares, who bears the excess, and what they are rounded to. */
export function limitsInWords({ limits: { bounds, excess, round } }: Pick<Key, "limits">, frame: Frame): string[] {
  const { words, language } = frame;
  const bounded = bounds.map(({ side, member, measure }) => {
    const limit = words[side](measureInWords(measure, frame));
    return member === null ? limit : words.limitFor(limit, member.name);
  });
  return [
    ...bounded,
    ...(excess === null ? [] : [words.excessTo(excess.name)]),
    ...(round === null ? [] : [words.roundedTo(writtenPercentage(round, language))]),
  ];
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
    base: (base) => baseInWords(base, subject, members, everyone, frame) + innerInWords(base, subject, frame),
    fee: (fee) => feeInWords(fee, subject, frame, (base) => memberFigures(base, subject, members, everyone, frame)),
  });
  return [...parts, ...limitsInWords(key, frame)].join(", ");
}

/** What becomes of the other weights of a key when that of a base is moved, where a rest gives way first; else nothing. */
export function restInWords(key: NamedKey | null, moved: MovableBase, subject: Case, frame: Frame): string[] {
  const rest = key && restThatYields(key, moved);
  const { words } = frame;
  return rest ? [words.restYields(`${words.rest} ${baseInWords(rest, subject, [], [], frame)}`)] : [];
}

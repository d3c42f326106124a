import type {
  AgreedBase,
  AskedYears,
  BaseFactor,
  BaseTerm,
  ColumnBase,
  Fee,
  Key,
  KeyBase,
  KeyBound,
  KeyLimits,
  KeyPart,
  YearSpan,
} from "../../model/key.ts";
import { nameKey } from "../../model/names.ts";
import {
  decimalPlaces,
  equals,
  type Fraction,
  fraction,
  multiply,
  ONE,
  toDecimal,
  toFixed,
} from "../../number/fraction.ts";
import { unmistakablePlaces } from "../../number/number-text.ts";
import { isWord } from "./words.ts";

/** The years whose figures a base takes: those that the key names, else the case's; null when there are but one's. */
export type BaseYears = (base: string, years: AskedYears | null) => YearSpan | null;

/** Those that the key names, and no others. */
export const AS_ASKED: BaseYears = (_, years) => years;

const PLAIN_NAME = () => /^\p{L}[\p{L}\p{M}\p{N}]*(?:[ -]\p{L}[\p{L}\p{M}\p{N}]*)*$/u;

/** A name as a key can hold it: in quotes when it has signs or digits of its own or is one of the language's words. */
export function nameText(name: string): string {
  return PLAIN_NAME().test(name) && !isWord(nameKey(name)) ? name : `"${name.replaceAll('"', '""')}"`;
}

/** A name of lines as a key can hold it, up to where the key goes on: in quotes where it could be taken to end before. */
export function linesText(name: string): string {
  return /[+;,·"]|^[«“”]|(?:^| )(?:og|and) /iu.test(name) ? `"${name.replaceAll('"', '""')}"` : name;
}

/** A ratio as percent, or as a fraction where its decimals never end. */
export function ratioText(ratio: Fraction): string {
  const percent = multiply(ratio, fraction(100n));
  const places = decimalPlaces(percent);
  return places === null ? `${ratio.num}/${ratio.den}` : `${toDecimal(percent, places)}%`;
}

/** An amount or weight; a fourth decimal where three would leave open whether the point parts thousands. */
function numberText(value: Fraction): string {
  const places = unmistakablePlaces(value);
  return places === null ? `${value.num}/${value.den}` : toFixed(value, places);
}

/** Years as a key has them: `2018-2020`, or of the line `year-3..year-1`. */
function yearsText({ from, to }: YearSpan, ofLine: boolean): string {
  const year = (one: number) => yearText(one, ofLine);
  return from === to ? year(from) : `${year(from)}${ofLine ? ".." : "-"}${year(to)}`;
}

function yearText(year: number, ofLine: boolean): string {
  return ofLine ? `year${year === 0 ? "" : year}` : `${year}`.padStart(4, "0");
}

/** A base in the same form; another key by its name, and behind it what it says, which is passed over when it is read again. */
export function canonicalBase(base: KeyBase, baseYears: BaseYears): string {
  if (base.kind === "key") return `${nameText(base.name)} (${canonicalKey(base.key, baseYears)})`;
  if (base.kind === "paid") return `as ${linesText(base.of)}`;
  if (base.kind !== "reckoned") return weightText(base, baseYears);
  const terms = base.terms.map((term) => termText(term, baseYears));
  const ceiling = base.upTo === null ? "" : ` up to ${numberText(base.upTo)}`;
  const group = base.of === null ? "" : ` of ${nameText(base.of.name)}`;
  return `${terms.length > 1 ? `(${terms.join(" + ")})` : terms.join("")}${ceiling}${group}`;
}

function termText({ weight, factors }: BaseTerm, baseYears: BaseYears): string {
  const factor = ({ by, of }: BaseFactor) =>
    ` ${by === "times" ? "*" : "/"} ${of.kind === "number" ? numberText(of.value) : weightText(of, baseYears)}`;
  return `${weightText(weight, baseYears)}${factors.map(factor).join("")}`;
}

function weightText(base: ColumnBase | AgreedBase, baseYears: BaseYears): string {
  if (base.kind === "equal") return "equal";
  if (base.kind === "shares") {
    const figure = base.percent ? ratioText : numberText;
    return `shares(${base.weights.map(({ name, weight }) => `${nameText(name)} ${figure(weight)}`).join(", ")})`;
  }
  const years = base.years?.ofLine ? base.years : baseYears(base.name, base.years);
  return nameText(base.name) + (years === null ? "" : `@${yearsText(years, base.years?.ofLine ?? false)}`);
}

/** A fee in the same form. */
function feeText(fee: Fee, baseYears: BaseYears): string {
  switch (fee.kind) {
    case "each":
      return `${numberText(fee.amount)} each`;
    case "rate":
      return `${numberText(fee.amount)} per ${canonicalBase(fee.base, baseYears)}`;
    case "agreed":
      return `fees(${fee.amounts.map(({ name, amount }) => `${nameText(name)} ${numberText(amount)}`).join(", ")})`;
    case "bands": {
      const bands = fee.bands.map(({ to, amount }) => {
        return `; ${to === null ? "over" : `to ${numberText(to)}`}: ${numberText(amount)}`;
      });
      return `bands(${canonicalBase(fee.base, baseYears)}${bands.join("")})`;
    }
  }
}

function partText(part: KeyPart, alone: boolean, baseYears: BaseYears): string {
  if (part.kind === "fee") return feeText(part.fee, baseYears);
  const base = canonicalBase(part.base, baseYears);
  if (part.kind === "rest") return `rest ${base}`;
  return alone && equals(part.ratio, ONE) ? base : `${ratioText(part.ratio)} ${base}`;
}

/** A bound in the same form: `max Flå 500000 kr`, `within 10% of 2025`. */
function boundText({ side, member, measure }: KeyBound): string {
  const whose = member === null ? "" : `${nameText(member.name)} `;
  if (measure.kind === "amount") return `${side} ${whose}${numberText(measure.amount)} kr`;
  const of = measure.kind === "paid" ? ` of ${yearText(measure.year.year, measure.year.ofLine)}` : "";
  return `${side} ${whose}${ratioText(measure.ratio)}${of}`;
}

/**
 * A key in the one English form that JSON and CSV give: `50% equal + 50% population@2008; min 5%; round 1%`. Parts stand
 * as written, limits as min, max, within, excess, round; `baseYears` supplies the vintages. Read again (without a decimal convention) it
 * gives the same key.
 */
export function canonicalKey({ parts, limits }: Key, baseYears: BaseYears): string {
  const shared = parts.map((part) => partText(part, parts.length === 1, baseYears)).join(" + ");
  return [shared, ...limitTexts(limits)].join("; ");
}

function limitTexts({ bounds, excess, round }: KeyLimits): string[] {
  return [
    ...bounds.map(boundText),
    ...(excess === null ? [] : [`excess to ${nameText(excess.name)}`]),
    ...(round === null ? [] : [`round ${ratioText(round)}`]),
  ];
}

/** Limits in the same form. */
export function canonicalLimits(limits: KeyLimits): string {
  return limitTexts(limits).join("; ");
}

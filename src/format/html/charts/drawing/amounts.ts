import {
  absolute,
  compare,
  decimalPlaces,
  divide,
  type Fraction,
  fraction,
  isPositive,
  isZero,
  multiply,
  ONE,
  ZERO,
} from "../../../../core/number/fraction.ts";
import { figure } from "../../../../messages/phrases/figures.ts";
import { DOCUMENT_WORDS } from "../../../../messages/registry.ts";
import type { Chart } from "../../../../report/page/chart.ts";
import type { Style } from "../../../writing/style.ts";

/** Amounts from a million up are in millions, from a milliard up in milliards. */
const LARGE = [
  { unit: fraction(1_000_000_000n), word: "milliard" },
  { unit: fraction(1_000_000n), word: "million" },
] as const;
const SMALLEST = fraction(1n, 100n);

/** How the values of a chart are written at their marks. */
export interface Amounts {
  /** With its unit where that is a large one: `8,47 mill.` */
  readonly text: (value: Fraction) => string;
  /** With a plus where it is more than nothing. */
  readonly signed: (value: Fraction) => string;
  /** Without the unit, where there is little room. */
  readonly bare: (value: Fraction) => string;
  /** What the last digit is worth, in the unit of the chart; of amounts that are not alike the smaller may have one more. */
  readonly step: Fraction;
  /** With the decimals that it needs among others. */
  readonly tick: (value: Fraction, among: readonly Fraction[]) => string;
}

function decimalsOf(values: readonly Fraction[], most: number): number {
  return Math.max(0, ...values.map((value) => Math.min(most, decimalPlaces(value) ?? most)));
}

function largestOf(values: readonly Fraction[]): Fraction {
  return values.map(absolute).reduce((most, value) => (compare(value, most) > 0 ? value : most), ZERO);
}

/** With so many decimals the least of some values, more than nothing, is still seen; thousands are the least that is. */
function placesToSee(values: readonly Fraction[]): number {
  const [least] = values
    .filter((value) => !isZero(value))
    .map(absolute)
    .sort(compare);
  return least === undefined || compare(least, ONE) >= 0 ? 0 : compare(least, SMALLEST) >= 0 ? 2 : 3;
}

/**
 * How the amounts of a chart that shows these values are written: three digits of the largest.
 *
 * @param areAlike whether all have the same decimals, as those that add up must
 */
export function amountsOf(
  { unit, decimals }: Chart,
  values: readonly Fraction[],
  { language }: Style,
  areAlike = false,
): Amounts {
  const toMoney = (value: Fraction) => (typeof unit === "string" ? value : multiply(value, fraction(unit.unit)));
  const fromMoney = (value: Fraction) => (typeof unit === "string" ? value : divide(value, fraction(unit.unit)));
  const largest = toMoney(largestOf(values));
  const large = typeof unit === "string" ? undefined : LARGE.find((one) => compare(largest, one.unit) >= 0);
  const within = typeof unit === "string" || unit.unit === 1n ? decimals : 0;
  const written = (value: Fraction, places: number) => figure(value, places, language);
  if (!large) {
    const text = (value: Fraction) => written(toMoney(value), within);
    return {
      text,
      signed: (value) => (isPositive(value) ? `+${text(value)}` : text(value)),
      bare: text,
      step: fromMoney(fraction(1n, 10n ** BigInt(within))),
      tick: (value, among) => written(toMoney(value), decimalsOf(among.map(toMoney), 6)),
    };
  }
  const inLarge = (value: Fraction) => divide(toMoney(value), large.unit);
  const digits = compare(largest, multiply(large.unit, fraction(10n))) < 0 ? 2 : 1;
  const needed = Math.min(
    compare(largest, multiply(large.unit, fraction(100n))) < 0 ? digits : 0,
    decimalsOf(values.map(inLarge), digits),
  );
  const places = areAlike ? Math.max(needed, placesToSee(values.map(inLarge))) : needed;
  const withUnit = DOCUMENT_WORDS[language][large.word];
  // Less than one keeps two digits, and what that would leave nothing of is written out: 4 200 beside 12,5 mill.
  const isSmall = (value: Fraction) => !areAlike && compare(absolute(inLarge(value)), SMALLEST) < 0;
  const inUnit = (value: Fraction) => {
    const scaled = inLarge(value);
    if (areAlike) return written(scaled, places);
    return written(scaled, compare(absolute(scaled), ONE) < 0 ? Math.max(places, decimalsOf([scaled], 2)) : places);
  };
  const text = (value: Fraction) => {
    if (isZero(value)) return "0";
    if (isSmall(value)) return written(toMoney(value), within);
    return withUnit(inUnit(value));
  };
  return {
    text,
    signed: (value) => (isPositive(value) ? `+${text(value)}` : text(value)),
    bare: (value) => (isSmall(value) ? text(value) : inUnit(value)),
    step: fromMoney(divide(large.unit, fraction(10n ** BigInt(places)))),
    tick: (value, among) =>
      isZero(value) ? "0" : withUnit(written(inLarge(value), decimalsOf(among.map(inLarge), 6))),
  };
}

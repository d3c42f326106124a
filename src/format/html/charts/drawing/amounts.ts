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
  /** With the decimals that it needs among others. */
  readonly tick: (value: Fraction, among: readonly Fraction[]) => string;
}

function decimalsOf(values: readonly Fraction[], most: number): number {
  return Math.max(0, ...values.map((value) => Math.min(most, decimalPlaces(value) ?? most)));
}

function largestOf(values: readonly Fraction[]): Fraction {
  return values.map(absolute).reduce((most, value) => (compare(value, most) > 0 ? value : most), ZERO);
}

/** How the amounts of a chart that shows these values are written: three digits of the largest, the smaller alike. */
export function amountsOf({ unit, decimals }: Chart, values: readonly Fraction[], { language }: Style): Amounts {
  const toMoney = (value: Fraction) => (typeof unit === "string" ? value : multiply(value, fraction(unit.unit)));
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
      tick: (value, among) => written(toMoney(value), decimalsOf(among.map(toMoney), 6)),
    };
  }
  const inLarge = (value: Fraction) => divide(toMoney(value), large.unit);
  const digits = compare(largest, multiply(large.unit, fraction(10n))) < 0 ? 2 : 1;
  const places = Math.min(
    compare(largest, multiply(large.unit, fraction(100n))) < 0 ? digits : 0,
    decimalsOf(values.map(inLarge), digits),
  );
  const withUnit = DOCUMENT_WORDS[language][large.word];
  // Less than one keeps two digits, and what that would leave nothing of is written out: 4 200 beside 12,5 mill.
  const isSmall = (value: Fraction) => compare(absolute(inLarge(value)), SMALLEST) < 0;
  const inUnit = (value: Fraction) => {
    const scaled = inLarge(value);
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
    tick: (value, among) =>
      isZero(value) ? "0" : withUnit(written(inLarge(value), decimalsOf(among.map(inLarge), 6))),
  };
}

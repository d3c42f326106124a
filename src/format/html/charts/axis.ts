import { scaleLinear } from "d3-scale";
import {
  absolute,
  compare,
  decimalPlaces,
  divide,
  type Fraction,
  fraction,
  multiply,
  parseDecimal,
} from "../../../core/number/fraction.ts";
import { capitalized } from "../../../messages/phrases/capitalized.ts";
import { figure } from "../../../messages/phrases/figures.ts";
import { WORDS } from "../../../messages/registry.ts";
import type { ChartUnit } from "../../../report/page/chart.ts";
import type { Style } from "../../writing/style.ts";
import { place } from "./position.ts";

/** Few enough that their figures do not meet on a phone. */
const TICKS = 4;
/** Digits of a tick that are of the tick, and not of how machines hold numbers. */
const TICK_DIGITS = 12;
/** The characters of all ticks' figures together that a phone has room for. */
const MOST_CHARACTERS = 36;
/** The amounts from which an axis is in the larger unit. */
const LARGER_UNITS = [
  { from: fraction(2_000_000n), unit: 1_000_000n },
  { from: fraction(10_000n), unit: 1000n },
] as const;

/** The horizontal axis of a chart; places are in percent of the drawing's width. */
export interface Axis {
  readonly at: (value: Fraction) => number;
  readonly zero: number | null;
  /** The label is empty where there is no room for all. */
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  /** The unit of the ticks' figures. */
  readonly title: string;
}

/** What is said of the values' unit as they are printed. */
export function unitInWords(unit: ChartUnit, decimals: number, { language }: Style): string {
  return typeof unit === "string" ? unit : WORDS[language].unit({ ...unit, decimals, coarse: null });
}

function tickUnit(unit: ChartUnit, largest: Fraction): ChartUnit {
  if (typeof unit === "string") return unit;
  const money = multiply(largest, fraction(unit.unit));
  const larger = LARGER_UNITS.find(({ from }) => compare(money, from) >= 0);
  return larger && larger.unit > unit.unit ? { ...unit, unit: larger.unit } : unit;
}

/** Every first, second, third … label counted from the one of zero, as many as there is room for. */
function thinned(labels: readonly string[], zero: number): string[] {
  const characters = labels.reduce((sum, label) => sum + label.length + 2, 0);
  const every = Math.ceil(characters / MOST_CHARACTERS);
  return labels.map((label, at) => ((at - zero) % every === 0 ? label : ""));
}

function tickValue(tick: number): Fraction {
  const [digits = "0", exponent = "0"] = tick.toExponential(TICK_DIGITS - 1).split("e");
  const power = fraction(10n ** BigInt(exponent.replace(/[+-]/, "")));
  return exponent.startsWith("-") ? divide(parseDecimal(digits), power) : multiply(parseDecimal(digits), power);
}

/**
 * An axis that holds all the values; `fromZero` for marks whose length is the value. Large amounts of money get ticks in
 * thousands or millions.
 */
export function axisOf(
  values: readonly Fraction[],
  fromZero: boolean,
  chart: { readonly unit: ChartUnit; readonly decimals: number },
  style: Style,
): Axis {
  const largest = values.map(absolute).reduce((most, value) => (compare(value, most) > 0 ? value : most), fraction(0n));
  const shown = tickUnit(chart.unit, largest);
  const units = typeof shown === "string" || typeof chart.unit === "string" ? 1n : shown.unit / chart.unit.unit;
  const scaled = (value: Fraction) => place(divide(value, fraction(units)));
  const numbers = [...values.map(scaled), ...(fromZero ? [0] : [])];
  const low = numbers.reduce((least, number) => Math.min(least, number), numbers[0] ?? 0);
  const high = numbers.reduce((most, number) => Math.max(most, number), numbers[0] ?? 0);
  const scale = scaleLinear()
    .domain(low === high ? [low, low + 1] : [low, high])
    .nice(TICKS)
    .range([0, 100]);
  const ticks = low === high ? [low] : scale.ticks(TICKS);
  const figures = ticks.map(tickValue);
  const decimals = Math.max(0, ...figures.map((value) => decimalPlaces(value) ?? 0));
  const labels = thinned(
    figures.map((value) => figure(value, decimals, style.language)),
    Math.max(0, ticks.indexOf(0)),
  );
  const [start = 0, end = 0] = scale.domain();
  return {
    at: (value) => scale(scaled(value)),
    zero: start <= 0 && end >= 0 ? scale(0) : null,
    ticks: ticks.map((tick, at) => ({ at: scale(tick), label: labels[at] ?? "" })),
    title: capitalized(unitInWords(shown, shown === chart.unit ? chart.decimals : 0, style)),
  };
}

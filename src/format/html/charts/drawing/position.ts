import { scaleLinear } from "d3-scale";
import {
  divide,
  type Fraction,
  fraction,
  multiply,
  parseDecimal,
  toDecimal,
} from "../../../../core/number/fraction.ts";

/** Enough for any place on a screen or a sheet. */
const PLACES = 12;
/** Digits of a tick that are of the tick, and not of how machines hold numbers. */
const TICK_DIGITS = 12;

/** An exact number as a floating one, for places in a drawing and nothing else. */
export function place(value: Fraction): number {
  return Number(toDecimal(value, PLACES));
}

/** A floating number of a scale's ticks as the exact one that is meant. */
function tickValue(tick: number): Fraction {
  const [digits = "0", exponent = "0"] = tick.toExponential(TICK_DIGITS - 1).split("e");
  const power = fraction(10n ** BigInt(exponent.replace(/[+-]/, "")));
  return exponent.startsWith("-") ? divide(parseDecimal(digits), power) : multiply(parseDecimal(digits), power);
}

/** Places of values between two pixels. */
export interface Scale {
  readonly at: (value: Fraction) => number;
  /** The pixel of zero, or null where zero is not on the scale. */
  readonly zero: number | null;
  /** Round values on the scale, at most some so many. */
  readonly ticks: (most: number) => readonly { readonly at: number; readonly value: Fraction }[];
}

function extent(values: readonly Fraction[], zero: boolean): [number, number] {
  const numbers = [...values.map(place), ...(zero || values.length === 0 ? [0] : [])];
  const low = numbers.reduce((least, number) => Math.min(least, number));
  const high = numbers.reduce((most, number) => Math.max(most, number));
  return low === high ? [low, low + 1] : [low, high];
}

/** A scale that holds all the values; `zero` for marks whose length is the value, `nice` to end at round values. */
export function scaleOf(
  values: readonly Fraction[],
  range: readonly [number, number],
  { zero, nice = 0 }: { readonly zero: boolean; readonly nice?: number },
): Scale {
  const scale = scaleLinear().domain(extent(values, zero)).range(range);
  if (nice > 0) scale.nice(nice);
  const [start = 0, end = 0] = scale.domain();
  return {
    at: (value) => scale(place(value)),
    zero: start <= 0 && end >= 0 ? scale(0) : null,
    ticks: (most) => scale.ticks(most).map((tick) => ({ at: scale(tick), value: tickValue(tick) })),
  };
}

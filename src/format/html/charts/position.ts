import { type Fraction, toDecimal } from "../../../core/number/fraction.ts";

/** Enough for any place on a screen or a sheet. */
const PLACES = 12;
const PERCENT_PLACES = 3;

/** An exact number as a floating one, for places in a drawing and nothing else. */
export function place(value: Fraction): number {
  return Number(toDecimal(value, PLACES));
}

/** A place across the drawing, in percent of its width, written with fixed decimals so that every machine writes the same. */
export function across(percent: number): string {
  return `${Number(percent.toFixed(PERCENT_PLACES))}%`;
}

import {
  absolute,
  ceiling,
  divide,
  type Fraction,
  floor,
  fraction,
  isZero,
  multiply,
} from "../../core/number/fraction.ts";
import { figure, percentage } from "../../messages/phrases/figures.ts";
import { COMPARISON_WORDS } from "../../messages/registry.ts";
import type { Frame } from "../page/frame.ts";
import { scaleDecimals, scaledAmount } from "../page/scale.ts";
import type { Cell } from "../page/table.ts";
import { EMPTY } from "../split/cells.ts";

export const PERCENT_DECIMALS = 1;

export function amountCell(frame: Frame, value: Fraction): Cell {
  return scaledAmount(frame.scale, value);
}

/** The same where it may not be known, which is said: never a figure in its place. */
export function knownCell(frame: Frame, value: Fraction | null): Cell {
  if (value !== null) return amountCell(frame, value);
  return { kind: "text", text: COMPARISON_WORDS[frame.language].unknown };
}

/** A part of an amount in percent; empty of nothing. */
export function ratioCell(part: Fraction, whole: Fraction): Cell {
  if (isZero(whole)) return EMPTY;
  const value = divide(part, whole);
  return { kind: "percent", value, decimals: value.num === value.den ? 0 : PERCENT_DECIMALS };
}

/** An amount in running text, in the unit of the tables. */
export function amountText(frame: Frame, value: Fraction): string {
  return figure(divide(value, frame.scale.unit), scaleDecimals(frame.scale), frame.language);
}

export function percentText(frame: Frame, ratio: Fraction): string {
  return percentage(ratio, PERCENT_DECIMALS, frame.language);
}

/** The number of whole steps in a bound, rounded inward so that what is said of the interval is true at its ends. */
function inward(value: Fraction, step: Fraction, side: "from" | "to"): bigint {
  const steps = divide(value, step);
  return side === "from" ? ceiling(steps) : floor(steps);
}

/** A bound of an interval of amounts, in the unit of the tables. */
export function inwardAmount(frame: Frame, value: Fraction, side: "from" | "to"): string {
  return amountText(frame, multiply(fraction(inward(value, frame.scale.step, side)), frame.scale.step));
}

const TENTH_PERCENT = fraction(1n, 1000n);

/** A bound of an interval in percent. */
export function inwardPercent(frame: Frame, ratio: Fraction, side: "from" | "to"): string {
  return percentage(fraction(inward(ratio, TENTH_PERCENT, side), 1000n), PERCENT_DECIMALS, frame.language);
}

/** Decimals that suit costs per inhabitant: whole, or øre where the largest is below 100. */
export function perInhabitantDecimals(values: readonly (Fraction | null)[]): number {
  return values.some((value) => value !== null && absolute(value).num >= 100n * absolute(value).den) ? 0 : 2;
}

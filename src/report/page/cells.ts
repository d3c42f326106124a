import { absolute, compare, divide, type Fraction, fraction, isZero } from "../../core/number/fraction.ts";
import { COMPARISON_WORDS } from "../../messages/registry.ts";
import type { Frame } from "./frame.ts";
import { scaleDecimals } from "./scale.ts";
import type { Cell } from "./table.ts";

/** Decimals of the percentages that a sum is divided by, and of those that compare one amount with another. */
export const SHARE_DECIMALS = 2;
export const RATIO_DECIMALS = 1;

export const EMPTY: Cell = { kind: "empty" };
export const OUTSIDE: Cell = { kind: "outside" };

/** An amount in currency units, in the unit and with the decimals of the frame's tables. */
export function amountCell({ scale, currency }: Pick<Frame, "scale" | "currency">, value: Fraction): Cell {
  const money = { currency, unit: scale.unit.num };
  return { kind: "amount", value: divide(value, scale.unit), decimals: scaleDecimals(scale), money };
}

/** The same where it may not be known, which is said: never a figure in its place. */
export function amountOrUnknown(frame: Frame, value: Fraction | null): Cell {
  if (value !== null) return amountCell(frame, value);
  return { kind: "missing", text: COMPARISON_WORDS[frame.language].unknown };
}

function percentCell(value: Fraction, decimals: number): Cell {
  return { kind: "percent", value, decimals: value.num === value.den ? 0 : decimals };
}

/** A member's part of a sum. */
export function shareCell(value: Fraction): Cell {
  return percentCell(value, SHARE_DECIMALS);
}

/** The largest ratio that a percentage tells anything by: of what is next to nothing, everything is many times as much. */
const MOST_TOLD = fraction(10n);

/** A ratio that is worth telling in percent: null where it is not known, or is of next to nothing. */
export function tellingRatio(ratio: Fraction | null): Fraction | null {
  return ratio === null || compare(absolute(ratio), MOST_TOLD) > 0 ? null : ratio;
}

/** What one amount is of another, or more than it; empty where that is not known or tells nothing. */
export function ratioCell(ratio: Fraction | null): Cell {
  const told = tellingRatio(ratio);
  return told === null ? EMPTY : percentCell(told, RATIO_DECIMALS);
}

/** A part of an amount; empty of nothing. */
export function partCell(part: Fraction, whole: Fraction): Cell {
  return ratioCell(isZero(whole) ? null : divide(part, whole));
}

/** Decimals that suit a row or column of unit costs: whole kroner, or øre where the largest is below 100. */
export function unitCostDecimals(costs: readonly (Fraction | null)[]): number {
  const large = costs.some((cost) => cost !== null && absolute(cost).num >= 100n * cost.den);
  return large || costs.every((cost) => cost === null || isZero(cost)) ? 0 : 2;
}

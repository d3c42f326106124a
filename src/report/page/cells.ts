import { absolute, divide, type Fraction, isZero } from "../../core/number/fraction.ts";
import type { Frame } from "./frame.ts";
import { scaleDecimals } from "./scale.ts";
import type { Cell } from "./table.ts";

/** Decimals of the percentages that a sum is divided by, and of those that compare one amount with another. */
export const SHARE_DECIMALS = 2;
export const RATIO_DECIMALS = 1;

export const EMPTY: Cell = { kind: "empty" };
export const OUTSIDE: Cell = { kind: "outside" };

/** An amount in currency units, in the unit and with the decimals of the frame's tables. */
export function amountCell({ scale }: Pick<Frame, "scale">, value: Fraction): Cell {
  return { kind: "amount", value: divide(value, scale.unit), decimals: scaleDecimals(scale) };
}

function percentCell(value: Fraction, decimals: number): Cell {
  return { kind: "percent", value, decimals: value.num === value.den ? 0 : decimals };
}

/** A member's part of a sum. */
export function shareCell(value: Fraction): Cell {
  return percentCell(value, SHARE_DECIMALS);
}

/** What one amount is of another, or more than it; empty where that is not known. */
export function ratioCell(ratio: Fraction | null): Cell {
  return ratio === null ? EMPTY : percentCell(ratio, RATIO_DECIMALS);
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

import {
  compare,
  divide,
  equals,
  type Fraction,
  fraction,
  multiply,
  roundHalfAway,
} from "../../core/number/fraction.ts";
import { enumerate } from "../../messages/phrases/enumerate.ts";
import { CHART_WORDS } from "../../messages/registry.ts";
import type { Told } from "../../messages/terms/charts.ts";
import type { Frame } from "../page/frame.ts";
import type { RoundAmount } from "./round-amount.ts";

/** More members than this are not each named in a title. */
export const FEW = 3;
/** Of more who are alike, only how many they are is told. */
const MOST_ALIKE = 2;

/** A value of somebody, as a part of a bar is or a bar of its own. */
export interface Named {
  readonly label: string;
  readonly value: Fraction;
}

/** The largest value first, those alike in the order they had. */
export function largestFirst<One extends Named>(parts: readonly One[]): One[] {
  return [...parts].sort((a, b) => compare(b.value, a.value));
}

/** Values as they are written with so many decimals: none is the highest or the lowest by what nobody sees. */
export function asWritten(parts: readonly Named[], decimals: number): Named[] {
  const scale = fraction(10n ** BigInt(decimals));
  return parts.map(({ label, value }) => {
    return { label, value: divide(fraction(roundHalfAway(multiply(value, scale))), scale) };
  });
}

/** Whether there is nothing to compare: none or one, or all of the same value. */
export function isAlike(parts: readonly Named[]): boolean {
  const [first] = parts;
  return first === undefined || parts.every(({ value }) => equals(value, first.value));
}

/** Who has a value that is the highest or the lowest, with the amount as it is written. */
export function told(frame: Frame, parts: readonly Named[], value: Fraction, amount: string): Told {
  const names = parts.filter((part) => equals(part.value, value)).map(({ label }) => label);
  const many = names.length > MOST_ALIKE;
  return {
    name: many ? CHART_WORDS[frame.language].members(names.length) : enumerate(names, frame.words),
    amount,
    count: names.length,
  };
}

/** The highest and the lowest of values that are not all alike, the amount of the second without its currency. */
export function mostAndLeast(
  frame: Frame,
  parts: readonly Named[],
  write: (value: Fraction) => RoundAmount,
): { readonly most: Told; readonly least: Told } | null {
  const order = largestFirst(parts);
  const [first, last] = [order[0], order.at(-1)];
  if (!first || !last) return null;
  return {
    most: told(frame, parts, first.value, write(first.value).whole),
    least: told(frame, parts, last.value, write(last.value).bare),
  };
}

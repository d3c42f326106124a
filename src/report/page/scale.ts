import { compare, decimalPlaces, divide, type Fraction } from "../../core/number/fraction.ts";
import { figure } from "../../messages/phrases/figures.ts";
import type { Frame } from "./frame.ts";
import type { Cell } from "./table.ts";

/** The unit that amounts are shown in and the step they are rounded to, both in currency units. */
export interface Scale {
  readonly unit: Fraction;
  readonly step: Fraction;
}

/** Decimals of the amounts shown: 2 when rounded to øre, 0 for whole kroner or thousands. */
export function scaleDecimals({ unit, step }: Scale): number {
  return decimalPlaces(divide(step, unit)) ?? 0;
}

export function scaledAmount(scale: Scale, value: Fraction): Cell {
  return { kind: "amount", value: divide(value, scale.unit), decimals: scaleDecimals(scale) };
}

/** What is said beside the title of the unit that amounts are shown in. */
export function scaleInWords(
  { unit, step }: Scale,
  currency: string,
  { words, language }: Pick<Frame, "words" | "language">,
): string {
  const coarse = compare(step, unit) > 0 ? figure(step, 0, language) : null;
  return words.unit({ currency, unit: unit.num, decimals: scaleDecimals({ unit, step }), coarse });
}

import { decimalPlaces, divide, type Fraction } from "../../core/number/fraction.ts";

/** The unit that amounts are shown in and the step they are rounded to, both in currency units. */
export interface Scale {
  readonly unit: Fraction;
  readonly step: Fraction;
}

/** Decimals of the amounts shown: 2 when rounded to øre, 0 for whole kroner or thousands. */
export function scaleDecimals({ unit, step }: Scale): number {
  return decimalPlaces(divide(step, unit)) ?? 0;
}

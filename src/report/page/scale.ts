import {
  decimalPlaces,
  divide,
  type Fraction,
  fraction,
  multiply,
  roundedTo,
  roundHalfAway,
  sum,
} from "../../core/number/fraction.ts";
import { largestRemainder } from "../../core/rounding/apportion.ts";

/** The unit that amounts are shown in and the step they are rounded to, both in currency units. */
export interface Scale {
  readonly unit: Fraction;
  readonly step: Fraction;
}

/** Decimals of the amounts shown: 2 when rounded to øre, 0 for whole kroner or thousands. */
export function scaleDecimals({ unit, step }: Scale): number {
  return decimalPlaces(divide(step, unit)) ?? 0;
}

/** An amount in currency units as it is shown, so that what is reckoned from it is as shown too. */
export function roundedAlone({ step }: Scale, amount: Fraction): Fraction {
  return roundedTo(amount, step);
}

/** Amounts in currency units as they are shown in one column, so that they make their rounded sum. */
export function roundedTogether({ step }: Scale, amounts: readonly Fraction[]): Fraction[] {
  const quotas = amounts.map((amount) => divide(amount, step));
  const units = largestRemainder(quotas, roundHalfAway(sum(quotas)));
  return units.map((count) => multiply(fraction(count), step));
}

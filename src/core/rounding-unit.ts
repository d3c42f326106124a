import type { Fraction } from "./fraction.ts";

/** Whether amounts may be rounded to `value`: a power of ten from 0.01. Anything else does not look round to a reader. */
export function isRoundingUnit(value: Fraction): boolean {
  return /^10*$/.test(`${value.num}`) && (value.den === 1n || value.den === 10n || value.den === 100n);
}

import type { Fraction } from "./fraction.ts";

/** A milliard: more than any amount that is shared. */
const COARSEST = 10n ** 9n;

/** Whether amounts may be rounded to `value`: a power of ten from 0.01 to a milliard. Nothing else looks round to a reader. */
export function isRoundingUnit(value: Fraction): boolean {
  if (value.num > COARSEST) return false;
  return /^10*$/.test(`${value.num}`) && (value.den === 1n || value.den === 10n || value.den === 100n);
}

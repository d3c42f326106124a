import { compare, type Fraction, fraction, isInteger, isPositive } from "../number/fraction.ts";
import { formerMunicipalities } from "./former-municipalities.ts";
import type { Municipality } from "./register.ts";

/** More than any municipality has. */
const TOO_MANY = fraction(10n ** 9n);

/** Whether a value can be a number of inhabitants: whole, above zero and of at most nine digits. */
export function isNumberOfInhabitants(value: Fraction): boolean {
  return isInteger(value) && isPositive(value) && compare(value, TOO_MANY) < 0;
}

/** Whether a register knows nothing of a municipality before a year: it is blank until one has its borders of today. */
export function isUnknownBefore({ figure }: Municipality, years: readonly number[], year: number): boolean {
  return years.every((earlier) => earlier >= year || !figure(earlier)?.measure);
}

/** The first year with the borders of today: from then on a table and a register count the same people. */
export function yearOfTodaysBorders(): number {
  return Math.max(...formerMunicipalities().map(({ year }) => year));
}

import { absolute, compare, divide, type Fraction, fraction, sum } from "../../core/number/fraction.ts";

/** A spreadsheet keeps numbers to so many digits. */
const MOST_DIGITS = 15;
/** Of these its formulas need some for the parts of a unit, or they would call off what is not. */
const MOST_RECKONED = 12;

/** Whether amounts that come to this much, in units that they are rounded to, are more than formulas reckon with. */
export function isBeyondFormulas(amounts: readonly Fraction[], step: Fraction): boolean {
  const units = divide(sum(amounts.map(absolute)), step);
  return compare(units, fraction(10n ** BigInt(MOST_RECKONED))) >= 0;
}

/** Whether a number shown with so many decimals has more digits than a cell keeps. */
export function isBeyondCells(value: Fraction, decimals: number): boolean {
  return compare(absolute(value), fraction(10n ** BigInt(MOST_DIGITS - decimals))) >= 0;
}

import { divide, type Fraction, sum } from "../number/fraction.ts";
import { compounded } from "./compound.ts";

/** Money received (negative: paid) so many whole years after the first payment. */
export interface CashFlow {
  readonly time: number;
  /** In currency units. */
  readonly amount: Fraction;
}

/**
 * The net present value Σ amount/(1 + rate)^time, exactly (docs/methods.md §4): what falls at time 0 counts in full,
 * unlike the NPV of a spreadsheet, which takes its first cell to be a year away. −1 m and then 300 000 in each of five
 * years at 4 % come to 335 546.70.
 *
 * @param rate the yearly discount rate as a ratio, 1/25 for 4 %
 * @throws RangeError when a time is not a whole number from 0, or when a rate of −100 % meets a time above 0
 */
export function presentValue(flows: readonly CashFlow[], rate: Fraction): Fraction {
  return sum(flows.map(({ time, amount }) => divide(amount, compounded(rate, time))));
}

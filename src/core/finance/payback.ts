import { add, divide, type Fraction, fraction, isNegative, negate, subtract, ZERO } from "../number/fraction.ts";

/** What a cooperation costs to establish and saves in one year, in currency units. Either may be negative. */
export interface PaybackYear {
  readonly year: number;
  readonly establishment: Fraction;
  readonly savings: Fraction;
}

/** When the accumulated net is back at zero for good. */
export interface Payback {
  /** Years from the start of the first year, as an exact fraction. */
  readonly years: Fraction;
  /** The calendar year in which it happens. At the very end of a year it is that year, not the next. */
  readonly year: number;
}

/**
 * The payback by docs/methods.md §4: establishment falls at the start of its year, savings run evenly through theirs;
 * the last upward crossing of zero by the accumulated net. Melhus: 2.2862 years, in 2011.
 *
 * - Never below zero: paid back from the start, 0 years in the first year.
 * - Below zero at the end: never paid back, null; so also without any year.
 * - Years that are left out count as time in which nothing happens.
 * - Savings below zero pull it down through theirs; what was paid back is then no longer so.
 * - An establishment below zero (a grant) that lifts it to zero pays it back at the start of its year.
 *
 * Discounted payback is the same over discounted amounts.
 *
 * @param years in ascending order
 * @throws RangeError when the years are not in ascending order, or one stands twice
 */
export function payback(years: readonly PaybackYear[]): Payback | null {
  const first = years[0]?.year ?? 0;
  let crossing: Payback | null = years.length > 0 ? { years: ZERO, year: first } : null;
  let accumulated = ZERO;
  let before = -Infinity;
  for (const { year, establishment, savings } of years) {
    if (year <= before) throw new RangeError(`years must ascend, but ${year} follows ${before}`);
    before = year;
    const start = subtract(accumulated, establishment);
    const end = add(start, savings);
    const elapsed = fraction(BigInt(year - first));
    if (isNegative(end)) crossing = null;
    else if (isNegative(start)) crossing = { years: add(elapsed, divide(negate(start), savings)), year };
    else crossing ??= { years: elapsed, year };
    accumulated = end;
  }
  return crossing;
}

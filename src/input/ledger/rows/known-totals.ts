import type { Source } from "../../../core/model/source.ts";
import type { Fraction } from "../../../core/number/fraction.ts";
import type { Tally, Year } from "./sum-fit.ts";

/** What the user says the whole must come to, in kroner, and where. */
export interface KnownTotal {
  readonly amount: Fraction;
  readonly source: Source;
}

/** Of a year, or with null of all that is shared. */
export type KnownTotals = ReadonlyMap<Year, KnownTotal>;

export const NO_TOTALS: KnownTotals = new Map();

/** What a tally comes to in a year; with null in all of them, and in any where nothing has a year. */
export function comesTo(tally: Tally, year: Year): Fraction {
  const isDated = [...tally.years].some((own) => own !== null);
  return year === null || !isDated ? tally.whole() : tally.sum(year);
}

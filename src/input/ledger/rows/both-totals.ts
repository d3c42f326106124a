import { add, decimalText, negate } from "../../../core/number/fraction.ts";
import { comesTo } from "./known-totals.ts";
import type { Tally, Year } from "./sum-fit.ts";

/** What is shared in a year, and what it would be with more rows. */
export function otherTotal(
  shared: Tally,
  more: Tally,
  year: Year,
  sign: 1 | -1 = 1,
): { readonly year: Year; readonly shared: string; readonly otherwise: string } {
  const now = comesTo(shared, year);
  const change = comesTo(more, year);
  const other = add(now, sign === 1 ? change : negate(change));
  return { year, shared: decimalText(now), otherwise: decimalText(other) };
}

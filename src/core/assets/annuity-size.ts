import type { Asset } from "../model/asset.ts";
import { isZero } from "../number/fraction.ts";

/**
 * Beyond these, exact shares of annuities take half a minute: each yearly amount has a denominator of as many digits as
 * (1 + r)^n, and what a member pays of several has all their digits. Measured, in bits: of all cells of a table together, and,
 * squared, of all that are added up.
 */
const MOST_OF_CELLS = 100_000_000;
const MOST_OF_SUMS = 100_000_000_000;

/** Those of assets that no other has the interest and life of, whose exact amounts are fractions of their own. */
export function distinctAnnuities(assets: readonly Asset[]): readonly Asset[] {
  const found = new Map<string, Asset>();
  for (const asset of assets) {
    const { method, rate, life } = asset;
    const id = `${rate.num}/${rate.den} ${life}`;
    if (method === "annuity" && !isZero(rate) && !found.has(id)) found.set(id, asset);
  }
  return [...found.values()];
}

/** Whether annuities can be shared exactly in reasonable time. */
export function canShareExactly(
  annuities: readonly Asset[],
  { members, lines, years }: { readonly members: number; readonly lines: number; readonly years: number },
): boolean {
  const bits = annuities.reduce((all, { rate, life }) => all + life * (rate.num + rate.den).toString(2).length, 0);
  return bits * members * lines <= MOST_OF_CELLS && bits ** 2 * members * years <= MOST_OF_SUMS;
}

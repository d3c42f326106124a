import { compounded } from "../finance/compound.ts";
import type { Asset, AssetYear } from "../model/asset.ts";
import { add, divide, type Fraction, fraction, isZero, multiply, ONE, subtract, ZERO } from "../number/fraction.ts";

/** The first of a month: `month` counts from 0 for January. */
export interface MonthStart {
  readonly year: number;
  readonly month: number;
}

const MONTHS = fraction(12n);
const HALF = fraction(1n, 2n);

/** What is written off: the cost less what others paid of it. */
export function writtenOff({ cost, grant }: Pick<Asset, "cost" | "grant">): Fraction {
  return subtract(cost, grant);
}

/** The value after so many whole years, from 0 to the life. An annuity leaves I·((1+r)^n − (1+r)^k) / ((1+r)^n − 1). */
function valueAfter(asset: Asset, years: number): Fraction {
  const { life, method, rate } = asset;
  const [lived, all] = [fraction(BigInt(years)), fraction(BigInt(life))];
  if (method !== "annuity" || isZero(rate)) {
    return multiply(writtenOff(asset), divide(subtract(all, lived), all));
  }
  const whole = compounded(rate, life);
  return multiply(writtenOff(asset), divide(subtract(whole, compounded(rate, years)), subtract(whole, ONE)));
}

/**
 * A year of an asset, exactly; null before its first and after its last. Linear depreciation bears interest on the average of
 * the year's opening and closing value, a loan and an annuity on the opening one (docs/methods.md §4). 12 million over 40
 * years at 4.296 %: linear 809 076 in the first year; by an annuity at 4 % 606 281.87 in each.
 */
export function assetYear(asset: Asset, year: number): AssetYear | null {
  const age = year - asset.year;
  if (age < 0 || age >= asset.life) return null;
  const [opening, closing] = [valueAfter(asset, age), valueAfter(asset, age + 1)];
  const borne = asset.method === "linear" ? multiply(HALF, add(opening, closing)) : opening;
  return { year, opening, depreciation: subtract(opening, closing), interest: multiply(asset.rate, borne), closing };
}

/** What a year costs. */
export function capitalCost({ depreciation, interest }: AssetYear): Fraction {
  return add(depreciation, interest);
}

/** The book value at the first of a month: in a year it falls month by month. Nothing before the asset is there. */
export function bookValue(asset: Asset, { year, month }: MonthStart): Fraction {
  const of = assetYear(asset, year);
  if (of === null) return ZERO;
  return subtract(of.opening, multiply(of.depreciation, divide(fraction(BigInt(month)), MONTHS)));
}

/** What is left of the joint debt at that date: it is repaid as the asset is written off. */
export function debtLeft(asset: Asset, at: MonthStart): Fraction {
  const whole = writtenOff(asset);
  return isZero(whole) ? ZERO : multiply(asset.debt, divide(bookValue(asset, at), whole));
}

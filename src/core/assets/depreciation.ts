import { type CalendarDate, partBefore } from "../calendar/calendar-date.ts";
import type { Asset, AssetYear } from "../model/asset.ts";
import { add, divide, type Fraction, fraction, isZero, multiply, subtract, ZERO } from "../number/fraction.ts";

const HALF = fraction(1n, 2n);

/** What is written off: the cost less what others paid of it. */
export function writtenOff({ cost, grant }: Pick<Asset, "cost" | "grant">): Fraction {
  return subtract(cost, grant);
}

/** What an asset is worth as each of its years begins, and after the last; of an annuity what each year costs too. */
interface Schedule {
  readonly values: readonly Fraction[];
  readonly instalment: Fraction | null;
}

/** An annuity leaves I·((1+r)^n − (1+r)^k) / ((1+r)^n − 1) after k of n years. */
function annuity(asset: Asset): Schedule {
  const { life, rate } = asset;
  const whole = writtenOff(asset);
  const grown = (years: number) => (rate.num + rate.den) ** BigInt(years) * rate.den ** BigInt(life - years);
  const [least, most] = [grown(0), grown(life)];
  // Divided once: numbers of this size take long to bring to lowest terms.
  const part = (num: bigint, den = 1n) => fraction(whole.num * num, whole.den * den * (most - least));
  const later = Array.from({ length: life }, (_, at) => part(most - grown(at + 1)));
  return { values: [whole, ...later], instalment: part(rate.num * most, rate.den) };
}

function written(asset: Asset): Schedule {
  if (asset.method === "annuity" && !isZero(asset.rate)) return annuity(asset);
  const whole = writtenOff(asset);
  const left = Array.from({ length: asset.life + 1 }, (_, at) => fraction(BigInt(asset.life - at), BigInt(asset.life)));
  return { values: left.map((part) => multiply(whole, part)), instalment: null };
}

const schedules = new WeakMap<Asset, Schedule>();

function scheduleOf(asset: Asset): Schedule {
  const schedule = schedules.get(asset) ?? written(asset);
  schedules.set(asset, schedule);
  return schedule;
}

/**
 * A year of an asset, exactly; null before its first and after its last. Linear depreciation bears interest on the average of
 * the year's opening and closing value, a loan and an annuity on the opening one (docs/methods.md §4). 12 million over 40
 * years at 4.296 %: linear 809 076 in the first year; by an annuity at 4 % 606 281.87 in each.
 */
export function assetYear(asset: Asset, year: number): AssetYear | null {
  const age = year - asset.year;
  if (age < 0 || age >= asset.life) return null;
  const { values, instalment } = scheduleOf(asset);
  const [opening = ZERO, closing = ZERO] = values.slice(age, age + 2);
  const depreciation = subtract(opening, closing);
  const borne = asset.method === "linear" ? multiply(HALF, add(opening, closing)) : opening;
  const interest = instalment ? subtract(instalment, depreciation) : multiply(asset.rate, borne);
  return { year, opening, depreciation, interest, closing };
}

/** What a year costs. */
export function capitalCost({ depreciation, interest }: AssetYear): Fraction {
  return add(depreciation, interest);
}

/** The book value at the first of a month: in a year it falls month by month. Nothing before the asset is there. */
export function bookValue(asset: Asset, date: CalendarDate): Fraction {
  const of = assetYear(asset, date.year);
  if (of === null) return ZERO;
  return subtract(of.opening, multiply(of.depreciation, partBefore(date)));
}

/** What is left of the joint debt at that date: it is repaid as the asset is written off. */
export function debtLeft(asset: Asset, at: CalendarDate): Fraction {
  const whole = writtenOff(asset);
  return isZero(whole) ? ZERO : multiply(asset.debt, divide(bookValue(asset, at), whole));
}

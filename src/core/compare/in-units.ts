import {
  add,
  divide,
  equals,
  type Fraction,
  floor,
  fraction,
  multiply,
  negate,
  roundedTo,
  subtract,
  sum,
  ZERO,
} from "../number/fraction.ts";
import { largestRemainder } from "../rounding/apportion.ts";
import { roundTable } from "../rounding/table/round-table.ts";
import { type Amounts, amountOf, minus, plus, totalOf } from "../shares/amounts.ts";
import { type ComparedScenario, type ComparedYear, comparedYear, totalOfYears } from "./compare.ts";

/** The totals of a year's amounts that its others follow from. */
export interface YearTotals {
  readonly year: number | null;
  readonly baseline: Fraction;
  readonly cost: Fraction;
  readonly establishment: Fraction;
}

function totalsOf({ year, baseline, cost, establishment }: ComparedYear): YearTotals {
  return { year, baseline: totalOf(baseline), cost: totalOf(cost), establishment: totalOf(establishment) };
}

/** The totals of all members together in every year, as they are shown. */
export function shownTotals({ years }: ComparedScenario): YearTotals[] {
  return years.map(totalsOf);
}

/** The same exactly. */
export function exactTotals(scenario: ComparedScenario): YearTotals[] {
  return scenario.years.map(({ year }) => totalsOf(comparedYear(scenario, year, "exact")));
}

/**
 * A comparison with all members as one, under the first one's index, of totals that are rounded once as a table: years
 * across, and down the cost without less the cost with, which is the savings, less establishment, which is the net. Every
 * figure is the floor or the ceiling of its exact value, also over the years, and everything adds up (docs/allocation.md §3).
 */
export function roundedTotals(
  scenario: ComparedScenario,
  totals: readonly YearTotals[],
  unit: Fraction,
): ComparedScenario {
  const [first = 0] = scenario.members;
  const row = (of: (year: YearTotals) => Fraction) => ({ cells: totals.map((year) => divide(of(year), unit)) });
  const savings = { children: [row(({ baseline }) => baseline), row(({ cost }) => negate(cost))] };
  const tree = { children: [savings, row(({ establishment }) => negate(establishment))] };
  const { cells } = roundTable(tree, totals.length);
  const years = totals.map(({ year }, at): ComparedYear => {
    const amounts = (line: number, sign: bigint): Amounts =>
      new Map([[first, multiply(fraction(sign * (cells[line]?.[at] ?? 0n)), unit)]]);
    const [baseline, cost, establishment] = [amounts(0, 1n), amounts(1, -1n), amounts(2, -1n)];
    const saved = minus(baseline, cost);
    return { year, baseline, cost, savings: saved, establishment, net: minus(saved, establishment) };
  });
  return { ...scenario, years, total: totalOfYears(years) };
}

/**
 * A comparison in thousands or millions, from exact amounts. Members are told apart by {@link paidInAll} and
 * {@link savedByYear}, which add up to these totals.
 */
export function comparisonInUnits(scenario: ComparedScenario, unit: Fraction): ComparedScenario {
  return roundedTotals(scenario, exactTotals(scenario), unit);
}

/** Amounts per member in multiples of a unit, each nearest to exact among those that make the total of `total`. */
function nearest(exact: Amounts, total: Amounts, unit: Fraction): Amounts {
  const members = [...exact.keys()];
  const quotas = members.map((member) => divide(amountOf(exact, member), unit));
  const units = apportionedTo(quotas, floor(divide(totalOf(total), unit)));
  return new Map(members.map((member, at) => [member, multiply(fraction(units[at] ?? 0n), unit)]));
}

/** What each member pays and saves over all years, exactly. */
export function exactTotal(scenario: ComparedScenario): ComparedScenario["total"] {
  return totalOfYears(scenario.years.map(({ year }) => comparedYear(scenario, year, "exact")));
}

/** Each member's savings in every year, making the years' totals that `shown`, the same comparison in units, has. */
export function savedByYear(kroner: ComparedScenario, shown: ComparedScenario, unit: Fraction): readonly Amounts[] {
  return kroner.years.map(({ year, savings }, at) => {
    const { savings: exact } = equals(unit, kroner.with.subject.round)
      ? { savings }
      : comparedYear(kroner, year, "exact");
    return nearest(exact, shown.years[at]?.savings ?? savings, unit);
  });
}

/** What members pay over all years without and with, establishment included, in multiples of a unit. */
export interface PaidInAll {
  readonly without: Amounts;
  readonly with: Amounts;
}

/**
 * Each member's payments over all years, nearest to exact among those that make the totals that `shown`, the same
 * comparison in units, has.
 */
export function paidInAll(kroner: ComparedScenario, shown: ComparedScenario, unit: Fraction): PaidInAll {
  const paid = ({ cost, establishment }: ComparedScenario["total"]) => plus(cost, establishment);
  const total = equals(unit, kroner.with.subject.round) ? kroner.total : exactTotal(kroner);
  return {
    without: nearest(total.baseline, shown.total.baseline, unit),
    with: nearest(paid(total), paid(shown.total), unit),
  };
}

/**
 * What each member has netted up to every year, making the totals that `shown`, the same comparison in units, has; after the
 * last as {@link paidInAll} has it. Where the cost without is not known of all, there is no total to make.
 */
export function accumulatedByMember(
  kroner: ComparedScenario,
  shown: ComparedScenario,
  unit: Fraction,
): readonly Amounts[] {
  const asShown = equals(unit, kroner.with.subject.round);
  const paid = paidInAll(kroner, shown, unit);
  let [exact, total]: readonly [Amounts, Fraction] = [new Map(), ZERO];
  return kroner.years.map((year, at) => {
    exact = plus(exact, asShown ? year.net : comparedYear(kroner, year.year, "exact").net);
    total = add(total, totalOf(shown.years[at]?.net ?? new Map()));
    if (asShown) return exact;
    if (at === kroner.years.length - 1) return minus(paid.without, paid.with);
    const whole = kroner.unknown.length > 0 ? totalOf(exact) : total;
    return nearest(exact, new Map([[0, whole]]), unit);
  });
}

/** Amounts as nearest to exact as they add up to their rounded sum. */
export function roundedTogether(exact: Amounts, unit: Fraction): Amounts {
  const total = roundedTo(totalOf(exact), unit);
  return nearest(exact, new Map([[0, total]]), unit);
}

/** Whole numbers that make `total`, each as near its quota as that allows. */
function apportionedTo(quotas: readonly Fraction[], total: bigint): bigint[] {
  const exact = sum(quotas);
  const even = quotas.length === 0 ? ZERO : divide(subtract(fraction(total), exact), fraction(BigInt(quotas.length)));
  return largestRemainder(
    quotas.map((quota) => add(quota, even)),
    total,
  );
}

import {
  add,
  divide,
  type Fraction,
  floor,
  fraction,
  multiply,
  negate,
  subtract,
  sum,
  ZERO,
} from "../number/fraction.ts";
import { largestRemainder } from "../rounding/apportion.ts";
import { roundTable } from "../rounding/table/round-table.ts";
import { type Amounts, amountOf, minus, plus, totalOf } from "./amounts.ts";
import { type ComparedScenario, type ComparedYear, totalOfYears } from "./compare.ts";

/** The years of a comparison with all members as one, under the first one's index. */
export function together(scenario: ComparedScenario): ComparedScenario {
  const [first = 0] = scenario.members;
  const all = (amounts: Amounts): Amounts => new Map([[first, totalOf(amounts)]]);
  const years = scenario.years.map(
    (entry): ComparedYear => ({
      year: entry.year,
      baseline: all(entry.baseline),
      cost: all(entry.cost),
      savings: all(entry.savings),
      establishment: all(entry.establishment),
      net: all(entry.net),
    }),
  );
  return { ...scenario, years, total: totalOfYears(years) };
}

/**
 * A comparison in thousands or millions: the totals of the years, rounded again as a table in which savings are without
 * less with, and net is savings less establishment (docs/allocation.md §3). Members are told apart by {@link paidInAll}
 * and {@link savedByYear}, which add up to these totals.
 */
export function comparisonInUnits(scenario: ComparedScenario, unit: Fraction): ComparedScenario {
  const [first = 0] = scenario.members;
  const cell = (amounts: Amounts, sign: (value: Fraction) => Fraction) => ({
    cells: [sign(divide(totalOf(amounts), unit))],
  });
  const same = (value: Fraction) => value;
  const tree = {
    children: scenario.years.map((year) => ({
      children: [{ children: [cell(year.baseline, same), cell(year.cost, negate)] }, cell(year.establishment, negate)],
    })),
  };
  const { cells } = roundTable(tree, 1);
  const amounts = (at: number, sign: bigint): Amounts =>
    new Map([[first, multiply(fraction(sign * (cells[at]?.[0] ?? 0n)), unit)]]);
  const years = scenario.years.map(({ year }, at): ComparedYear => {
    const baseline = amounts(3 * at, 1n);
    const cost = amounts(3 * at + 1, -1n);
    const establishment = amounts(3 * at + 2, -1n);
    const savings = minus(baseline, cost);
    return { year, baseline, cost, savings, establishment, net: minus(savings, establishment) };
  });
  return { ...scenario, years, total: totalOfYears(years) };
}

/** Amounts per member in multiples of a unit, each nearest to exact among those that make the total of `total`. */
function nearest(exact: Amounts, total: Amounts, unit: Fraction): Amounts {
  const members = [...exact.keys()];
  const quotas = members.map((member) => divide(amountOf(exact, member), unit));
  const units = apportionedTo(quotas, floor(divide(totalOf(total), unit)));
  return new Map(members.map((member, at) => [member, multiply(fraction(units[at] ?? 0n), unit)]));
}

/** Each member's savings in every year, making the years' totals that `shown`, the same comparison in units, has. */
export function savedByYear(kroner: ComparedScenario, shown: ComparedScenario, unit: Fraction): readonly Amounts[] {
  return kroner.years.map((year, at) => nearest(year.savings, shown.years[at]?.savings ?? year.savings, unit));
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
  const paid = ({ total }: ComparedScenario) => plus(total.cost, total.establishment);
  return {
    without: nearest(kroner.total.baseline, shown.total.baseline, unit),
    with: nearest(paid(kroner), paid(shown), unit),
  };
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

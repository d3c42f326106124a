import { add, divide, type Fraction, floor, fraction, multiply, negate, subtract, sum, ZERO } from "../fraction.ts";
import { largestRemainder } from "../rounding/apportion.ts";
import { roundTable } from "../rounding/round-table.ts";
import { type Amounts, amountOf, minus, plus, totalOf } from "./amounts.ts";
import { type ComparedScenario, type ComparedYear, totalOfYears } from "./compare.ts";

/**
 * A comparison in thousands or millions: the amounts shown, rounded again as one table over years and members in which
 * savings are without less with, and net is savings less establishment (DESIGN §5.3).
 */
export function comparisonInUnits(scenario: ComparedScenario, unit: Fraction): ComparedScenario {
  const members = [...scenario.total.net.keys()];
  const row = (amounts: Amounts, sign: (value: Fraction) => Fraction) => ({
    cells: members.map((member) => sign(divide(amountOf(amounts, member), unit))),
  });
  const same = (value: Fraction) => value;
  const tree = {
    children: scenario.years.map((year) => ({
      children: [{ children: [row(year.baseline, same), row(year.cost, negate)] }, row(year.establishment, negate)],
    })),
  };
  const { cells } = roundTable(tree, members.length);
  const amounts = (at: number, sign: bigint): Amounts =>
    new Map(members.map((member, column) => [member, multiply(fraction(sign * (cells[at]?.[column] ?? 0n)), unit)]));
  const years = scenario.years.map(({ year }, at): ComparedYear => {
    const baseline = amounts(3 * at, 1n);
    const cost = amounts(3 * at + 1, -1n);
    const establishment = amounts(3 * at + 2, -1n);
    const savings = minus(baseline, cost);
    return { year, baseline, cost, savings, establishment, net: minus(savings, establishment) };
  });
  return { ...scenario, years, total: totalOfYears(years) };
}

/**
 * The years of a comparison with all members as one, under the first one's index: for pages that tell members apart
 * only in their totals, whose years can then be nearer to exact.
 */
export function withoutMembers(scenario: ComparedScenario): ComparedScenario {
  const [first = 0] = scenario.members;
  const together = (amounts: Amounts): Amounts => new Map([[first, totalOf(amounts)]]);
  const years = scenario.years.map(
    (entry): ComparedYear => ({
      year: entry.year,
      baseline: together(entry.baseline),
      cost: together(entry.cost),
      savings: together(entry.savings),
      establishment: together(entry.establishment),
      net: together(entry.net),
    }),
  );
  return { ...scenario, years, total: totalOfYears(years) };
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
  const rounded = (exact: Amounts, total: Amounts): Amounts => {
    const members = [...exact.keys()];
    const quotas = members.map((member) => divide(amountOf(exact, member), unit));
    const units = divide(totalOf(total), unit);
    const nearest = apportionedTo(quotas, floor(units));
    return new Map(members.map((member, at) => [member, multiply(fraction(nearest[at] ?? 0n), unit)]));
  };
  const paid = ({ total }: ComparedScenario) => plus(total.cost, total.establishment);
  return {
    without: rounded(kroner.total.baseline, shown.total.baseline),
    with: rounded(paid(kroner), paid(shown)),
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

import { add, divide, type Fraction, floor, fraction, multiply, negate, subtract, sum, ZERO } from "../fraction.ts";
import { largestRemainder } from "../rounding/apportion.ts";
import { roundTable } from "../rounding/round-table.ts";
import { type Amounts, amountOf, minus, plus, totalOf } from "./amounts.ts";
import { type ComparedScenario, type ComparedYear, totalOfYears } from "./compare.ts";

/** Baseline, cost and establishment, in the order of a year's rows. */
const COSTS = [0, 1, 2] as const;

/** What a page adds members' amounts up over: the years of each cost, or the costs of each year. */
export type Crosswise = "by-cost" | "by-year";

/**
 * A comparison in thousands or millions: the amounts shown, rounded again as one table over years and members in which
 * savings are without less with, and net is savings less establishment (DESIGN §5.3). The sums kept nearest to exact are
 * those of each cost over the years, or of each year over its costs; to keep both is not always possible (METHODS §2).
 */
export function comparisonInUnits(scenario: ComparedScenario, unit: Fraction, crosswise: Crosswise): ComparedScenario {
  const members = [...new Set([...scenario.members, ...scenario.total.baseline.keys()])].sort((a, b) => a - b);
  const row = (amounts: Amounts, sign: (value: Fraction) => Fraction) => ({
    cells: members.map((member) => sign(divide(amountOf(amounts, member), unit))),
  });
  const same = (value: Fraction) => value;
  const rows = scenario.years.map((year) => [
    row(year.baseline, same),
    row(year.cost, negate),
    row(year.establishment, negate),
  ]);
  const children =
    crosswise === "by-cost"
      ? COSTS.map((cost) => ({ children: rows.flatMap((year) => year[cost] ?? []) }))
      : rows.map(([baseline, cost, establishment]) => ({
          children: [
            { children: [baseline, cost].flatMap((one) => one ?? []) },
            ...(establishment ? [establishment] : []),
          ],
        }));
  const { cells } = roundTable({ children }, members.length);
  const amounts = (at: number, cost: number, sign: bigint): Amounts => {
    const place = crosswise === "by-cost" ? cost * rows.length + at : COSTS.length * at + cost;
    return new Map(
      members.map((member, column) => [member, multiply(fraction(sign * (cells[place]?.[column] ?? 0n)), unit)]),
    );
  };
  const years = scenario.years.map(({ year }, at): ComparedYear => {
    const baseline = amounts(at, 0, 1n);
    const cost = amounts(at, 1, -1n);
    const establishment = amounts(at, 2, -1n);
    const savings = minus(baseline, cost);
    return { year, baseline, cost, savings, establishment, net: minus(savings, establishment) };
  });
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

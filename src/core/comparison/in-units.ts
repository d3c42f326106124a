import { divide, type Fraction, fraction, multiply, negate } from "../fraction.ts";
import { roundTable } from "../rounding/round-table.ts";
import { type Amounts, amountOf, minus } from "./amounts.ts";
import { type ComparedScenario, type ComparedYear, totalOfYears } from "./compare.ts";

/** What a page sums members' amounts over: the years of a cost, or the costs of a year. Both at once need not exist. */
export type Crosswise = "by-cost" | "by-year";

/**
 * A comparison in thousands or millions: the amounts shown, rounded again as one table over years and members in which
 * savings are without less with, and net is savings less establishment (DESIGN §5.3). `by-cost` keeps every member's
 * cost over the years nearest to exact, `by-year` its savings of each year.
 */
export function comparisonInUnits(scenario: ComparedScenario, unit: Fraction, crosswise: Crosswise): ComparedScenario {
  const members = [...new Set([...scenario.members, ...scenario.total.baseline.keys()])].sort((a, b) => a - b);
  const row = (amounts: Amounts, sign: (value: Fraction) => Fraction) => ({
    cells: members.map((member) => sign(divide(amountOf(amounts, member), unit))),
  });
  const same = (value: Fraction) => value;
  const rows = scenario.years.map((year) => ({
    baseline: row(year.baseline, same),
    cost: row(year.cost, negate),
    establishment: row(year.establishment, negate),
  }));
  const kinds = ["baseline", "cost", "establishment"] as const;
  const byCost = { children: kinds.map((kind) => ({ children: rows.map((entry) => entry[kind]) })) };
  const byYear = {
    children: rows.map(({ baseline, cost, establishment }) => ({
      children: [{ children: [baseline, cost] }, establishment],
    })),
  };
  const { cells } = roundTable(crosswise === "by-cost" ? byCost : byYear, members.length);
  const place = (at: number, kind: number) => (crosswise === "by-cost" ? kind * rows.length + at : 3 * at + kind);
  const amounts = (at: number, kind: number, sign: bigint): Amounts =>
    new Map(
      members.map((member, column) => {
        const units = cells[place(at, kind)]?.[column] ?? 0n;
        return [member, multiply(fraction(sign * units), unit)];
      }),
    );
  const years = scenario.years.map(({ year }, at): ComparedYear => {
    const baseline = amounts(at, 0, 1n);
    const cost = amounts(at, 1, -1n);
    const establishment = amounts(at, 2, -1n);
    const savings = minus(baseline, cost);
    return { year, baseline, cost, savings, establishment, net: minus(savings, establishment) };
  });
  return { ...scenario, years, total: totalOfYears(years) };
}

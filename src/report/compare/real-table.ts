import { type Amounts, totalOf } from "../../core/compare/amounts.ts";
import { type ComparedScenario, type ComparedYear, totalOfYears } from "../../core/compare/compare.ts";
import { comparisonInUnits, together } from "../../core/compare/in-units.ts";
import { type Fraction, negate } from "../../core/number/fraction.ts";
import { deflated } from "../../core/scenario/growth.ts";
import { COMPARISON_WORDS } from "../../messages/registry.ts";
import { amountCell } from "../page/cells.ts";
import type { Row, Table } from "../page/table.ts";
import { baselineName, type ComparisonView, scenarioName } from "./view.ts";

/** All members as one, in constant prices of the first year, rounded as a table of its own. */
function inConstantPrices(view: ComparisonView, scenario: ComparedScenario, rate: Fraction): ComparedScenario {
  const first = scenario.years[0]?.year ?? 0;
  const years = together(scenario).years.map((entry): ComparedYear => {
    const constant = (amounts: Amounts): Amounts =>
      new Map([...amounts].map(([member, amount]) => [member, deflated(amount, entry.year ?? first, first, rate)]));
    return {
      year: entry.year,
      baseline: constant(entry.baseline),
      cost: constant(entry.cost),
      savings: constant(entry.savings),
      establishment: constant(entry.establishment),
      net: constant(entry.net),
    };
  });
  return comparisonInUnits({ ...scenario, years, total: totalOfYears(years) }, view.frame.scale.step);
}

/** The comparison in constant prices: a table of its own, for nominal and real are never mixed. */
export function realTable(view: ComparisonView, scenario: ComparedScenario, rate: Fraction): Table {
  const { words } = view.frame;
  const terms = COMPARISON_WORDS[view.frame.language];
  const { years, total } = inConstantPrices(view, scenario, rate);
  const row = (role: Row["role"], label: string, of: (year: ComparedScenario["total"]) => Fraction): Row => ({
    role,
    level: 0,
    label,
    cells: [...years, total].map((entry) => amountCell(view.frame, of(entry))),
  });
  return {
    kind: "table",
    heading: terms.realHeading(years[0]?.year ?? 0),
    labelHeader: "",
    columns: [...years.map(({ year }) => `${year ?? words.total}`), words.sum],
    rows: [
      row("line", baselineName(view), (year) => totalOf(year.baseline)),
      row("line", scenarioName(view, scenario), (year) => totalOf(year.cost)),
      row("line", terms.establishment, (year) => negate(totalOf(year.establishment))),
      row("sum", terms.net, (year) => totalOf(year.net)),
    ],
  };
}

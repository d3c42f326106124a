import { type ComparedScenario, whole } from "../../../core/compare/compare.ts";
import { exactTotals, roundedTotals, shownTotals, type YearTotals } from "../../../core/compare/in-units.ts";
import { type Fraction, negate } from "../../../core/number/fraction.ts";
import { deflated } from "../../../core/scenario/growth.ts";
import { totalOf } from "../../../core/shares/amounts.ts";
import { COMPARISON_WORDS } from "../../../messages/registry.ts";
import { amountOrUnknown } from "../../page/cells.ts";
import type { Row, Table } from "../../page/table.ts";
import { amountNames, baselineName, type ComparisonView, kronerOf } from "../view/view.ts";

/**
 * All members as one, in constant prices of the first year, rounded once as a table of its own: the first year as it is
 * shown in current prices, which are the same, the others from unrounded amounts.
 */
function inConstantPrices(view: ComparisonView, scenario: ComparedScenario, rate: Fraction): ComparedScenario {
  const kroner = kronerOf(view, scenario);
  const [first] = shownTotals(scenario);
  const later = (kroner === scenario ? shownTotals(kroner) : exactTotals(kroner)).slice(1);
  if (!first) return scenario;
  const constant = ({ year, baseline, cost, establishment }: YearTotals): YearTotals => {
    const inFirst = (amount: Fraction) => deflated(amount, year ?? 0, first.year ?? 0, rate);
    return { year, baseline: inFirst(baseline), cost: inFirst(cost), establishment: inFirst(establishment) };
  };
  return roundedTotals(scenario, [first, ...later.map(constant)], view.frame.scale.step);
}

/** The comparison in constant prices: a table of its own, for nominal and real are never mixed. */
export function realTable(view: ComparisonView, scenario: ComparedScenario, rate: Fraction): Table {
  const { words } = view.frame;
  const terms = COMPARISON_WORDS[view.frame.language];
  const { years, total } = inConstantPrices(view, scenario, rate);
  const row = (role: Row["role"], label: string, of: (year: ComparedScenario["total"]) => Fraction | null): Row => ({
    role,
    level: 0,
    label,
    cells: [...years, total].map((entry) => amountOrUnknown(view.frame, of(entry))),
  });
  return {
    kind: "table",
    heading: terms.realHeading(years[0]?.year ?? 0),
    labelHeader: "",
    columns: [...years.map(({ year }) => `${year ?? words.total}`), words.sum],
    rows: [
      row("line", baselineName(view), (year) => whole(scenario, year.baseline)),
      row("line", amountNames(view, scenario).running, (year) => totalOf(year.cost)),
      row("line", terms.establishment, (year) => negate(totalOf(year.establishment))),
      row("sum", terms.net, (year) => whole(scenario, year.net)),
    ],
  };
}

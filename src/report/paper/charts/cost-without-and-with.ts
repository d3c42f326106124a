import type { ComparedScenario } from "../../../core/compare/compare.ts";
import { divide } from "../../../core/number/fraction.ts";
import { totalOf } from "../../../core/shares/amounts.ts";
import { COMPARISON_WORDS, PAPER_WORDS } from "../../../messages/registry.ts";
import { baselineName, type ComparisonView, scenarioName } from "../../compare/view.ts";
import { money } from "../../page/amount-text.ts";
import { amountCell } from "../../page/cells.ts";
import type { Chart } from "../../page/chart.ts";
import { scaleInWords } from "../../page/frame.ts";
import { scaleDecimals } from "../../page/scale.ts";
import type { Row } from "../../page/table.ts";
import type { PaperView } from "../view/view.ts";

/** The operating cost of every year without and with cooperation, the saving between them; none of a single year. */
export function costWithoutAndWith(view: PaperView, comparison: ComparisonView, scenario: ComparedScenario): Chart[] {
  const terms = PAPER_WORDS[view.frame.language];
  const [first, ...others] = scenario.years;
  const last = others.at(-1);
  if (!first || !last) return [];
  const names = [
    baselineName(comparison),
    scenarioName(comparison, scenario),
    COMPARISON_WORDS[comparison.frame.language].savings,
  ] as const;
  const inUnit = (amount: Parameters<typeof divide>[0]) => divide(amount, comparison.frame.scale.unit);
  const named = ({ year, savings }: typeof first) => ({ name: `${year}`, amount: money(view.frame, totalOf(savings)) });
  const rows = scenario.years.map(({ year, baseline, cost, savings }): Row => {
    const cells = [baseline, cost, savings].map((amounts) => amountCell(comparison.frame, totalOf(amounts)));
    return { role: "line", level: 0, label: `${year}`, cells };
  });
  return [
    {
      kind: "chart",
      title: terms.pairs,
      subtitle: terms.pairs,
      description: terms.pairsText(named(first), named(last)),
      unit: scaleInWords(comparison.frame),
      decimals: scaleDecimals(comparison.frame.scale),
      form: {
        kind: "pairs",
        first: names[0],
        second: names[1],
        difference: names[2],
        pairs: scenario.years.map(({ year, baseline, cost }) => ({
          label: `${year}`,
          first: inUnit(totalOf(baseline)),
          second: inUnit(totalOf(cost)),
        })),
      },
      data: { kind: "table", heading: null, labelHeader: "", columns: [...names], rows },
    },
  ];
}

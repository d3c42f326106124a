import { totalOf } from "../../core/comparison/amounts.ts";
import type { ComparedScenario } from "../../core/comparison/compare.ts";
import { add, isZero, negate } from "../../core/fraction.ts";
import type { Chart, WaterfallStep } from "../chart.ts";
import { unitOf } from "../comparison/compare-report.ts";
import { baselineName, type ComparisonView, scenarioName } from "../comparison/view.ts";
import { money } from "../paper/money.ts";
import type { PaperView } from "../paper/view.ts";
import { waterfall } from "./waterfall.ts";

/** From the cost without cooperation, by what operations save and establishment costs, to the cost with. */
export function savingsWaterfall(view: PaperView, comparison: ComparisonView, scenario: ComparedScenario): Chart {
  const { terms, words } = view;
  const { baseline, cost, savings, establishment } = scenario.total;
  const [from, saved, once] = [totalOf(baseline), totalOf(savings), totalOf(establishment)];
  const to = add(totalOf(cost), once);
  const steps: WaterfallStep[] = [
    { label: baselineName(comparison), kind: "total", value: from },
    { label: comparison.terms.savings, kind: "change", value: negate(saved) },
    ...(isZero(once) ? [] : [{ label: comparison.terms.establishment, kind: "change", value: once } as const]),
    { label: scenarioName(comparison, scenario), kind: "total", value: to },
  ];
  const description = terms.waterfallText(
    money(view, from),
    money(view, saved),
    isZero(once) ? null : money(view, once),
    money(view, to),
  );
  const said = { title: terms.waterfall, description, unit: unitOf(comparison), header: words.sum };
  return waterfall(said, comparison.scale, steps);
}

import type { ComparedScenario } from "../../../core/compare/compare.ts";
import { add, isZero, negate } from "../../../core/number/fraction.ts";
import { totalOf } from "../../../core/shares/amounts.ts";
import { COMPARISON_WORDS, PAPER_WORDS } from "../../../messages/registry.ts";
import { baselineName, type ComparisonView, scenarioName } from "../../compare/view.ts";
import { money } from "../../page/amount-text.ts";
import type { Chart, WaterfallStep } from "../../page/chart.ts";
import type { PaperView } from "../view/view.ts";
import { waterfall } from "./waterfall.ts";

/** From the cost without cooperation, by what operations save and establishment costs, to the cost with. */
export function savingsWaterfall(view: PaperView, comparison: ComparisonView, scenario: ComparedScenario): Chart {
  const { words } = view.frame;
  const terms = PAPER_WORDS[view.frame.language];
  const { baseline, cost, savings, establishment } = scenario.total;
  const [from, saved, once] = [totalOf(baseline), totalOf(savings), totalOf(establishment)];
  const to = add(totalOf(cost), once);
  const steps: WaterfallStep[] = [
    { label: baselineName(comparison), kind: "total", value: from },
    { label: COMPARISON_WORDS[comparison.frame.language].savings, kind: "change", value: negate(saved) },
    ...(isZero(once)
      ? []
      : [{ label: COMPARISON_WORDS[comparison.frame.language].establishment, kind: "change", value: once } as const]),
    { label: scenarioName(comparison, scenario), kind: "total", value: to },
  ];
  const description = terms.waterfallText(
    money(view.frame, from),
    money(view.frame, saved),
    isZero(once) ? null : money(view.frame, once),
    money(view.frame, to),
  );
  const said = { title: terms.waterfall, description, header: words.sum };
  return waterfall(said, comparison.frame, steps);
}

import type { ComparedScenario } from "../../../core/compare/compare.ts";
import { absolute, add, isNegative, isZero, negate } from "../../../core/number/fraction.ts";
import { totalOf } from "../../../core/shares/amounts.ts";
import { CHART_WORDS, COMPARISON_WORDS } from "../../../messages/registry.ts";
import { roundAmount } from "../../charts/round-amount.ts";
import { waterfall } from "../../charts/waterfall.ts";
import { money } from "../../page/amount-text.ts";
import type { Chart, WaterfallStep } from "../../page/chart.ts";
import { amountNames, baselineName, type ComparisonView, scenarioName } from "../view/view.ts";
import { subtitleOf } from "./subtitle.ts";

/** From the cost without cooperation, by what operations save and establishment costs, to the cost with; none of no change. */
export function savingsWaterfall(view: ComparisonView, scenario: ComparedScenario): Chart[] {
  const { frame } = view;
  const terms = CHART_WORDS[frame.language];
  const { baseline, cost, savings, establishment, net } = scenario.total;
  const [from, saved, once, left] = [totalOf(baseline), totalOf(savings), totalOf(establishment), totalOf(net)];
  if (scenario.unknown.length > 0 || (isZero(saved) && isZero(once))) return [];
  const to = add(totalOf(cost), once);
  const steps: WaterfallStep[] = [
    { label: baselineName(view), kind: "total", value: from },
    { label: amountNames(view, scenario).savings, kind: "change", value: negate(saved) },
    ...(isZero(once)
      ? []
      : [{ label: COMPARISON_WORDS[frame.language].establishment, kind: "change", value: once } as const]),
    { label: scenarioName(view, scenario), kind: "total", value: to },
  ];
  const amount = isZero(left) ? null : roundAmount(frame, absolute(left)).whole;
  const said = {
    title: terms.cheaper(amount, !isNegative(left), !isZero(once)),
    subtitle: subtitleOf(view, scenario, terms.stepsWhat),
    description: terms.stepsText(
      money(frame, from),
      money(frame, saved),
      isZero(once) ? null : money(frame, once),
      money(frame, to),
    ),
  };
  return [waterfall(said, frame, steps)];
}

import type { ComparedScenario } from "../../../core/compare/compare.ts";
import { divide } from "../../../core/number/fraction.ts";
import { totalOf } from "../../../core/shares/amounts.ts";
import { PAPER_WORDS } from "../../../messages/registry.ts";
import { effectTable, shownEffects } from "../../compare/sensitivity-tables.ts";
import type { ComparisonView } from "../../compare/view.ts";
import { money } from "../../page/amount-text.ts";
import type { Chart } from "../../page/chart.ts";
import { scaleInWords } from "../../page/frame.ts";
import { scaleDecimals } from "../../page/scale.ts";
import type { PaperView } from "../view/view.ts";

/** What every assumption by itself makes of the net, the most important first. */
export function assumptionEffectsChart(
  view: PaperView,
  comparison: ComparisonView,
  scenario: ComparedScenario,
): Chart[] {
  const terms = PAPER_WORDS[view.frame.language];
  const effects = shownEffects(comparison, scenario);
  const [most] = effects;
  if (!most) return [];
  const shown = comparison.shown[comparison.kroner.indexOf(scenario)] ?? scenario;
  const net = totalOf(shown.total.net);
  const inUnit = (amount: typeof net) => divide(amount, comparison.frame.scale.unit);
  return [
    {
      kind: "chart",
      title: terms.tornado,
      subtitle: terms.tornado,
      description: terms.tornadoText(
        most.label,
        money(view.frame, most.low),
        money(view.frame, most.high),
        money(view.frame, net),
      ),
      unit: scaleInWords(comparison.frame),
      decimals: scaleDecimals(comparison.frame.scale),
      form: {
        kind: "tornado",
        centre: inUnit(net),
        bars: effects.map(({ label, low, high }) => ({ label, low: inUnit(low), high: inUnit(high) })),
      },
      data: { ...effectTable(comparison, scenario), heading: null },
    },
  ];
}

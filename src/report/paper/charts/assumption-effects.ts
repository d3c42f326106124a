import { totalOf } from "../../../core/compare/amounts.ts";
import type { ComparedScenario } from "../../../core/compare/compare.ts";
import { divide } from "../../../core/number/fraction.ts";
import { PAPER_WORDS } from "../../../messages/registry.ts";
import { unitOf } from "../../compare/compare-report.ts";
import { effectTable, shownEffects } from "../../compare/sensitivity-tables.ts";
import type { ComparisonView } from "../../compare/view.ts";
import type { Chart } from "../../page/chart.ts";
import { scaleDecimals } from "../../page/scale.ts";
import { money } from "../view/money.ts";
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
      description: terms.tornadoText(most.label, money(view, most.low), money(view, most.high), money(view, net)),
      unit: unitOf(comparison),
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

import type { ComparedScenario } from "../../../core/compare/compare.ts";
import { divide, equals, type Fraction } from "../../../core/number/fraction.ts";
import { totalOf } from "../../../core/shares/amounts.ts";
import { CHART_WORDS } from "../../../messages/registry.ts";
import { roundAmount } from "../../charts/round-amount.ts";
import { money } from "../../page/amount-text.ts";
import { type Chart, moneyUnit } from "../../page/chart.ts";
import { scaleDecimals } from "../../page/scale.ts";
import { effectTable, type ShownEffect } from "../tables/sensitivity-tables.ts";
import { type ComparisonView, shownOf } from "../view/view.ts";
import { subtitleOf } from "./subtitle.ts";

/** What every assumption by itself makes of the net, the most important first; none where none moves it. */
export function assumptionEffectsChart(
  view: ComparisonView,
  kroner: ComparedScenario,
  effects: readonly ShownEffect[],
): Chart[] {
  const { frame } = view;
  const terms = CHART_WORDS[frame.language];
  const [most] = effects;
  if (!most || equals(most.low, most.high)) return [];
  const net = totalOf(shownOf(view, kroner).total.net);
  const inUnit = (amount: Fraction) => divide(amount, frame.scale.unit);
  const [low, high] = [roundAmount(frame, most.low).whole, roundAmount(frame, most.high).whole];
  return [
    {
      kind: "chart",
      title: terms.assumption(most.label, low, high),
      subtitle: subtitleOf(view, kroner, terms.assumptionWhat),
      description: terms.assumptionText(most.label, money(frame, most.low), money(frame, most.high), money(frame, net)),
      unit: moneyUnit(frame),
      decimals: scaleDecimals(frame.scale),
      form: {
        kind: "tornado",
        centre: inUnit(net),
        bars: effects.map(({ label, low, high }) => ({ label, low: inUnit(low), high: inUnit(high) })),
      },
      data: { ...effectTable(view, effects), heading: null },
    },
  ];
}

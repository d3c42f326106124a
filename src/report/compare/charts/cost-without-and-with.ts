import type { ComparedScenario, ComparedYear } from "../../../core/compare/compare.ts";
import { absolute, divide, type Fraction, isNegative, isZero } from "../../../core/number/fraction.ts";
import { totalOf } from "../../../core/shares/amounts.ts";
import { CHART_WORDS } from "../../../messages/registry.ts";
import type { YearDifference } from "../../../messages/terms/charts.ts";
import { roundAmount } from "../../charts/round-amount.ts";
import { money } from "../../page/amount-text.ts";
import { amountCell } from "../../page/cells.ts";
import { type Chart, moneyUnit } from "../../page/chart.ts";
import { scaleDecimals } from "../../page/scale.ts";
import type { Row } from "../../page/table.ts";
import { amountNames, baselineName, type ComparisonView } from "../view/view.ts";
import { subtitleOf } from "./subtitle.ts";

/** The operating cost of every year without and with cooperation, the saving between them; none of a single year. */
export function costWithoutAndWith(view: ComparisonView, scenario: ComparedScenario): Chart[] {
  const { frame } = view;
  const terms = CHART_WORDS[frame.language];
  const [first, ...others] = scenario.years;
  const last = others.at(-1);
  if (!first || !last || scenario.unknown.length > 0) return [];
  if (scenario.years.every(({ savings }) => isZero(totalOf(savings)))) return [];
  const { running, savings: saved } = amountNames(view, scenario);
  const names = [baselineName(view), running, saved] as const;
  const inUnit = (amount: Fraction) => divide(amount, frame.scale.unit);
  const difference = ({ year, savings }: ComparedYear, place: "whole" | "bare"): YearDifference => {
    const saved = totalOf(savings);
    const amount = isZero(saved) ? null : roundAmount(frame, absolute(saved))[place];
    return { year: `${year}`, amount, cheaper: !isNegative(saved) };
  };
  const named = ({ year, savings }: ComparedYear) => ({ name: `${year}`, amount: money(frame, totalOf(savings)) });
  const rows = scenario.years.map(({ year, baseline, cost, savings }): Row => {
    const cells = [baseline, cost, savings].map((amounts) => amountCell(frame, totalOf(amounts)));
    return { role: "line", level: 0, label: `${year}`, cells };
  });
  return [
    {
      kind: "chart",
      title: terms.yearly(difference(first, "whole"), difference(last, "bare")),
      subtitle: subtitleOf(view, scenario, terms.yearlyWhat),
      description: terms.yearlyText(named(first), named(last)),
      unit: moneyUnit(frame),
      decimals: scaleDecimals(frame.scale),
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

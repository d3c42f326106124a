import { add, type Fraction, isNegative, isPositive, ZERO } from "../../../core/number/fraction.ts";
import type { WaterfallStep } from "../../../report/page/chart.ts";
import { axisOf } from "./axis.ts";
import { type Canvas, type Drawing, valueText } from "./drawing.ts";
import { BAR, bar, caption, GAP, NEAR, upright } from "./marks.ts";

interface Placed {
  readonly step: WaterfallStep;
  readonly from: Fraction;
  readonly to: Fraction;
}

/** Where each step begins and ends: a total at zero, a change where the step before it ended. */
function placed(steps: readonly WaterfallStep[]): Placed[] {
  let reached: Fraction = ZERO;
  return steps.map((step) => {
    const from = step.kind === "total" ? ZERO : reached;
    reached = add(from, step.value);
    return { step, from, to: reached };
  });
}

/** Totals have the first series' look, what is added the second's, what is taken the third's. */
function seriesOf({ kind, value }: WaterfallStep): number {
  return kind === "total" ? 0 : isNegative(value) ? 2 : 1;
}

/** Steps from one total to the next, each beginning where the one before it ends. */
export function waterfall(steps: readonly WaterfallStep[], canvas: Canvas): Drawing {
  const all = placed(steps);
  const axis = axisOf(
    all.flatMap(({ from, to }) => [from, to]),
    true,
    canvas.chart,
    canvas.style,
  );
  let y = 0;
  const marks = all.flatMap(({ step, from, to }, at) => {
    const signed = step.kind === "change" && isPositive(step.value) ? "+" : "";
    const text = caption(step.label, signed + valueText(step.value, canvas), y);
    const top = y + text.height + NEAR;
    const bottom = top + BAR;
    y = bottom + GAP;
    const next = all[at + 1];
    const lead = next?.step.kind === "change" ? [upright(axis.at(to), bottom, y, "lead")] : [];
    return [...text.marks, ...bar(axis.at(from), axis.at(to), top, BAR, canvas.look(seriesOf(step)).fill), ...lead];
  });
  return { axis, height: y, marks, legend: [] };
}

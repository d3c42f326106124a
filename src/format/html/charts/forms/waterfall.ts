import {
  add,
  divide,
  type Fraction,
  fraction,
  isNegative,
  multiply,
  roundHalfAway,
  subtract,
  ZERO,
} from "../../../../core/number/fraction.ts";
import type { WaterfallStep } from "../../../../report/page/chart.ts";
import { amountsOf } from "../drawing/amounts.ts";
import type { Canvas, Drawing } from "../drawing/canvas.ts";
import type { Look } from "../drawing/look.ts";
import { scaleOf } from "../drawing/position.ts";
import { baseLine, rowsOf } from "../drawing/rows.ts";
import { line, rect, type Shape, words } from "../drawing/shape.ts";
import { widest } from "../drawing/text-width.ts";

interface Placed {
  readonly step: WaterfallStep;
  readonly from: Fraction;
  readonly to: Fraction;
}

/** Where each step begins and ends: a total at zero, a change where the step before it ended. */
function placedSteps(steps: readonly WaterfallStep[]): Placed[] {
  let reached: Fraction = ZERO;
  return steps.map((step) => {
    const from = step.kind === "total" ? ZERO : reached;
    reached = add(from, step.value);
    return { step, from, to: reached };
  });
}

/** Totals have the first series' look, what is added the second's, what is taken the third's. */
function lookOf({ kind, value }: WaterfallStep): Look {
  return kind === "total" ? "s1" : isNegative(value) ? "s3" : "s2";
}

const SPACE = 6;

/** Steps from one total to the next, each beginning where the one before it ends. */
export function waterfall(steps: readonly WaterfallStep[], canvas: Canvas): Drawing {
  const all = placedSteps(steps);
  const reached = all.flatMap(({ from, to }) => [from, to]);
  const amounts = amountsOf(canvas.chart, [...reached, ...steps.map(({ value }) => value)], canvas.style, true);
  // What a step is written as is what lies between its ends as they are written, so that the steps add up.
  const level = (value: Fraction) => multiply(fraction(roundHalfAway(divide(value, amounts.step))), amounts.step);
  const written = ({ step: { kind }, from, to }: Placed) =>
    (kind === "change" ? amounts.signed : amounts.text)(subtract(level(to), level(from)));
  const { left, rows, thickness, size, names, bottom } = rowsOf(
    steps.map(({ label }) => label),
    canvas,
    0,
    { thickness: 22, between: 11 },
  );
  const right = canvas.width - widest(all.map(written), size, true) - SPACE;
  const scale = scaleOf(reached, [left, right], { zero: true });
  const zero = scale.zero ?? left;
  const marks = all.flatMap((placed, at): Shape[] => {
    const { step, from, to } = placed;
    const row = rows[at] ?? { top: 0, middle: 0 };
    const end = Math.max(scale.at(from), scale.at(to), zero);
    const next = all[at + 1];
    const below = rows[at + 1];
    const leads = next && below ? [line("lead", scale.at(to), row.top + thickness, scale.at(to), below.top)] : [];
    return [
      ...leads,
      ...rect(lookOf(step), scale.at(from), scale.at(to), row.top, thickness),
      words(written(placed), step.kind === "total" ? "strong" : "ink", end + SPACE, baseLine(row, size), size),
    ];
  });
  return { height: bottom + 2, shapes: [...names, ...marks, line("zero", zero, 0, zero, bottom)] };
}

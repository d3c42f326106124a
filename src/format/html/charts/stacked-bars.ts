import { stack, stackOffsetDiverging } from "d3-shape";
import { type Fraction, isNegative, sum, ZERO } from "../../../core/number/fraction.ts";
import type { StackedBar } from "../../../report/page/chart.ts";
import { axisOf } from "./axis.ts";
import { type Canvas, type Drawing, valueText } from "./drawing.ts";
import { swatch } from "./legend.ts";
import { BAR, bar, caption, GAP, NEAR } from "./marks.ts";
import { valuesBySeries } from "./series.ts";

function extremes(values: readonly Fraction[]): Fraction[] {
  return [sum(values.filter(isNegative)), sum(values.filter((value) => !isNegative(value)))];
}

/** A bar for each whole, made of its parts one after the other; income goes to the other side of zero. */
export function stackedBars(wholes: readonly StackedBar[], canvas: Canvas): Drawing {
  const { series, rows } = valuesBySeries(wholes, canvas.style);
  const axis = axisOf(rows.flatMap(extremes), true, canvas.chart, canvas.style);
  const zero = axis.zero ?? 0;
  const lengths = rows.map((row) => row.map((value) => axis.at(value) - zero));
  const layers = stack<readonly number[], number>()
    .keys(series.map((_, at) => at))
    .value((row, at) => row[at] ?? 0)
    .offset(stackOffsetDiverging)(lengths);
  let y = 0;
  const marks = wholes.flatMap((whole, at) => {
    const text = caption(whole.label, valueText(sum(rows[at] ?? [ZERO]), canvas), y);
    const top = y + text.height + NEAR;
    y = top + BAR + GAP;
    const parts = layers.flatMap((layer) => {
      const [from = 0, to = 0] = layer[at] ?? [];
      return bar(zero + from, zero + to, top, BAR, canvas.look(layer.key).fill);
    });
    return [...text.marks, ...parts];
  });
  const legend = series.map((label, at) => ({ label, swatch: swatch(canvas.look(at).fill) }));
  return { axis, height: y, marks, legend };
}

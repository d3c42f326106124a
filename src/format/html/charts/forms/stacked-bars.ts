import { stack, stackOffsetDiverging } from "d3-shape";
import { type Fraction, isNegative, sum, ZERO } from "../../../../core/number/fraction.ts";
import type { StackedBar } from "../../../../report/page/chart.ts";
import { amountsOf } from "../drawing/amounts.ts";
import type { Canvas, Drawing } from "../drawing/canvas.ts";
import { legend } from "../drawing/legend.ts";
import { seriesLook } from "../drawing/look.ts";
import { place, scaleOf } from "../drawing/position.ts";
import { baseLine, rowsOf } from "../drawing/rows.ts";
import { line, rect, type Shape, words } from "../drawing/shape.ts";
import { textWidth, widest } from "../drawing/text-width.ts";
import { gridBelow, TICK_HEIGHT } from "../drawing/ticks.ts";
import { valuesBySeries } from "./series.ts";

const SPACE = 6;
/** The sliver of page between two parts. */
const SLIVER = 1;

function extremes(values: readonly Fraction[]): Fraction[] {
  return [sum(values.filter(isNegative)), sum(values.filter((value) => !isNegative(value)))];
}

/** A bar for each whole, made of its parts one after the other, its sum at the end; income goes to the other side of zero. */
export function stackedBars(wholes: readonly StackedBar[], canvas: Canvas): Drawing {
  const { series, rows: table } = valuesBySeries(wholes, canvas.style);
  const totals = table.map((row) => sum(row));
  const amounts = amountsOf(canvas.chart, table.flatMap(extremes), canvas.style);
  const entries = series.map((label, at) => ({ label, sign: seriesLook("s", at) }));
  const head = legend(series.length > 1 ? entries : [], canvas.width);
  const { left, rows, thickness, size, names, bottom } = rowsOf(
    wholes.map(({ label }) => label),
    canvas,
    head.height,
    { thickness: 22, between: 10 },
  );
  const right = canvas.width - widest(totals.map(amounts.text), size, true) - SPACE;
  const scale = scaleOf(table.flatMap(extremes), [left, right], { zero: true });
  const zero = scale.zero ?? left;
  const layers = stack<readonly Fraction[], number>()
    .keys(series.map((_, at) => at))
    .value((row, at) => scale.at(row[at] ?? ZERO) - zero)
    .offset(stackOffsetDiverging)(table);
  const marks = wholes.flatMap((_, at): Shape[] => {
    const row = rows[at] ?? { top: 0, middle: 0 };
    const own = table[at] ?? [];
    const parts = layers.flatMap((layer): Shape[] => {
      const [from = 0, to = 0] = layer[at] ?? [];
      const value = own[layer.key];
      const text = value && place(value) !== 0 ? amounts.bare(value) : "";
      const inside = size - 1;
      const fits = series.length > 1 && to - from > textWidth(text, inside) + 8 && thickness >= inside + 3;
      const middle = zero + (from + to) / 2;
      const width = Math.max(Math.min(to - from, SLIVER), to - from - SLIVER);
      return [
        ...rect(seriesLook("s", layer.key), zero + from, zero + from + width, row.top, thickness),
        ...(fits ? [words(text, seriesLook("on", layer.key), middle, baseLine(row, inside), inside, "middle")] : []),
      ];
    });
    const end = zero + Math.max(0, ...layers.map((layer) => layer[at]?.[1] ?? 0));
    const total = totals[at];
    const sumText = total ? amounts.text(total) : "";
    return [...parts, words(sumText, "strong", end + SPACE, baseLine(row, size), size)];
  });
  const grid = gridBelow(scale, amounts, { left, right, top: head.height, bottom: bottom + 4 });
  return {
    height: bottom + 4 + TICK_HEIGHT,
    shapes: [...head.shapes, ...grid, ...names, ...marks, line("zero", zero, head.height, zero, bottom + 4)],
    rows: rows.map(({ middle }) => middle),
  };
}

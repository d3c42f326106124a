import { isNegative, isPositive } from "../../../../core/number/fraction.ts";
import type { Part } from "../../../../report/page/chart.ts";
import { amountsOf } from "../drawing/amounts.ts";
import type { Canvas, Drawing } from "../drawing/canvas.ts";
import { scaleOf } from "../drawing/position.ts";
import { baseLine, rowsOf } from "../drawing/rows.ts";
import { line, rect, type Shape, words } from "../drawing/shape.ts";
import { widest } from "../drawing/text-width.ts";

const SPACE = 6;

/** A bar from zero for each value, its figure at the end of it; to the left, in another colour, where it is negative. */
export function bars(parts: readonly Part[], canvas: Canvas): Drawing {
  const values = parts.map(({ value }) => value);
  const amounts = amountsOf(canvas.chart, values, canvas.style);
  const written = values.some(isNegative) ? amounts.signed : amounts.text;
  const { left, rows, thickness, size, names, bottom } = rowsOf(
    parts.map(({ label }) => label),
    canvas,
    0,
    { thickness: 20, between: 9 },
  );
  const room = (of: (value: Part["value"]) => boolean) => {
    const texts = values.filter(of).map(written);
    return texts.length === 0 ? 0 : widest(texts, size) + SPACE;
  };
  const range = [left + room(isNegative), canvas.width - room((value) => !isNegative(value))] as const;
  const scale = scaleOf(values, range, { zero: true });
  const zero = scale.zero ?? left;
  const marks = parts.flatMap(({ value }, at): Shape[] => {
    const row = rows[at] ?? { top: 0, middle: 0 };
    const end = scale.at(value);
    const [x, anchor] = isNegative(value) ? ([end - SPACE, "end"] as const) : ([end + SPACE, "start"] as const);
    return [
      ...rect(isPositive(value) ? "s1" : "s2", zero, end, row.top, thickness),
      words(written(value), "ink", x, baseLine(row, size), size, anchor),
    ];
  });
  return {
    height: bottom + 2,
    shapes: [...names, ...marks, line("zero", zero, -2, zero, bottom + 2)],
    rows: rows.map(({ middle }) => middle),
  };
}

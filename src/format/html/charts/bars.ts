import type { Part } from "../../../report/page/chart.ts";
import { axisOf } from "./axis.ts";
import { type Canvas, type Drawing, valueText } from "./drawing.ts";
import { BAR, bar, caption, GAP, NEAR } from "./marks.ts";

/** A bar from zero for each value, with its name and figure above it. */
export function bars(parts: readonly Part[], canvas: Canvas): Drawing {
  const axis = axisOf(
    parts.map(({ value }) => value),
    true,
    canvas.chart,
    canvas.style,
  );
  let y = 0;
  const marks = parts.flatMap((part) => {
    const text = caption(part.label, valueText(part.value, canvas), y);
    const top = y + text.height + NEAR;
    y = top + BAR + GAP;
    return [...text.marks, ...bar(axis.zero ?? 0, axis.at(part.value), top, BAR, canvas.look(0).fill)];
  });
  return { axis, height: y, marks, legend: [] };
}

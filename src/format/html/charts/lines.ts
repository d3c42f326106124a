import type { Fraction } from "../../../core/number/fraction.ts";
import type { ChartForm } from "../../../report/page/chart.ts";
import { element, type Markup, mark } from "../elements/markup.ts";
import { axisOf } from "./axis.ts";
import type { Canvas, Drawing } from "./drawing.ts";
import { swatch } from "./legend.ts";
import { LINE, level, TEXT_BASE } from "./marks.ts";
import { across } from "./position.ts";

type Lines = Extract<ChartForm, { readonly kind: "lines" }>;

const HEIGHT = 240;

/** Values along an axis, those of a line joined. */
export function lines({ along, lines: drawn, notes }: Lines, canvas: Canvas): Drawing {
  const stops = along.map(({ at }) => at);
  const axis = axisOf(stops, false, { unit: "", decimals: 0 }, canvas.style);
  const values = drawn.flatMap((line) => line.values.filter((value) => value !== null));
  const upwards = axisOf(values, true, canvas.chart, canvas.style);
  const y = (value: Fraction) => LINE + HEIGHT * (1 - upwards.at(value) / 100);
  const scale = upwards.ticks.flatMap(({ at, label }): Markup[] => {
    const height = LINE + HEIGHT * (1 - at / 100);
    return [level(height), element("text", { class: "tick", x: 0, y: height - 3 }, label)];
  });
  const marks = drawn.flatMap(({ values: own }, series) =>
    own.flatMap((to, at): Markup[] => {
      const [from, start, end] = [own[at - 1], stops[at - 1], stops[at]];
      if (!from || !to || !start || !end) return [];
      const [x1, x2] = [across(axis.at(start)), across(axis.at(end))];
      return [mark("line", { class: `l${(series % 7) + 1}`, x1, x2, y1: y(from), y2: y(to) })];
    }),
  );
  const said = notes.map(({ at, text }, row) =>
    element("text", { x: across(axis.at(at)), y: TEXT_BASE + row * LINE, "text-anchor": "middle" }, text),
  );
  return {
    axis: { ...axis, title: upwards.title },
    height: HEIGHT + LINE,
    marks: [...scale, ...marks, ...said],
    legend: drawn.map(({ label }, series) => ({ label, swatch: swatch(canvas.look(series).fill) })),
  };
}

import { symbol, symbolsFill } from "d3-shape";
import type { ChartForm } from "../../../report/page/chart.ts";
import { element, type Markup, mark } from "../elements/markup.ts";
import { axisOf } from "./axis.ts";
import { type Canvas, type Drawing, valueText } from "./drawing.ts";
import { sign } from "./legend.ts";
import { caption, GAP, level, NEAR, upright } from "./marks.ts";
import { across } from "./position.ts";

type Dots = Extract<ChartForm, { readonly kind: "dots" }>;

/** Pixels between the lines that the marks of a row stand on: a line for each, so that equal values are both seen. */
const LANE = 13;
const AREA = 58;
const DIGITS = 2;

/** A shape of its own for each series; after the last they begin anew. */
function shape(series: number, canvas: Canvas): Markup {
  const kind = symbolsFill[series % symbolsFill.length] ?? symbolsFill[0];
  const path = symbol(kind, AREA).digits(DIGITS)() ?? "";
  return mark("path", { d: path, ...canvas.look(series).fill });
}

function placed(x: string | number, y: number, drawn: Markup): Markup {
  return element("svg", { x, y, overflow: "visible" }, drawn);
}

/** A row for each member: a mark for each split, and a line at what it would pay by itself. */
export function dots({ limit, rows }: Dots, canvas: Canvas): Drawing {
  const values = rows.flatMap((row) => [row.limit, ...row.dots.map(({ value }) => value)]);
  const axis = axisOf(values, false, canvas.chart, canvas.style);
  const series = [...new Set(rows.flatMap((row) => row.dots.map(({ label }) => label)))];
  let y = 0;
  const marks = rows.flatMap((row) => {
    const text = caption(row.label, `${limit} ${valueText(row.limit, canvas)}`, y);
    const top = y + text.height + NEAR;
    const bottom = top + series.length * LANE;
    y = bottom + GAP;
    return [
      ...text.marks,
      ...series.map((_, at) => level(top + (at + 0.5) * LANE)),
      upright(axis.at(row.limit), top, bottom, "centre"),
      ...row.dots.map(({ label, value }) => {
        const at = series.indexOf(label);
        return placed(across(axis.at(value)), top + (at + 0.5) * LANE, shape(at, canvas));
      }),
    ];
  });
  const legend = [
    { label: limit, swatch: sign(mark("line", { class: "centre", x1: 7, x2: 7, y1: 0, y2: 14 })) },
    ...series.map((label, at) => ({ label, swatch: sign(placed(7, 7, shape(at, canvas))) })),
  ];
  return { axis, height: y, marks, legend };
}

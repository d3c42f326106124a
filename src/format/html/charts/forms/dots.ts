import { symbol, symbolsFill } from "d3-shape";
import type { ChartForm } from "../../../../report/page/chart.ts";
import { amountsOf } from "../drawing/amounts.ts";
import type { Canvas, Drawing } from "../drawing/canvas.ts";
import { legend } from "../drawing/legend.ts";
import { seriesLook } from "../drawing/look.ts";
import { scaleOf } from "../drawing/position.ts";
import { rowsOf } from "../drawing/rows.ts";
import { line, type Shape } from "../drawing/shape.ts";
import { gridBelow, TICK_HEIGHT } from "../drawing/ticks.ts";

type Dots = Extract<ChartForm, { readonly kind: "dots" }>;

const AREA = 62;
const DIGITS = 2;
/** Marks nearer to each other than this, in pixels, stand one above the other. */
const MEET = 9;
/** The room at both sides for the marks at the ends. */
const SIDE = 8;
const ROOMY_ROW = 26;

/** A shape of its own for each series, so that they differ where colours do not. */
function dot(series: number, x: number, y: number, scaled: number): Shape {
  const kind = symbolsFill[series % symbolsFill.length] ?? symbolsFill[0];
  const d = symbol(kind, AREA * scaled).digits(DIGITS)() ?? "";
  return { kind: "path", look: seriesLook("s", series), x, y, d };
}

/** How far above or below the middle each mark stands, in steps, so that none covers another. */
function spread(places: readonly number[]): number[] {
  const order = places.map((x, at) => ({ x, at })).sort((a, b) => a.x - b.x || a.at - b.at);
  const steps: number[] = places.map(() => 0);
  let group: { x: number; at: number }[] = [];
  const lay = () => {
    for (const [level, { at }] of group.entries()) steps[at] = level - (group.length - 1) / 2;
  };
  for (const one of order) {
    const last = group.at(-1);
    if (last && one.x - last.x >= MEET) {
      lay();
      group = [];
    }
    group.push(one);
  }
  lay();
  return steps;
}

/** A row for each member: a mark for each split, and an upright line at what it would pay by itself. */
export function dots({ limit, rows: shown }: Dots, canvas: Canvas): Drawing {
  const values = shown.flatMap((row) => [row.limit, ...row.dots.map(({ value }) => value)]);
  const amounts = amountsOf(canvas.chart, values, canvas.style);
  const series = [...new Set(shown.flatMap((row) => row.dots.map(({ label }) => label)))];
  const head = legend(
    [
      { label: limit, sign: (x, y) => [line("limit", x, y - 7, x, y + 7)] },
      ...series.map((label, at) => ({ label, sign: (x: number, y: number) => [dot(at, x, y, 1)] })),
    ],
    canvas.width,
  );
  const { left, rows, thickness, names, bottom } = rowsOf(
    shown.map(({ label }) => label),
    canvas,
    head.height,
    { thickness: ROOMY_ROW, between: 8 },
  );
  const right = canvas.width;
  const scale = scaleOf(values, [left + SIDE, right - SIDE], { zero: false, nice: 5 });
  const size = Math.min(1, thickness / ROOMY_ROW + 0.15);
  const marks = shown.flatMap((row, at): Shape[] => {
    const { top, middle } = rows[at] ?? { top: 0, middle: 0 };
    const places = row.dots.map(({ value }) => scale.at(value));
    const steps = spread(places);
    const step = Math.min(10, (thickness - 8) / Math.max(1, ...steps.map((one) => 2 * Math.abs(one))));
    return [
      line("grid", left, middle, right, middle),
      line("limit", scale.at(row.limit), top, scale.at(row.limit), top + thickness),
      ...row.dots.map(({ label }, of) =>
        dot(series.indexOf(label), places[of] ?? 0, middle + (steps[of] ?? 0) * step, size),
      ),
    ];
  });
  const grid = gridBelow(scale, amounts, { left, right, top: head.height, bottom: bottom + 4 });
  return {
    height: bottom + 4 + TICK_HEIGHT,
    shapes: [...head.shapes, ...grid, ...names, ...marks],
    rows: rows.map(({ middle }) => middle),
  };
}

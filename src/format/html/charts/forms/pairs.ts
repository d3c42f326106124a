import { type Fraction, isNegative, subtract, ZERO } from "../../../../core/number/fraction.ts";
import type { ChartForm } from "../../../../report/page/chart.ts";
import { amountsOf } from "../drawing/amounts.ts";
import type { Canvas, Drawing } from "../drawing/canvas.ts";
import { legend } from "../drawing/legend.ts";
import { scaleOf } from "../drawing/position.ts";
import { baseLine, type Row, rowsOf } from "../drawing/rows.ts";
import { line, rect, type Shape, TEXT_SIZE, words } from "../drawing/shape.ts";
import { linesOf, widest } from "../drawing/text-width.ts";
import { TICK_SIZE } from "../drawing/ticks.ts";

type Pairs = Extract<ChartForm, { readonly kind: "pairs" }>;

const SPACE = 6;
/** More pairs than this share a row each: the second within the first. */
const MOST_BESIDE = 8;
const BEYOND = "s1";
const BEFORE = "quiet";

/** The figure of a bar at its end, or that there is none. */
function ended(
  value: Fraction | null,
  x: number,
  row: Row,
  size: number,
  text: (value: Fraction | null) => string,
): Shape {
  const isLeft = value !== null && isNegative(value);
  return words(
    text(value),
    value === null ? "muted" : "ink",
    x + (isLeft ? -SPACE : SPACE),
    baseLine(row, size),
    size,
    isLeft ? "end" : "start",
  );
}

/** Two bars for each pair: what is held against stands back. What the two differ by stands in a column at the right. */
export function pairs(form: Pairs, canvas: Canvas): Drawing {
  const all = form.pairs.flatMap(({ first, second }) => [first, second]);
  const values = all.filter((value) => value !== null);
  const amounts = amountsOf(canvas.chart, values, canvas.style);
  const text = (value: Fraction | null) => (value === null ? (form.none ?? "–") : amounts.text(value));
  const differences = form.pairs.map(({ first, second }) =>
    form.isChange ? subtract(second ?? ZERO, first ?? ZERO) : subtract(first ?? ZERO, second ?? ZERO),
  );
  const apart = amountsOf(canvas.chart, differences, canvas.style);
  const written = differences.map(form.isChange ? apart.signed : apart.text);
  const isTwo = form.pairs.length <= MOST_BESIDE;
  const head = legend(
    [
      { label: form.first, sign: BEFORE },
      { label: form.second, sign: BEYOND },
    ],
    canvas.width,
  );
  const column = widest(written, TEXT_SIZE, true);
  const header = linesOf(form.difference, Math.max(column, canvas.width * 0.2), TICK_SIZE, 2);
  const beside = Math.max(column, widest(header, TICK_SIZE));
  const fits = head.end + widest(header, TICK_SIZE) < canvas.width;
  const above = fits ? head.height - 30 : head.height;
  const top = Math.max(head.height, above + header.length * 15 + 10);
  const { left, rows, thickness, size, names, bottom } = rowsOf(
    form.pairs.map(({ label }) => label),
    canvas,
    top,
    isTwo ? { thickness: 33, between: 14 } : { thickness: 18, between: 8 },
  );
  const edge = canvas.width - beside - 2 * SPACE;
  const negative = values.filter(isNegative).map(amounts.text);
  const range = [
    left + (negative.length === 0 ? 0 : widest(negative, size) + SPACE),
    edge - widest(all.filter((value) => value === null || !isNegative(value)).map(text), size) - SPACE,
  ] as const;
  const scale = scaleOf(values, range, { zero: true });
  const zero = scale.zero ?? left;
  const marks = form.pairs.flatMap((pair, at): Shape[] => {
    const row = rows[at] ?? { top: 0, middle: 0 };
    const [first, second] = [scale.at(pair.first ?? ZERO), scale.at(pair.second ?? ZERO)];
    const between = words(written[at] ?? "", "strong", canvas.width, baseLine(row, size), size, "end");
    if (isTwo) {
      const half = (thickness - 1) / 2;
      const [upper, lower] = [row.middle - half / 2 - 0.5, row.middle + half / 2 + 0.5];
      return [
        ...rect(BEFORE, zero, first, row.top, half),
        ...rect(BEYOND, zero, second, row.top + half + 1, half),
        ended(pair.first, first, { top: 0, middle: upper }, size, text),
        ended(pair.second, second, { top: 0, middle: lower }, size, text),
        between,
      ];
    }
    const isLeft = pair.second !== null && isNegative(pair.second);
    const furthest = isLeft ? Math.min(first, second) : Math.max(first, second);
    const thin = thickness * 0.45;
    return [
      ...rect(BEFORE, zero, first, row.top, thickness),
      ...rect(BEYOND, zero, second, row.middle - thin / 2, thin),
      ended(pair.second, furthest, row, size, text),
      between,
    ];
  });
  return {
    height: bottom + 2,
    shapes: [
      ...head.shapes,
      ...header.map((text, at) => words(text, "muted", canvas.width, above + 12.5 + at * 15, TICK_SIZE, "end")),
      ...names,
      ...marks,
      line("zero", zero, top - 2, zero, bottom + 2),
    ],
    rows: rows.map(({ middle }) => middle),
  };
}

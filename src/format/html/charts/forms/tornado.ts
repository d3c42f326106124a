import { compare, type Fraction } from "../../../../core/number/fraction.ts";
import { COMPARISON_WORDS } from "../../../../messages/registry.ts";
import type { TornadoBar } from "../../../../report/page/chart.ts";
import { amountsOf } from "../drawing/amounts.ts";
import type { Canvas, Drawing } from "../drawing/canvas.ts";
import { legend } from "../drawing/legend.ts";
import { scaleOf } from "../drawing/position.ts";
import { baseLine, rowsOf } from "../drawing/rows.ts";
import { line, rect, type Shape, words } from "../drawing/shape.ts";
import { textWidth, widest } from "../drawing/text-width.ts";

const SPACE = 6;
const CENTRE_LINE = 18;

/** What each uncertain figure makes of the outcome, on both sides of what it is when nothing changes. */
export function tornado(centre: Fraction, shown: readonly TornadoBar[], canvas: Canvas): Drawing {
  const values = [centre, ...shown.flatMap(({ low, high }) => [low, high])];
  const amounts = amountsOf(canvas.chart, values, canvas.style);
  const terms = COMPARISON_WORDS[canvas.style.language];
  const entries = [
    { label: terms.low, sign: "s6" },
    { label: terms.high, sign: "s1" },
  ] as const;
  const head = legend(entries, canvas.width);
  const top = head.height + CENTRE_LINE;
  const { left, rows, thickness, size, names, bottom } = rowsOf(
    shown.map(({ label }) => label),
    canvas,
    top,
    { thickness: 22, between: 10 },
  );
  const side = (end: "low" | "high") =>
    widest(
      shown.map((bar) => amounts.text(bar[end])),
      size,
    ) + SPACE;
  const scale = scaleOf(values, [left + side("low"), canvas.width - side("high")], { zero: false });
  const middle = scale.at(centre);
  const marks = shown.flatMap(({ low, high }, at): Shape[] => {
    const row = rows[at] ?? { top: 0, middle: 0 };
    const [from, to] = compare(low, high) <= 0 ? [low, high] : [high, low];
    const reach = left === 0 ? 3 : 5;
    return [
      ...rect("s6", scale.at(low), middle, row.top, thickness),
      ...rect("s1", middle, scale.at(high), row.top, thickness),
      words(amounts.text(from), "ink", Math.min(scale.at(from), middle) - SPACE, baseLine(row, size), size, "end"),
      words(amounts.text(to), "ink", Math.max(scale.at(to), middle) + SPACE, baseLine(row, size), size),
      line("zero", middle, row.top - reach, middle, row.top + thickness + reach),
    ];
  });
  const text = amounts.text(centre);
  const half = textWidth(text, size, true) / 2;
  const x = Math.min(Math.max(middle, half), canvas.width - half);
  return {
    height: bottom + 4,
    shapes: [...head.shapes, words(text, "strong", x, head.height + 10, size, "middle"), ...names, ...marks],
  };
}

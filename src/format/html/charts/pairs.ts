import { subtract } from "../../../core/number/fraction.ts";
import { displayWidth } from "../../../messages/phrases/display-width.ts";
import type { ChartForm, Pair } from "../../../report/page/chart.ts";
import { element, type Markup } from "../elements/markup.ts";
import { type Axis, axisOf } from "./axis.ts";
import { type Canvas, type Drawing, valueText } from "./drawing.ts";
import { swatch } from "./legend.ts";
import { BAR, BAR_BASE, bar, caption, GAP, NEAR } from "./marks.ts";
import { across } from "./position.ts";

type Pairs = Extract<ChartForm, { readonly kind: "pairs" }>;

/** Percent of the width between a bar and the figure beside it. */
const SPACE = 1.5;
const DIFFERENCE = { class: "difference" };

/** Percent of the width of the narrowest phone that a character takes. */
const CHARACTER = 2.4;

/** The figure of a bar: inside it where there is room, else beyond all that is drawn on its line, else before the bar. */
function barText(text: string, axis: Axis, end: number, furthest: number, y: number, inside: string): Markup {
  const zero = axis.zero ?? 0;
  const width = displayWidth(text) * CHARACTER + 2 * SPACE;
  const side = end > zero ? 1 : -1;
  const beyond = Math.max(furthest, zero);
  const [x, anchor, className] =
    Math.abs(end - zero) > width
      ? [zero + side * SPACE, side > 0 ? "start" : "end", inside]
      : beyond + width < 100
        ? [beyond + SPACE, "start", null]
        : [Math.min(end, zero) - SPACE, "end", null];
  return element("text", { class: className, x: across(x), y: y + BAR_BASE, "text-anchor": anchor }, text);
}

function pairMarks(pair: Pair, axis: Axis, y: number, canvas: Canvas): Markup[] {
  const zero = axis.zero ?? 0;
  const [first, second] = [axis.at(pair.first), axis.at(pair.second)];
  const lower = y + BAR + 2;
  const [upperLook, lowerLook] = [canvas.look(0), canvas.look(1)];
  const furthest = Math.max(first, second);
  return [
    ...bar(zero, first, y, BAR, upperLook.fill),
    ...bar(zero, second, lower, BAR, lowerLook.fill),
    ...bar(second, first, lower, BAR, DIFFERENCE),
    barText(valueText(pair.first, canvas), axis, first, first, y, upperLook.textClass),
    barText(valueText(pair.second, canvas), axis, second, furthest, lower, lowerLook.textClass),
  ];
}

/** Two bars for each pair, one below the other; what lies between their ends is marked and said above them. */
export function pairs(form: Pairs, canvas: Canvas): Drawing {
  const values = form.pairs.flatMap(({ first, second }) => [first, second]);
  const axis = axisOf(values, true, canvas.chart, canvas.style);
  let y = 0;
  const marks = form.pairs.flatMap((pair) => {
    const between = valueText(subtract(pair.first, pair.second), canvas);
    const text = caption(pair.label, `${form.difference} ${between}`, y);
    const top = y + text.height + NEAR;
    y = top + 2 * BAR + 2 + GAP;
    return [...text.marks, ...pairMarks(pair, axis, top, canvas)];
  });
  const legend = [
    { label: form.first, swatch: swatch(canvas.look(0).fill) },
    { label: form.second, swatch: swatch(canvas.look(1).fill) },
    { label: form.difference, swatch: swatch(DIFFERENCE) },
  ];
  return { axis, height: y, marks, legend };
}

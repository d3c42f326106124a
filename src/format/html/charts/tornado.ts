import type { Fraction } from "../../../core/number/fraction.ts";
import { COMPARISON_WORDS } from "../../../messages/registry.ts";
import type { TornadoBar } from "../../../report/page/chart.ts";
import { element, type Markup } from "../elements/markup.ts";
import { axisOf } from "./axis.ts";
import { type Canvas, type Drawing, valueText } from "./drawing.ts";
import { swatch } from "./legend.ts";
import { BAR, bar, caption, GAP, LINE, NEAR, TEXT_BASE, upright } from "./marks.ts";
import { across } from "./position.ts";

const LOW = 1;
const HIGH = 0;

/** The figure of the centre over its line, turned inwards where the line is near an edge. */
function centreText(at: number, text: string): Markup {
  const anchor = at < 15 ? "start" : at > 85 ? "end" : "middle";
  return element("text", { x: across(at), y: TEXT_BASE, "text-anchor": anchor }, text);
}

/** What each uncertain figure makes of the outcome, on both sides of what it is when nothing changes. */
export function tornado(centre: Fraction, rows: readonly TornadoBar[], canvas: Canvas): Drawing {
  const axis = axisOf([centre, ...rows.flatMap(({ low, high }) => [low, high])], false, canvas.chart, canvas.style);
  const middle = axis.at(centre);
  let y = LINE + NEAR;
  const marks = rows.flatMap(({ label, low, high }) => {
    const text = caption(label, `${valueText(low, canvas)} – ${valueText(high, canvas)}`, y);
    const top = y + text.height + NEAR;
    y = top + BAR + GAP;
    return [
      ...text.marks,
      ...bar(axis.at(low), middle, top, BAR, canvas.look(LOW).fill),
      ...bar(middle, axis.at(high), top, BAR, canvas.look(HIGH).fill),
      upright(middle, top - NEAR, top + BAR + NEAR, "centre"),
    ];
  });
  const words = COMPARISON_WORDS[canvas.style.language];
  const through = upright(middle, 0, y, "centre");
  const legend = [
    { label: words.low, swatch: swatch(canvas.look(LOW).fill) },
    { label: words.high, swatch: swatch(canvas.look(HIGH).fill) },
  ];
  return { axis, height: y, marks: [through, centreText(middle, valueText(centre, canvas)), ...marks], legend };
}

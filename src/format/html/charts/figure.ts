import { DOCUMENT_WORDS } from "../../../messages/registry.ts";
import type { Chart } from "../../../report/page/chart.ts";
import type { Style } from "../../writing/style.ts";
import { block, type Content, element, type Markup } from "../elements/markup.ts";
import { tableElement } from "../elements/table.ts";
import { type Axis, unitInWords } from "./axis.ts";
import { bars } from "./bars.ts";
import { dots } from "./dots.ts";
import type { Canvas, Drawing } from "./drawing.ts";
import { legendElement } from "./legend.ts";
import { lines } from "./lines.ts";
import { type Look, lookOf, patterns } from "./look.ts";
import { LINE, TEXT_BASE, upright } from "./marks.ts";
import { pairs } from "./pairs.ts";
import { across } from "./position.ts";
import { stackedBars } from "./stacked-bars.ts";
import { tornado } from "./tornado.ts";
import { waterfall } from "./waterfall.ts";

function drawn({ form }: Chart, canvas: Canvas): Drawing {
  switch (form.kind) {
    case "stacked-bars":
      return stackedBars(form.bars, canvas);
    case "pairs":
      return pairs(form, canvas);
    case "waterfall":
      return waterfall(form.steps, canvas);
    case "tornado":
      return tornado(form.centre, form.bars, canvas);
    case "bars":
      return bars(form.bars, canvas);
    case "dots":
      return dots(form, canvas);
    case "lines":
      return lines(form, canvas);
  }
}

/** Pixels from the marks to the figures of the axis, and from these to its unit. */
const AXIS_HEIGHT = 2 * LINE + 4;
/** Nearer an edge than this, in percent, a tick's figure turns inwards. */
const EDGE = 4;

function axisMarks(axis: Axis, height: number): Markup[] {
  const figures = axis.ticks.flatMap(({ at, label }) => {
    if (label === "") return [];
    const anchor = at < EDGE ? "start" : at > 100 - EDGE ? "end" : "middle";
    const place = { x: across(at), y: height + TEXT_BASE, "text-anchor": anchor };
    return element("text", { class: "tick", ...place }, label);
  });
  const title = element("text", { class: "tick", x: 0, y: height + TEXT_BASE + LINE }, axis.title);
  return [...figures, title];
}

/**
 * A chart as a figure: its title, its legend, the drawing with title and description for who cannot see it, and its
 * figures as a table that opens. `id` is the start of every id in it.
 */
export function figureElement(chart: Chart, id: string, style: Style): Markup {
  const used: number[] = [];
  const look = (series: number): Look => {
    used.push(series);
    return lookOf(id, series);
  };
  const { axis, height, marks, legend } = drawn(chart, { chart, style, look });
  const grid = axis.ticks.map(({ at }) => upright(at, 0, height, "grid"));
  const zero: Content[] = axis.zero === null ? [] : [upright(axis.zero, 0, height, "zero")];
  const names = { title: `${id}-title`, description: `${id}-description`, caption: `${id}-caption` };
  const named = { role: "img", "aria-labelledby": names.title, "aria-describedby": names.description };
  const unit = unitInWords(chart.unit, chart.decimals, style);
  return block("figure", {}, [
    element("figcaption", { id: names.caption }, chart.title, element("span", { class: "shown" }, chart.subtitle)),
    legendElement(legend),
    block("svg", { class: "chart", width: "100%", height: height + AXIS_HEIGHT, ...named }, [
      element("title", { id: names.title }, chart.title),
      element("desc", { id: names.description }, chart.description),
      element("defs", {}, ...patterns(id, used)),
      ...grid,
      ...zero,
      ...marks,
      ...axisMarks(axis, height),
    ]),
    block("details", {}, [
      element("summary", {}, DOCUMENT_WORDS[style.language].chartData),
      tableElement(chart.data, unit, names.caption, style),
    ]),
  ]);
}

import type { Chart } from "../../../report/page/chart.ts";
import type { Style } from "../../writing/style.ts";
import { block, element, fragmentText } from "../elements/markup.ts";
import { drawn } from "./draw.ts";
import type { Drawing } from "./drawing/canvas.ts";
import { paintOf } from "./drawing/look.ts";
import { moved, type Shape, shapeMarkup, TEXT_SIZE, words } from "./drawing/shape.ts";
import { linesOf } from "./drawing/text-width.ts";
import { shownIn } from "./shown.ts";

const FONTS = "Segoe UI, Roboto, Helvetica Neue, Arial, sans-serif";
const TITLE_SIZE = 16;
const TITLE_LINE = 21;

/** A drawing as a file of its own, and its size in pixels. */
export interface Svg {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

function titled(chart: Chart, style: Style, width: number): { shapes: Shape[]; height: number } {
  const lines = linesOf(chart.title, width / 1.1, TITLE_SIZE, 3);
  const below = linesOf(shownIn(chart, style), width, TEXT_SIZE, 2);
  const heads = lines.map((line, at) => words(line, "strong", 0, 15 + at * TITLE_LINE, TITLE_SIZE));
  const start = lines.length * TITLE_LINE;
  const rest = below.map((line, at) => words(line, "muted", 0, start + 12 + at * 17, TEXT_SIZE));
  return { shapes: [...heads, ...rest], height: start + below.length * 17 + 10 };
}

/**
 * A chart as an SVG file that stands by itself, in light colours: so many pixels across, with its title where it has
 * none beside it. Colours are attributes: what reads no style sheets shows them too.
 */
export function chartSvg(chart: Chart, style: Style, width: number, withTitle = false): Svg {
  const picture = drawn({ chart, style, width });
  if (!withTitle) return drawingSvg(chart, picture, width);
  const head = titled(chart, style, width);
  const shapes = [...head.shapes, ...picture.shapes.map((shape) => moved(shape, 0, head.height))];
  return drawingSvg(chart, { shapes, height: head.height + picture.height }, width);
}

/** A drawing of a chart as an SVG file. */
export function drawingSvg(chart: Chart, drawing: Drawing, width: number): Svg {
  const height = Math.ceil(drawing.height);
  const frame = {
    xmlns: "http://www.w3.org/2000/svg",
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    "font-family": FONTS,
    "font-size": TEXT_SIZE,
  };
  const svg = block("svg", frame, [
    element("title", {}, chart.title),
    element("desc", {}, chart.description),
    ...drawing.shapes.map((shape) => shapeMarkup(shape, paintOf)),
  ]);
  return { text: `${fragmentText(svg)}\n`, width, height };
}

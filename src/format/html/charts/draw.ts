import { bars } from "./bars.ts";
import type { Canvas, Drawing } from "./canvas.ts";
import { dots } from "./dots.ts";
import { lines } from "./lines.ts";
import { pairs } from "./pairs.ts";
import { stackedBars } from "./stacked-bars.ts";
import { tornado } from "./tornado.ts";
import { waterfall } from "./waterfall.ts";

/** Draws what a chart shows. */
export function drawn(canvas: Canvas): Drawing {
  const { form } = canvas.chart;
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

import type { Canvas, Drawing } from "./drawing/canvas.ts";
import { bars } from "./forms/bars.ts";
import { dots } from "./forms/dots.ts";
import { lines } from "./forms/lines.ts";
import { pairs } from "./forms/pairs.ts";
import { stackedBars } from "./forms/stacked-bars.ts";
import { tornado } from "./forms/tornado.ts";
import { waterfall } from "./forms/waterfall.ts";

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

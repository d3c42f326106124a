import type { Language } from "../../../../src/core/model/language.ts";
import { drawn } from "../../../../src/format/html/charts/draw.ts";
import type { Shape } from "../../../../src/format/html/charts/drawing/shape.ts";
import { figureElement } from "../../../../src/format/html/charts/figure.ts";
import { documentText } from "../../../../src/format/html/elements/markup.ts";
import type { Chart } from "../../../../src/report/page/chart.ts";

export const WIDTHS = [350, 700] as const;

/** What stands in a drawing, as a test looks at it. */
export interface Shapes {
  /** The figure as it stands in a page. */
  readonly text: string;
  readonly shapes: readonly Shape[];
  readonly bars: readonly Extract<Shape, { readonly kind: "rect" }>[];
  /** Every text in the drawing. */
  readonly words: readonly string[];
  readonly height: number;
}

/** Draws a chart: as a figure of a page, and as shapes so many pixels wide. */
export function shapesOf(chart: Chart, language: Language = "nb", width: number = 700): Shapes {
  const style = { language, color: false, columns: null, excel: false };
  const { shapes, height } = drawn({ chart, style, width });
  return {
    text: documentText(figureElement(chart, "c", style)),
    shapes,
    bars: shapes.flatMap((shape) => (shape.kind === "rect" && shape.height > 12.5 ? [shape] : [])),
    words: shapes.flatMap((shape) => (shape.kind === "text" ? [shape.text.replaceAll("\u00a0", " ")] : [])),
    height,
  };
}

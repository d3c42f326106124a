import type { Language } from "../../../../src/core/model/language.ts";
import { figureElement } from "../../../../src/format/html/charts/figure.ts";
import { documentText } from "../../../../src/format/html/elements/markup.ts";
import type { Chart } from "../../../../src/report/page/chart.ts";

/** What stands in a drawing, as a test looks at it; places and lengths across are in percent. */
export interface Shapes {
  readonly text: string;
  readonly bars: readonly { readonly x: number; readonly width: number; readonly y: number; readonly look: string }[];
  /** Every text in the drawing but those for who cannot see it. */
  readonly words: readonly string[];
  readonly legend: readonly string[];
  readonly height: number;
}

function attribute(tag: string, name: string): string {
  return tag.match(new RegExp(` ${name}="([^"]*)"`))?.[1] ?? "";
}

/** Draws a chart and takes it apart again. */
export function shapesOf(chart: Chart, language: Language = "nb"): Shapes {
  const text = documentText(figureElement(chart, "c", { language, color: false, columns: null, excel: false }));
  const drawing = text.slice(text.indexOf('<svg class="chart"'), text.indexOf("<details"));
  const rects = [...drawing.matchAll(/<rect [^>]*>/g)].map(([tag]) => tag);
  const bars = rects
    .filter((tag) => attribute(tag, "x") !== "")
    .map((tag) => ({
      x: Number.parseFloat(attribute(tag, "x")),
      width: Number.parseFloat(attribute(tag, "width")),
      y: Number.parseFloat(attribute(tag, "y")),
      look: attribute(tag, "fill") || attribute(tag, "class"),
    }));
  const words = [...drawing.matchAll(/<text [^>]*>([^<]*)/g)].map(([, word = ""]) => word.replaceAll("\u00a0", " "));
  const legend = [...text.matchAll(/<span>([^<]*)<\/span>/g)].map(([, label = ""]) => label);
  return { text, bars, words, legend, height: Number(attribute(drawing, "height")) };
}

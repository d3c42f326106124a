import { DOCUMENT_WORDS, WORDS } from "../../../messages/registry.ts";
import type { Chart, ChartUnit } from "../../../report/page/chart.ts";
import type { Style } from "../../writing/style.ts";
import { block, element, lines, type Markup } from "../elements/markup.ts";
import { tableElement } from "../elements/table.ts";
import { drawn } from "./draw.ts";
import type { Drawing } from "./drawing/canvas.ts";
import { folded } from "./drawing/folded.ts";
import { shapeMarkup, TEXT_SIZE } from "./drawing/shape.ts";
import { shownIn } from "./shown.ts";

/** A chart is drawn for a phone and for a page: the style sheet shows the one that there is room for. */
const ALONE = [700, 350];
/** Beside something else there is less room. */
const BESIDE = [500, 350];

/** A drawing of rows that is higher than so many pixels is printed in two columns, with so much between them. */
const SHEET = 700;
const HIGHEST_WHOLE = 460;
const BETWEEN = 28;

/** What is printed of a chart in place of what is seen, `whole` as wide as a sheet; null where that is the same. */
function inColumns(whole: Drawing, chart: Chart, style: Style): Drawing | null {
  if (whole.height <= HIGHEST_WHOLE) return null;
  const half = (SHEET - BETWEEN) / 2;
  return folded(drawn({ chart, style, width: half }), half + BETWEEN);
}

/** What is said of the values' unit as they are printed. */
function unitInWords(unit: ChartUnit, decimals: number, { language }: Style): string {
  return typeof unit === "string" ? unit : WORDS[language].unit({ ...unit, decimals, coarse: null });
}

/** A chart with its title and what it shows, and its drawing, described for who cannot see it; `id` starts every id in it. */
function pictured(chart: Chart, id: string, style: Style, widths: readonly number[]): Markup {
  const named = { role: "img", "aria-labelledby": `${id}-caption`, "aria-describedby": `${id}-description` };
  const svg = ({ height, shapes }: Drawing, width: number, kind: string) =>
    block(
      "svg",
      { class: `chart ${kind}`, viewBox: `0 0 ${width} ${Math.ceil(height)}`, "font-size": TEXT_SIZE, ...named },
      shapes.map((shape) => shapeMarkup(shape, (look) => ({ class: look }))),
    );
  const whole = drawn({ chart, style, width: SHEET });
  const printed = inColumns(whole, chart, style);
  return lines([
    element(
      "figcaption",
      { id: `${id}-caption` },
      chart.title,
      element("span", { class: "shown" }, shownIn(chart, style)),
    ),
    element("p", { id: `${id}-description`, hidden: "" }, chart.description),
    ...(printed ? [svg(printed, SHEET, "printed")] : []),
    ...widths.map((width) => svg(width === SHEET ? whole : drawn({ chart, style, width }), width, `w${width}`)),
  ]);
}

/** A chart that stands beside something else, its figures in a table near it. */
export function pictureElement(chart: Chart, id: string, style: Style): Markup {
  return block("figure", {}, [pictured(chart, id, style, BESIDE)]);
}

/** A chart with its figures as a table that opens. */
export function figureElement(chart: Chart, id: string, style: Style): Markup {
  const unit = unitInWords(chart.unit, chart.decimals, style);
  return block("figure", {}, [
    pictured(chart, id, style, ALONE),
    block("details", {}, [
      element("summary", {}, DOCUMENT_WORDS[style.language].chartData),
      tableElement(chart.data, unit, `${id}-caption`, style),
    ]),
  ]);
}

import { type Document, ImageRun, ImportedXmlComponent, Paragraph } from "docx";
import type { Chart } from "../../report/page/chart.ts";
import { drawn } from "../html/charts/draw.ts";
import type { Drawing } from "../html/charts/drawing/canvas.ts";
import { folded } from "../html/charts/drawing/folded.ts";
import { shownIn } from "../html/charts/shown.ts";
import { drawingSvg } from "../html/charts/svg.ts";
import type { Style } from "../writing/style.ts";
import { metafile } from "./emf/metafile.ts";
import { clean, paragraph } from "./paragraphs.ts";
import { STYLE_IDS } from "./styles.ts";

/** Pixels, 96 to the inch: the text of an upright sheet across, and what a page holds beside a caption. */
const ACROSS = 640;
const HIGHEST = 840;
/** Rows of a drawing that would be higher stand in two columns, with so much between them: a page has room for text too. */
const HIGHEST_WHOLE = 560;
const BETWEEN = 26;
/** Two drawings in columns stand on a page with their captions where each is no higher, shrunk no more than can be read. */
const HALF_PAGE = 370;
const MOST_SHRUNK = 0.82;

/** The package knows no metafiles; what is in them tells Word what they are, whatever a file's ending. */
const METAFILE = "emf" as "png";

/** Says of a document's parts what metafiles are. */
export function withMetafiles(document: Document): Document {
  document.ContentTypes.addChildElement(
    new ImportedXmlComponent("Default", { ContentType: "image/x-emf", Extension: "emf" }),
  );
  return document;
}

/** A chart as wide as a page, its rows in two columns where they would leave no room for text. */
function drawingOf(chart: Chart, style: Style): { readonly drawing: Drawing; readonly width: number } {
  const whole = drawn({ chart, style, width: ACROSS });
  if (whole.height <= HIGHEST_WHOLE) return { drawing: whole, width: ACROSS };
  const inColumns = (width: number) => {
    const half = (width - BETWEEN) / 2;
    return folded(drawn({ chart, style, width: half }), half + BETWEEN) ?? whole;
  };
  const shrunk = Math.min(1, Math.max(MOST_SHRUNK, HALF_PAGE / inColumns(ACROSS).height));
  const width = Math.round(ACROSS / shrunk);
  return { drawing: inColumns(width), width };
}

function scaleOf(width: number, height: number): number {
  return Math.min(ACROSS / width, HIGHEST / height);
}

/** The pixels that a chart takes downwards. */
export function heightOf(chart: Chart, style: Style): number {
  const { drawing, width } = drawingOf(chart, style);
  return drawing.height * scaleOf(width, drawing.height);
}

/** A chart as it is drawn on the page, in lines that stay sharp at any size; `name` tells it from the others. */
export function picture(chart: Chart, name: string, style: Style): Paragraph[] {
  const { drawing, width } = drawingOf(chart, style);
  const { text, height } = drawingSvg(chart, drawing, width);
  const scale = scaleOf(width, height);
  const image = new ImageRun({
    type: "svg",
    data: new TextEncoder().encode(text),
    transformation: { width: width * scale, height: height * scale },
    altText: { name, description: clean(chart.description), title: clean(chart.title), id: name.replace(/\D/g, "") },
    fallback: { type: METAFILE, data: metafile(drawing.shapes, width, height) },
  });
  return [
    paragraph(shownIn(chart, style), { style: STYLE_IDS.chartShown }),
    new Paragraph({ style: STYLE_IDS.chart, children: [image] }),
  ];
}

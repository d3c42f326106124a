import { type Document, ImageRun, ImportedXmlComponent, Paragraph } from "docx";
import type { Chart } from "../../report/page/chart.ts";
import { drawn } from "../html/charts/draw.ts";
import { shownIn } from "../html/charts/shown.ts";
import { chartSvg } from "../html/charts/svg.ts";
import type { Style } from "../writing/style.ts";
import { metafile } from "./emf/metafile.ts";
import { clean, paragraph } from "./paragraphs.ts";
import { STYLE_IDS } from "./styles.ts";

/** Pixels, 96 to the inch: the text of an upright sheet across, and what a page holds beside a caption. */
const ACROSS = 640;
const HIGHEST = 840;
const HIGHEST_FIRST = 560;

/** The package knows no metafiles; what is in them tells Word what they are, whatever a file's ending. */
const METAFILE = "emf" as "png";

/** Says of a document's parts what metafiles are. */
export function withMetafiles(document: Document): Document {
  document.ContentTypes.addChildElement(
    new ImportedXmlComponent("Default", { ContentType: "image/x-emf", Extension: "emf" }),
  );
  return document;
}

/** Whether a chart is higher than what the first page holds beside its title and its key figures. */
export function isHigh(chart: Chart, style: Style): boolean {
  return drawn({ chart, style, width: ACROSS }).height > HIGHEST_FIRST;
}

/** A chart as it is drawn on the page, in lines that stay sharp at any size; `name` tells it from the others. */
export function picture(chart: Chart, name: string, style: Style): Paragraph[] {
  const { text, width, height } = chartSvg(chart, style, ACROSS);
  const scale = Math.min(1, HIGHEST / height);
  const image = new ImageRun({
    type: "svg",
    data: new TextEncoder().encode(text),
    transformation: { width: width * scale, height: height * scale },
    altText: { name, description: clean(chart.description), title: clean(chart.title), id: name.replace(/\D/g, "") },
    fallback: { type: METAFILE, data: metafile(drawn({ chart, style, width }).shapes, width, height) },
  });
  return [
    paragraph(shownIn(chart, style), { style: STYLE_IDS.chartShown }),
    new Paragraph({ style: STYLE_IDS.chart, children: [image] }),
  ];
}

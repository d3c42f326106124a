import type { Chart } from "../../report/page/chart.ts";
import type { KeyFigure, KeyFigures, Prose } from "../../report/page/page.ts";
import type { LaidOutPage } from "../writing/layout.ts";
import type { Style } from "../writing/style.ts";
import { proseElement } from "./chapter.ts";
import { figureElement } from "./charts/figure.ts";
import { block, type Content, element, type Markup, titleText } from "./elements/markup.ts";

/** The class of what answers first. */
export const ANSWER = "answer";

function figureBox({ label, value, note, isLoss }: KeyFigure): Markup {
  return element(
    "div",
    { class: isLoss ? "loss" : null },
    element("dt", {}, label),
    element("dd", { class: "value" }, value),
    note === null ? "" : element("dd", {}, note),
  );
}

/** The figures that answer first, as boxes side by side. */
function keyFiguresElement({ heading, figures }: KeyFigures): Markup {
  return block("section", { class: "key-figures", "aria-label": heading }, [block("dl", {}, figures.map(figureBox))]);
}

/** Of more bars than this the prose stands before the picture, so that it is on the first sheet. */
const MOST_BARS = 12;

/** How many bars below each other a picture has; null where it has none. */
function barsIn({ form }: Chart): number | null {
  return form.kind === "bars" || form.kind === "stacked-bars" ? form.bars.length : null;
}

function isTall(picture: Chart): boolean {
  return (barsIn(picture) ?? 0) > MOST_BARS;
}

/** Pixels of a bar, of what is around bars, and of a picture that has none. */
const BAR = 29;
const AROUND = 110;
const OTHER_PICTURE = 380;
/** Characters and pixels of a line of prose beside a picture. */
const LINE = { characters: 42, height: 25 };
/** How much longer than the picture the prose beside it may be before the page has a hole. */
const MOST_BELOW = 250;

/** Whether prose and picture can stand side by side without leaving the room under one of them empty. */
function fitsBeside(picture: Chart, lead: readonly Prose[]): boolean {
  if (isTall(picture)) return false;
  const bars = barsIn(picture);
  const height = bars === null ? OTHER_PICTURE : bars * BAR + AROUND;
  const paragraphs = lead.flatMap((prose) => prose.paragraphs);
  const lines = paragraphs
    .map((text) => Math.ceil(text.length / LINE.characters) + 1)
    .reduce((sum, one) => sum + one, 0);
  return lines * LINE.height <= height + MOST_BELOW;
}

function frontClass(picture: Chart, lead: readonly Prose[]): string {
  return ["front", ...(fitsBeside(picture, lead) ? ["abreast"] : [])].join(" ");
}

/** What of a page answers first. */
type Answer = Pick<LaidOutPage, "keyFigures" | "picture" | "lead">;

/** What answers first, in figures, a picture and prose; `opening` stands above it. */
export function answerElement({ keyFigures, picture, lead }: Answer, style: Style): Markup {
  const prose = lead.map((one, at) => proseElement(one, 2, `lead-${at + 1}`));
  const figure = picture === null ? null : figureElement(picture, "picture", style);
  const contents = picture && figure && isTall(picture) ? [...prose, figure] : [figure ?? "", ...prose];
  return block("div", { class: ANSWER }, [
    keyFigures === null ? "" : keyFiguresElement(keyFigures),
    ...(figure === null ? prose : [block("div", { class: picture && frontClass(picture, lead) }, contents)]),
  ]);
}

/** What opens a document, on its first page: title, date, what answers first. */
export function frontPage(page: LaidOutPage, style: Style): Content[] {
  const { title, date, keyFigures, picture, lead } = page;
  const isAnswered = keyFigures !== null || picture !== null || lead.length > 0;
  return [
    element("h1", { id: "title" }, titleText(title)),
    date === null ? "" : element("p", { class: "date" }, date),
    isAnswered ? answerElement(page, style) : "",
  ];
}

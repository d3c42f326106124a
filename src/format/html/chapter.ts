import type { PlainSection, Prose } from "../../report/page/page.ts";
import type { Table } from "../../report/page/table.ts";
import type { LaidOutChapter } from "../writing/layout.ts";
import type { Style } from "../writing/style.ts";
import { figureElement } from "./charts/figure.ts";
import { block, type Content, element, lines, type Markup } from "./elements/markup.ts";
import { isWide, tableElement } from "./elements/table.ts";

/** A heading's rank: 1 is the document's own. */
type Rank = 1 | 2 | 3;

/** More lines than this, as one for each of many members, stand in columns. */
const MOST_LINES = 8;

function heading(rank: Rank, id: string, text: string): Markup {
  return element(`h${rank}`, { id }, text);
}

function paragraphs(className: string, texts: readonly string[]): Content {
  return texts.length === 0
    ? ""
    : block(
        "div",
        { class: className },
        texts.map((text) => element("p", {}, text)),
      );
}

function notes(texts: readonly string[]): Content {
  return texts.length === 0
    ? ""
    : block(
        "ul",
        { class: "notes" },
        texts.map((text) => element("li", {}, text)),
      );
}

/** Text under a heading of its own. */
export function proseElement(prose: Prose, rank: Rank, id: string): Markup {
  return block("section", { class: "prose", "aria-labelledby": id }, [
    heading(rank, id, prose.heading),
    ...prose.paragraphs.map((text) => element("p", {}, text)),
  ]);
}

/** Whether a page holds a table that an upright sheet is too narrow for. */
export function isWidePage({ sections }: LaidOutChapter, style: Style): boolean {
  return sections.some((section) => section.kind === "table" && isWide(section, style));
}

/** What stands under the heading `id` of a page: what it rests on, its tables and pictures, its notes, its prose. */
export function pageContents(page: LaidOutChapter, id: string, rank: 2 | 3, style: Style): Content[] {
  const table = (shown: Table, own: string): Markup =>
    shown.heading === null
      ? tableElement(shown, page.unit, id, style)
      : lines([heading(rank, own, shown.heading), tableElement(shown, page.unit, own, style)]);
  const section = (shown: PlainSection, at: number): Content => {
    if (shown.kind === "table") return table(shown, `${id}-${at + 1}`);
    if (shown.kind === "chart") return figureElement(shown, `${id}-${at + 1}`, style);
    return paragraphs(shown.lines.length > MOST_LINES ? "text list" : "text", shown.lines);
  };
  return [
    paragraphs("basis", page.basis),
    ...page.sections.map(section),
    notes(page.notes),
    page.prose ? proseElement(page.prose, rank, `${id}-prose`) : "",
  ];
}

/** The id of a document's chapter by its place. */
export function chapterId(at: number): string {
  return `chapter-${at + 1}`;
}

/** A chapter of a document; `opening` stands right under its heading. */
export function chapterElement(page: LaidOutChapter, id: string, style: Style, opening: Content = ""): Markup {
  const kinds = ["chapter", ...(isWidePage(page, style) ? ["wide"] : []), ...(page.ownPage ? ["own-page"] : [])];
  return block("section", { class: kinds.join(" "), "aria-labelledby": id }, [
    element("h2", { id }, page.title),
    opening,
    ...pageContents(page, id, 3, style),
  ]);
}

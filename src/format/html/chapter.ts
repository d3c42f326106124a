import type { PlainSection, Prose } from "../../report/page/page.ts";
import type { Table } from "../../report/page/table.ts";
import { byColumns, type HasRoom, type LaidOutChapter } from "../writing/layout.ts";
import type { Style } from "../writing/style.ts";
import { tableWidth } from "../writing/table-width.ts";
import { figureElement } from "./charts/figure.ts";
import { block, type Content, element, type Markup, titleText } from "./elements/markup.ts";
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

/** A screen scrolls, but paper does not: what can be told in fewer columns is, before a sheet is turned. */
export function onPaper(style: Style): HasRoom {
  return (table, mostColumns) => byColumns(table, mostColumns) && !isWide(table, style);
}

/** Whether a page holds a table that an upright sheet is too narrow for. */
export function isWidePage({ sections }: LaidOutChapter, style: Style): boolean {
  return sections.some((section) => section.kind === "table" && isWide(section, style));
}

/** Tables of no more characters than this stand side by side where a screen has room for two. */
const WIDEST_BESIDE = 54;

/** A table under its own heading, if it has one; `own` is that heading's id, `id` its chapter's. */
function tableContents(table: Table, unit: string, id: string, own: string, rank: Rank, style: Style): Markup {
  return table.heading === null
    ? tableElement(table, unit, id, style)
    : block("div", { class: "titled" }, [heading(rank, own, table.heading), tableElement(table, unit, own, style)]);
}

/** What may stand beside its like: pictures, and narrow tables under headings. */
function besides(section: PlainSection, style: Style): "pictures" | "tables" | null {
  if (section.kind === "chart") return "pictures";
  if (section.kind !== "table" || section.heading === null) return null;
  return tableWidth(section, style.language) <= WIDEST_BESIDE ? "tables" : null;
}

/** Sections in their order, those that follow each other and may stand side by side in a group of their own. */
function grouped(sections: readonly PlainSection[], written: readonly Content[], style: Style): Content[] {
  const groups: { readonly kind: ReturnType<typeof besides>; readonly of: Content[] }[] = [];
  sections.forEach((section, at) => {
    const kind = besides(section, style);
    const last = groups.at(-1);
    const content = written[at] ?? "";
    if (kind !== null && last?.kind === kind) last.of.push(content);
    else groups.push({ kind, of: [content] });
  });
  return groups.flatMap(({ kind, of }) => {
    if (kind === null || of.length === 1) return of;
    return [block("div", { class: "beside" }, of)];
  });
}

/** What stands under the heading `id` of a page: what it rests on, its tables and pictures, its notes, its prose. */
export function pageContents(page: LaidOutChapter, id: string, rank: 2 | 3, style: Style): Content[] {
  const section = (shown: PlainSection, at: number): Content => {
    const own = `${id}-${at + 1}`;
    if (shown.kind === "table") return tableContents(shown, page.unit, id, own, rank, style);
    if (shown.kind === "chart") return figureElement(shown, own, style);
    return paragraphs(shown.lines.length > MOST_LINES ? "text list" : "text", shown.lines);
  };
  return [
    paragraphs("basis", page.basis),
    ...grouped(page.sections, page.sections.map(section), style),
    notes(page.notes),
    page.prose ? proseElement(page.prose, rank, `${id}-prose`) : "",
  ];
}

/** The id of a document's chapter by its place. */
export function chapterId(at: number): string {
  return `chapter-${at + 1}`;
}

/** A chapter in the list of contents. */
export function contentsEntry({ title }: Pick<LaidOutChapter, "title">, id: string): Markup {
  return element("li", {}, element("a", { href: `#${id}` }, titleText(title)));
}

/** A chapter of a document. */
export function chapterElement(page: LaidOutChapter, id: string, style: Style): Markup {
  const kinds = ["chapter", ...(isWidePage(page, style) ? ["turned"] : []), ...(page.ownPage ? ["own-page"] : [])];
  return block("section", { class: kinds.join(" "), "aria-labelledby": id }, [
    element("h2", { id }, titleText(page.title)),
    ...pageContents(page, id, 3, style),
  ]);
}

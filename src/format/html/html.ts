import { DOCUMENT_WORDS } from "../../messages/document-words.ts";
import type { Paper } from "../../report/paper.ts";
import type { Page } from "../../report/report.ts";
import type { Style } from "../style.ts";
import { isWidePage, pageContents, proseElement } from "./chapter.ts";
import { block, type Content, documentText, element, lines, type Markup, mark, styleElement } from "./markup.ts";
import { STYLE_SHEET, STYLE_SHEET_HASH } from "./style-sheet.ts";

/** Nothing is fetched, run or sent; the one style sheet is known by its hash. */
const POLICY = `default-src 'none'; style-src '${STYLE_SHEET_HASH}'; base-uri 'none'; form-action 'none'`;

function head(title: string): Markup {
  return block("head", {}, [
    mark("meta", { charset: "utf-8" }),
    mark("meta", { "http-equiv": "Content-Security-Policy", content: POLICY }),
    mark("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    mark("meta", { name: "color-scheme", content: "light dark" }),
    element("title", {}, title),
    styleElement(STYLE_SHEET),
  ]);
}

function chapterId(at: number): string {
  return `chapter-${at + 1}`;
}

function contents({ chapters }: Paper, style: Style): Content {
  if (chapters.length < 2) return "";
  const entries = chapters.map(({ title }, at) =>
    element("li", {}, element("a", { href: `#${chapterId(at)}` }, title)),
  );
  return block("nav", { "aria-labelledby": "contents" }, [
    element("h2", { id: "contents" }, DOCUMENT_WORDS[style.language].contents),
    block("ol", {}, entries),
  ]);
}

function chapter(page: Page, id: string, style: Style): Markup {
  const turned = isWidePage(page, style) ? "chapter wide" : "chapter";
  return block("section", { class: turned, "aria-labelledby": id }, [
    element("h2", { id }, page.title),
    ...pageContents(page, id, 3, style),
  ]);
}

/** The title, the date and the prose that opens a document, then its chapters; a document of one page is that page. */
function body(paper: Paper, style: Style): Markup {
  const [only] = paper.chapters;
  const single = paper.chapters.length === 1 && only?.title === paper.title ? only : null;
  const opening = [
    element("h1", { id: "title" }, paper.title),
    paper.date === null ? "" : element("p", { class: "date" }, paper.date),
    ...paper.lead.map((prose, at) => proseElement(prose, 2, `lead-${at + 1}`)),
  ];
  const turned = single && isWidePage(single, style) ? "wide" : null;
  return element(
    "body",
    {},
    lines([
      "",
      block("main", { class: turned }, [
        ...opening,
        contents(paper, style),
        ...(single
          ? pageContents(single, "title", 2, style)
          : paper.chapters.map((page, at) => chapter(page, chapterId(at), style))),
      ]),
    ]),
  );
}

/**
 * The document as one HTML file that needs no network and runs nothing: its tables keep their alignment when pasted into
 * a text, it is read on a phone and printed on A4. The same paper gives the same bytes.
 */
export function html(paper: Paper, style: Style): string {
  return documentText(block("html", { lang: style.language }, [head(paper.title), body(paper, style)]));
}

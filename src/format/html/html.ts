import { DOCUMENT_WORDS } from "../../messages/registry.ts";
import type { Page } from "../../report/page/page.ts";
import type { WhatIf } from "../../report/page/report.ts";
import { type LaidOutPage, laidOut } from "../writing/layout.ts";
import type { Style } from "../writing/style.ts";
import { chapterElement, chapterId, contentsEntry, isWidePage, onPaper, pageContents } from "./chapter.ts";
import {
  block,
  type Content,
  dataElement,
  documentText,
  element,
  lines,
  type Markup,
  mark,
  scriptElement,
  styleElement,
} from "./elements/markup.ts";
import { exactJson } from "./exact-json.ts";
import { frontPage } from "./front-page.ts";
import { STYLE_SHEET, STYLE_SHEET_HASH } from "./style-sheet.ts";
import { WHAT_IF_DATA, whatIfSection } from "./what-if/section.ts";
import { WHAT_IF_STYLE, WHAT_IF_STYLE_HASH } from "./what-if/style.ts";

/** Nothing is fetched or sent, and nothing run but the page's own program where it has one; all is known by its hash. */
function policy(whatIf: WhatIf | null): string {
  const styles = whatIf ? `'${STYLE_SHEET_HASH}' '${WHAT_IF_STYLE_HASH}'` : `'${STYLE_SHEET_HASH}'`;
  const programs = whatIf ? ` script-src 'sha256-${whatIf.program.sha256}';` : "";
  return `default-src 'none';${programs} style-src ${styles}; base-uri 'none'; form-action 'none'`;
}

function head(title: string, whatIf: WhatIf | null): Markup {
  return block("head", {}, [
    mark("meta", { charset: "utf-8" }),
    mark("meta", { "http-equiv": "Content-Security-Policy", content: policy(whatIf) }),
    mark("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    mark("meta", { name: "color-scheme", content: "light dark" }),
    element("title", {}, title),
    styleElement(STYLE_SHEET),
    whatIf ? styleElement(WHAT_IF_STYLE) : "",
  ]);
}

function contents({ chapters }: LaidOutPage, style: Style): Content {
  if (chapters.length < 2) return "";
  const entries = chapters.map((chapter, at) => contentsEntry(chapter, chapterId(at)));
  return block("nav", { "aria-labelledby": "contents" }, [
    element("h2", { id: "contents" }, DOCUMENT_WORDS[style.language].contents),
    block("ol", {}, entries),
  ]);
}

/** The title and what opens a document, then its chapters; a document of one page is that page. */
function body(page: LaidOutPage, style: Style, whatIf: WhatIf | null): Markup {
  const [only] = page.chapters;
  const single = page.chapters.length === 1 && only?.title === page.title ? only : null;
  const kinds = [
    ...(single && isWidePage(single, style) ? ["turned"] : []),
    ...(page.chapters.length > 1 ? ["long"] : []),
  ];
  return element(
    "body",
    {},
    lines([
      "",
      block("main", { class: kinds.length === 0 ? null : kinds.join(" ") }, [
        ...frontPage(page, style),
        contents(page, style),
        whatIf ? whatIfSection(whatIf.panel, style) : "",
        ...(single
          ? pageContents(single, "title", 2, style)
          : page.chapters.map((chapter, at) => chapterElement(chapter, chapterId(at), style))),
      ]),
      whatIf ? dataElement(WHAT_IF_DATA, exactJson(whatIf.data)) : "",
      whatIf ? scriptElement(whatIf.program.code) : "",
    ]),
  );
}

/**
 * The document as one HTML file that needs no network: its tables keep their alignment when pasted into a text, it is read
 * on a phone and printed on A4. It runs nothing, unless its reader may try what the case would be otherwise. The same
 * page gives the same bytes.
 */
export function html(page: Page, style: Style, whatIf: WhatIf | null = null): string {
  return documentText(
    block("html", { lang: style.language }, [
      head(page.title, whatIf),
      body(laidOut(page, onPaper(style)), style, whatIf),
    ]),
  );
}

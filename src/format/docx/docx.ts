import { Document, Footer, type ISectionOptions, Packer, PageNumber, PageOrientation, Paragraph, TextRun } from "docx";
import type { Page } from "../../report/page/page.ts";
import { byColumns, laidOut } from "../writing/layout.ts";
import type { Style } from "../writing/style.ts";
import { Captions } from "./captions.ts";
import { chapterPart, opening, type Part } from "./chapter.ts";
import { Contents } from "./contents.ts";
import { clean } from "./paragraphs.ts";
import { withMetafiles } from "./picture.ts";
import { coreProperties } from "./properties.ts";
import { NUMBERING, styles } from "./styles.ts";
import { fitsUpright, SHEET } from "./table-fit.ts";
import { TableTitles } from "./table-titles.ts";
import { timeless } from "./timeless.ts";

/** Parts that follow each other on sheets of the same kind, together: a new kind begins a new page. */
function joined(parts: readonly Part[]): Part[] {
  const runs: Part[] = [];
  for (const part of parts) {
    const last = runs.at(-1);
    if (last?.turned === part.turned && !last.closesPage)
      runs.splice(-1, 1, { ...last, children: [...last.children, ...part.children] });
    else runs.push(part);
  }
  return runs;
}

function pageNumber(): Footer {
  const numbers = new TextRun({ children: [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES] });
  return new Footer({ children: [new Paragraph({ style: "Footer", children: [numbers] })] });
}

function section({ turned, children }: Part): ISectionOptions {
  const { width, height, margin } = SHEET;
  const orientation = turned ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  return {
    properties: {
      page: {
        size: { width, height, orientation },
        margin: { top: margin, bottom: margin, left: margin, right: margin, footer: 567, header: 567 },
      },
    },
    footers: { default: pageNumber() },
    children,
  };
}

/** The bytes of a page as a Word document on A4. The same page gives the same bytes. */
export async function docx(page: Page, style: Style): Promise<Uint8Array> {
  const shown = laidOut(
    page,
    (table, mostColumns) => byColumns(table, mostColumns) && fitsUpright(table, style.language),
  );
  const making = { captions: new Captions(), contents: new Contents(), titles: new TableTitles(), style };
  const first = opening(shown, making);
  const chapters = shown.chapters.map((chapter) => chapterPart(chapter, shown, making));
  const list = making.contents.list(shown, style);
  // LibreOffice parts what is to be kept together where it follows a list of contents.
  const opened: Part = { turned: false, children: [...first, ...list.children], closesPage: list.isOnFirstPage };
  const parts = [opened, ...chapters];
  const document = new Document({
    title: clean(page.title),
    styles: styles(style.language),
    numbering: NUMBERING,
    sections: joined(parts).map(section),
  });
  const properties = [coreProperties(page.title, style.language)];
  return timeless(new Uint8Array(await Packer.toArrayBuffer(withMetafiles(document), undefined, properties)));
}

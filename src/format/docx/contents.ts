import { BuilderElement, FileChild, HeadingLevel, InternalHyperlink, Paragraph, Run, Tab } from "docx";
import { DOCUMENT_WORDS } from "../../messages/registry.ts";
import type { LaidOutPage } from "../writing/layout.ts";
import type { Style } from "../writing/style.ts";
import { rowsOfBoxes } from "./key-figures.ts";
import { paragraph, titleRun } from "./paragraphs.ts";
import { heightOf } from "./picture.ts";
import { STYLE_IDS } from "./styles.ts";

/** Shorter documents are seen at a glance: fewer headings, or no more than these lines. */
const FEWEST_HEADINGS = 4;
const MOST_LINES = 180;
/** Lines that a table takes beside its rows, and a chart in all, about. */
const [AROUND_TABLE, CHART] = [4, 20];

function linesOf({ chapters }: LaidOutPage): number {
  const sections = chapters.flatMap((chapter) => chapter.sections);
  return sections.reduce((lines, section) => {
    if (section.kind === "table") return lines + section.rows.length + AROUND_TABLE;
    return lines + (section.kind === "chart" ? CHART : section.lines.length);
  }, 0);
}

/** Points: what a page holds, a title, a row of key figures, what is around a picture, a heading, and a line of text. */
const [PAGE, TITLE, KEY_ROW, AROUND_PICTURE, HEADING, LINE] = [728, 70, 64, 40, 34, 14];
const CHARACTERS = 104;
const POINTS_OF_PIXEL = 0.75;

/** Whether the first page has room for so many lines below what answers: LibreOffice parts a list from its heading. */
function hasRoom(lines: number, { keyFigures, picture, lead }: LaidOutPage, style: Style): boolean {
  const figures = keyFigures === null ? 0 : rowsOfBoxes(keyFigures.figures.length) * KEY_ROW;
  const drawn = picture === null ? 0 : heightOf(picture, style) * POINTS_OF_PIXEL + AROUND_PICTURE;
  const texts = lead.flatMap(({ paragraphs }) => paragraphs);
  const said = texts.reduce((sum, text) => sum + Math.ceil(text.length / CHARACTERS + 0.4) * LINE, 0);
  return TITLE + figures + drawn + lead.length * HEADING + said + HEADING + lines * LINE < PAGE;
}

function mark(type: "begin" | "separate" | "end"): BuilderElement {
  return new BuilderElement({ name: "w:fldChar", attributes: { type: { key: "w:fldCharType", value: type } } });
}

/** A field of Word's as it stands before Word reckons it, with what it shows until then. */
function begun(instruction: string): Run {
  const space = { space: { key: "xml:space", value: "preserve" } };
  const text = new BuilderElement({ name: "w:instrText", attributes: space, children: [] });
  text.addChildElement(` ${instruction} `);
  return new Run({ children: [mark("begin"), text, mark("separate")] });
}

const ended = () => new Run({ children: [mark("end")] });

/** What Word takes for its own list of contents, heading and all. */
class Block extends FileChild {
  constructor(paragraphs: readonly Paragraph[]) {
    super("w:sdt");
    const gallery = { val: { key: "w:val", value: "Table of Contents" } };
    const part = [
      new BuilderElement({ name: "w:docPartGallery", attributes: gallery }),
      new BuilderElement({ name: "w:docPartUnique" }),
    ];
    const properties = [new BuilderElement({ name: "w:docPartObj", children: part })];
    this.root.push(
      new BuilderElement({ name: "w:sdtPr", children: properties }),
      new BuilderElement({ name: "w:sdtContent", children: paragraphs }),
    );
  }
}

/** A list of contents; of none no children. */
interface Listed {
  readonly children: readonly FileChild[];
  readonly isOnFirstPage: boolean;
}

/** The headings of chapters as they are made, and the list of contents that leads to them. */
export class Contents {
  readonly #headings: { readonly place: string; readonly text: string }[] = [];

  /** A chapter's heading, as a place that the list leads to. */
  heading(text: string, onNewPage = false): Paragraph {
    const id = { key: "w:id", value: `${this.#headings.length + 1}` };
    const place = `_Toc${id.value}`;
    this.#headings.push({ place, text });
    const name = { key: "w:name", value: place };
    return new Paragraph({
      heading: HeadingLevel.HEADING_1,
      pageBreakBefore: onNewPage,
      children: [
        new BuilderElement({ name: "w:bookmarkStart", attributes: { id, name } }),
        titleRun(text),
        new BuilderElement({ name: "w:bookmarkEnd", attributes: { id } }),
      ],
    });
  }

  /**
   * The list for a document of more than a few pages, in Word's own field: it leads to the headings as it is opened, without
   * a question, and has the pages' numbers as soon as Word or LibreOffice renews it.
   */
  list(page: LaidOutPage, style: Style): Listed {
    const headings = this.#headings;
    if (headings.length < FEWEST_HEADINGS || linesOf(page) <= MOST_LINES) return { children: [], isOnFirstPage: false };
    const entries = headings.map(({ place, text }, at) => {
      const number = [begun(`PAGEREF ${place} \\h`), ended()];
      const children = [titleRun(text), new Run({ children: [new Tab()] }), ...number];
      const [isFirst, isLast] = [at === 0, at === headings.length - 1];
      return new Paragraph({
        style: STYLE_IDS.contents,
        keepNext: !isLast,
        children: [
          ...(isFirst ? [begun('TOC \\o "1-1" \\h \\z')] : []),
          new InternalHyperlink({ anchor: place, children }),
          ...(isLast ? [ended()] : []),
        ],
      });
    });
    const isOnFirstPage = hasRoom(headings.length, page, style);
    const title = paragraph(DOCUMENT_WORDS[style.language].contents, {
      style: STYLE_IDS.contentsHeading,
      pageBreakBefore: !isOnFirstPage,
    });
    return { children: [new Block([title, ...entries])], isOnFirstPage };
  }
}

import { type FileChild, Paragraph } from "docx";
import { capitalized } from "../../messages/phrases/capitalized.ts";
import { DOCUMENT_WORDS } from "../../messages/registry.ts";
import type { Chart } from "../../report/page/chart.ts";
import type { PlainSection, Prose } from "../../report/page/page.ts";
import type { LaidOutChapter, LaidOutPage } from "../writing/layout.ts";
import type { Style } from "../writing/style.ts";
import { hasAmounts } from "../writing/table-parts.ts";
import type { Captions } from "./captions.ts";
import type { Contents } from "./contents.ts";
import { keyFiguresTable } from "./key-figures.ts";
import { basis, notes, paragraph, point, sentences, subheading, titleRun } from "./paragraphs.ts";
import { picture } from "./picture.ts";
import { wordTable } from "./table.ts";
import { fitsUpright, TURNED, UPRIGHT } from "./table-fit.ts";
import type { TableTitles } from "./table-titles.ts";

/** What of a document stands on sheets of one kind. */
export interface Part {
  readonly turned: boolean;
  readonly children: readonly FileChild[];
  /** Whether what follows begins a new page all the same; left out where it does not. */
  readonly closesPage?: boolean;
}

/** What is counted and gathered while a document is made, and how it is written. */
export interface Making {
  readonly captions: Captions;
  readonly contents: Contents;
  readonly titles: TableTitles;
  readonly style: Style;
}

function prose(heading: FileChild, { paragraphs }: Prose): FileChild[] {
  return [heading, ...paragraphs.map((own) => point(own) ?? paragraph(own))];
}

function captioned(chart: Chart, { captions, style }: Making): FileChild[] {
  const caption = captions.over(DOCUMENT_WORDS[style.language].figure, chart.title, null);
  return [caption.paragraph, ...picture(chart, caption.name, style)];
}

/** What opens a document: title, date, what answers first in figures, a picture and prose. */
export function opening(page: LaidOutPage, making: Making): FileChild[] {
  return [
    new Paragraph({ style: "Title", children: [titleRun(page.title)] }),
    ...(page.date === null ? [] : [paragraph(page.date, { style: "Subtitle" })]),
    ...(page.keyFigures === null ? [] : [keyFiguresTable(page.keyFigures)]),
    ...(page.picture === null ? [] : captioned(page.picture, making)),
    ...page.lead.flatMap((one) => prose(making.contents.heading(one.heading), one)),
  ];
}

function isTurned({ sections }: LaidOutChapter, style: Style): boolean {
  return sections.some((section) => section.kind === "table" && !fitsUpright(section, style.language));
}

/** A chapter on sheets that its tables have room on; one that bears the page's title has no heading of its own. */
export function chapterPart(chapter: LaidOutChapter, page: LaidOutPage, making: Making): Part {
  const { captions, contents, titles, style } = making;
  titles.begin(chapter.title);
  const hasNotes = chapter.notes.length > 0;
  const single = chapter.title === page.title;
  const turned = isTurned(chapter, style);
  const section = (shown: PlainSection, at: number): FileChild[] => {
    if (shown.kind === "paragraph") return [sentences(shown.lines)];
    if (shown.kind === "chart") return captioned(shown, making);
    const unit = chapter.unit !== "" && hasAmounts(shown) ? capitalized(chapter.unit) : null;
    const { paragraph: caption } = captions.over(DOCUMENT_WORDS[style.language].table, titles.of(shown), unit);
    return [
      caption,
      wordTable(shown, turned ? TURNED : UPRIGHT, style, hasNotes && at === chapter.sections.length - 1),
    ];
  };
  const head = single ? [] : [contents.heading(chapter.title, chapter.ownPage ?? false)];
  return {
    turned,
    children: [
      ...head,
      ...basis(chapter.basis),
      ...chapter.sections.flatMap(section),
      ...notes(chapter.notes),
      ...(chapter.prose ? prose(subheading(chapter.prose.heading), chapter.prose) : []),
    ],
  };
}

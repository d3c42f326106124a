import type { FileChild } from "docx";
import { capitalized } from "../../messages/phrases/capitalized.ts";
import { DOCUMENT_WORDS } from "../../messages/registry.ts";
import type { Chart } from "../../report/page/chart.ts";
import type { PlainSection, Prose } from "../../report/page/page.ts";
import type { LaidOutChapter, LaidOutPage } from "../writing/layout.ts";
import type { Style } from "../writing/style.ts";
import { hasAmounts } from "../writing/table-parts.ts";
import type { Captions } from "./captions.ts";
import { keyFiguresTable } from "./key-figures.ts";
import { basis, heading, notes, paragraph, type Rank, sentences } from "./paragraphs.ts";
import { isHigh, picture } from "./picture.ts";
import { wordTable } from "./table.ts";
import { fitsUpright, TURNED, UPRIGHT } from "./table-fit.ts";

/** What of a document stands on sheets of one kind. */
export interface Part {
  readonly turned: boolean;
  readonly children: readonly FileChild[];
}

function prose({ heading: text, paragraphs }: Prose, rank: Rank): FileChild[] {
  return [heading(text, rank), ...paragraphs.map((own) => paragraph(own))];
}

function captioned(chart: Chart, captions: Captions, style: Style): FileChild[] {
  const caption = captions.over(DOCUMENT_WORDS[style.language].figure, chart.title, null);
  return [caption.paragraph, ...picture(chart, caption.name, style)];
}

/**
 * What opens a document: title, date, what answers first in figures, a picture and prose. A picture that the first page
 * has no room for stands after the prose.
 */
export function opening(page: LaidOutPage, captions: Captions, style: Style): FileChild[] {
  const picture = page.picture === null ? [] : captioned(page.picture, captions, style);
  const lead = page.lead.flatMap((one) => prose(one, 1));
  const isLate = page.picture !== null && isHigh(page.picture, style);
  return [
    paragraph(page.title, { style: "Title" }),
    ...(page.date === null ? [] : [paragraph(page.date, { style: "Subtitle" })]),
    ...(page.keyFigures === null ? [] : [keyFiguresTable(page.keyFigures)]),
    ...(isLate ? [...lead, ...picture] : [...picture, ...lead]),
  ];
}

function isTurned({ sections }: LaidOutChapter, style: Style): boolean {
  return sections.some((section) => section.kind === "table" && !fitsUpright(section, style.language));
}

/** What a table is called where its chapter is not in sight: a year alone says nothing in a list of tables. */
function tableTitle(heading: string | null, chapter: string): string {
  if (heading === null) return chapter;
  return /^\d{4}$/.test(heading) ? `${chapter} ${heading}` : heading;
}

/** A chapter on sheets that its tables have room on; one that bears the page's title has no heading of its own. */
export function chapterPart(chapter: LaidOutChapter, page: LaidOutPage, captions: Captions, style: Style): Part {
  const single = chapter.title === page.title;
  const turned = isTurned(chapter, style);
  // A table without a heading goes on under that of the table before it.
  let last: string | null = null;
  const section = (shown: PlainSection): FileChild[] => {
    if (shown.kind === "paragraph") return [sentences(shown.lines)];
    if (shown.kind === "chart") return captioned(shown, captions, style);
    const unit = chapter.unit !== "" && hasAmounts(shown) ? capitalized(chapter.unit) : null;
    last = shown.heading ?? last;
    const title = tableTitle(last, chapter.title);
    const { paragraph: caption } = captions.over(DOCUMENT_WORDS[style.language].table, title, unit);
    return [caption, wordTable(shown, turned ? TURNED : UPRIGHT, style)];
  };
  return {
    turned,
    children: [
      ...(single ? [] : [heading(chapter.title, 1, chapter.ownPage ?? false)]),
      ...basis(chapter.basis),
      ...chapter.sections.flatMap(section),
      ...notes(chapter.notes),
      ...(chapter.prose ? prose(chapter.prose, single ? 1 : 2) : []),
    ],
  };
}

import { PAPER_WORDS } from "../../messages/registry.ts";
import type { Chapter, Page, Section } from "../page/page.ts";
import { splitTitle } from "../split/title.ts";
import { allocationChapter } from "./chapters/allocation.ts";
import { changeChapter } from "./chapters/change.ts";
import { comparisonChapter } from "./chapters/comparison.ts";
import { findingsChapter } from "./chapters/findings.ts";
import { gainsChapter } from "./chapters/gains.ts";
import { methodChapter } from "./chapters/method.ts";
import { otherSplitsChapter } from "./chapters/other-splits.ts";
import { procurementChapter } from "./chapters/procurement.ts";
import { roundingChapter } from "./chapters/rounding.ts";
import { sensitivityChapter } from "./chapters/sensitivity.ts";
import { settlementChapter } from "./chapters/settlement.ts";
import { sourcesChapter } from "./chapters/sources.ts";
import { transfersChapter } from "./chapters/transfers.ts";
import { leadingChart } from "./charts/leading-chart.ts";
import { keyFigures } from "./lead/key-figures.ts";
import { consequences } from "./lead/lead.ts";
import { proposal } from "./lead/proposal.ts";
import type { PaperView } from "./view/view.ts";

/** The chapters in their order; each is there as far as the case has what it tells. */
export const CHAPTERS = {
  allocation: allocationChapter,
  transfers: transfersChapter,
  change: changeChapter,
  procurement: procurementChapter,
  comparison: comparisonChapter,
  gains: gainsChapter,
  sensitivity: sensitivityChapter,
  otherSplits: otherSplitsChapter,
  settlement: settlementChapter,
  findings: findingsChapter,
  method: methodChapter,
  rounding: roundingChapter,
  sources: sourcesChapter,
} as const satisfies Readonly<Record<string, (view: PaperView) => readonly Chapter[]>>;

export type ChapterName = keyof typeof CHAPTERS;

/** The names of the chapters in their order. */
export const CHAPTER_NAMES = Object.keys(CHAPTERS) as readonly ChapterName[];

function dateInWords({ date, frame }: PaperView): string | null {
  const terms = PAPER_WORDS[frame.language];

  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date ?? "") ?? [];
  return year && month && day ? terms.date(Number(year), Number(month), Number(day)) : null;
}

/** What answers first. */
type Opening = Pick<Page, "keyFigures" | "picture" | "lead">;

/** What opens the document: the key figures, the picture, and the text for the case paper. */
export function openingOf(view: PaperView): Opening {
  return {
    keyFigures: keyFigures(view),
    picture: leadingChart(view),
    lead: [consequences(view), ...(view.proposal ? [proposal(view)] : [])],
  };
}

/** The chapters of the document by name, without the picture that it opens with. */
export function chaptersAfter(
  { picture }: Opening,
  view: PaperView,
): readonly { readonly name: ChapterName; readonly chapter: Chapter }[] {
  const isFirst = (section: Section) =>
    section.kind === "chart" && section.title === picture?.title && section.subtitle === picture.subtitle;
  return CHAPTER_NAMES.flatMap((name) =>
    CHAPTERS[name](view).map((chapter) => {
      return { name, chapter: { ...chapter, sections: chapter.sections.filter((section) => !isFirst(section)) } };
    }),
  );
}

/** The whole case as one document: what answers first, chapter by chapter, what it rests on last. */
export function casePaper(view: PaperView): Page {
  const opening = openingOf(view);
  return {
    title: splitTitle(view.split),
    date: dateInWords(view),
    ...opening,
    chapters: chaptersAfter(opening, view).map(({ chapter }) => chapter),
  };
}

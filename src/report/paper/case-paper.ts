import type { Paper } from "../paper.ts";
import type { Page } from "../report.ts";
import { splitTitle } from "../split/title.ts";
import { allocationChapter } from "./allocation-chapter.ts";
import { changeChapter } from "./change-chapter.ts";
import { comparisonChapter } from "./comparison-chapter.ts";
import { findingsChapter } from "./findings-chapter.ts";
import { gainsChapter } from "./gains-chapter.ts";
import { consequences } from "./lead.ts";
import { methodChapter } from "./method-chapter.ts";
import { otherSplitsChapter } from "./other-splits-chapter.ts";
import { procurementChapter } from "./procurement-chapter.ts";
import { proposal } from "./proposal.ts";
import { roundingChapter } from "./rounding-chapter.ts";
import { sensitivityChapter } from "./sensitivity-chapter.ts";
import { sourcesChapter } from "./sources-chapter.ts";
import type { PaperView } from "./view.ts";

/** The chapters in their order; each is there as far as the case has what it tells. */
export const CHAPTERS = {
  allocation: allocationChapter,
  change: changeChapter,
  procurement: procurementChapter,
  comparison: comparisonChapter,
  gains: gainsChapter,
  sensitivity: sensitivityChapter,
  otherSplits: otherSplitsChapter,
  method: methodChapter,
  sources: sourcesChapter,
  findings: findingsChapter,
  rounding: roundingChapter,
} as const satisfies Readonly<Record<string, (view: PaperView) => readonly Page[]>>;

export type ChapterName = keyof typeof CHAPTERS;

/** The names of the chapters in their order. */
export const CHAPTER_NAMES = Object.keys(CHAPTERS) as readonly ChapterName[];

function dateInWords({ date, terms }: PaperView): string | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date ?? "") ?? [];
  return year && month && day ? terms.date(Number(year), Number(month), Number(day)) : null;
}

/** The whole case as one document: what it comes to in prose, chapter by chapter, what it rests on last. */
export function casePaper(view: PaperView): Paper {
  return {
    title: splitTitle(view.split),
    date: dateInWords(view),
    lead: [consequences(view), ...(view.proposal ? [proposal(view)] : [])],
    chapters: CHAPTER_NAMES.flatMap((name) => CHAPTERS[name](view)),
  };
}

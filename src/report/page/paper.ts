import type { WhatIf } from "../what-if/what-if.ts";
import type { Page } from "./report.ts";
import type { Workbook } from "./workbook.ts";

/** Text under a heading of its own, to paste into a case paper. */
export interface Prose {
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

/** A result as a document: what it comes to in prose, then chapter by chapter, what it rests on last. */
export interface Paper {
  readonly title: string;
  /** The only date it prints, already worded; null when none is given. */
  readonly date: string | null;
  readonly lead: readonly Prose[];
  readonly chapters: readonly Page[];
}

/** A document of one page: the page's title is the document's. */
export function paperOf(page: Page): Paper {
  return { title: page.title, date: null, lead: [], chapters: [page] };
}

/** A document on its way out, made when a format asks. */
export interface PaperReport {
  readonly paper: () => Paper;
  /** A workbook made for its figures; without one, the tables of its chapters are the sheets. */
  readonly workbook?: () => Promise<Workbook>;
  /** What lets its reader try the case otherwise; without one, it is read as it stands. */
  readonly whatIf?: WhatIf;
}

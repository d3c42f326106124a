import type { Amount } from "../../core/number/amount.ts";
import type { Fraction } from "../../core/number/fraction.ts";
import type { Parts } from "../../core/shares/parts.ts";
import type { Chapter, Page } from "./page.ts";
import type { Panel } from "./panel.ts";
import type { ReckoningWorkbook } from "./workbook.ts";

/** A value of a tidy row: text, a year or other count, an exact number, or nothing. */
export type Fact = string | number | Amount | null;

/** One fact a row, for CSV: stable English field names, every row whole. */
export interface Facts {
  readonly fields: readonly string[];
  readonly rows: Iterable<readonly Fact[]>;
}

/** A member that is shown, by its index, and what it is called. */
export interface MemberShown {
  readonly member: number;
  readonly name: string;
}

/** A line that is parted among members; it makes a row for each of them that is shown. */
export interface PartedLine {
  readonly year: number | null;
  readonly group: readonly string[];
  readonly name: string;
  readonly keyText: string;
  readonly parts: Parts;
  readonly amount: Amount;
  /** What each pays, in rounding units, by the places of the parts. */
  readonly units: readonly (number | bigint)[];
  /** Whether amount and units are those of a credit, given here without their sign. */
  readonly isCredit: boolean;
}

/** Facts of tens of thousands of lines: their rows are those of `lines`, one by one or by the line. */
export interface FactsOfLines extends Facts {
  readonly lines: Iterable<readonly Fact[] | PartedLine>;
  /** Those shown, in order. */
  readonly members: readonly MemberShown[];
  /** What a rounding unit comes to. */
  readonly step: Fraction;
}

/** What JSON can hold. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [field: string]: Json }
  | JsonWhenWritten;

/** What is made when it is written, and not kept. */
export class JsonWhenWritten {
  readonly toJSON: () => Json;

  constructor(made: () => Json) {
    this.toJSON = made;
  }
}

/** What lets a page's reader try a case otherwise. */
export interface WhatIf {
  readonly panel: Panel;
  /** Plain data that the page's program works it out again from. */
  readonly data: unknown;
  /** The program and its hash, in base64. */
  readonly program: { readonly code: string; readonly sha256: string };
}

/**
 * A result on its way out: for people, for spreadsheets, for programs and for who would try it otherwise. Each is made only
 * when a format asks; null is what the result has not.
 */
export interface Report {
  readonly page: () => Page;
  /** How many figures the page's tables have at least, known before they are made; left out where that is not known. */
  readonly leastFigures?: () => number;
  readonly facts: Facts | FactsOfLines | null;
  readonly document: (() => Json) | null;
  /** A workbook that reckons; where there is none, the tables of the page are its sheets. */
  readonly workbook: (() => Promise<ReckoningWorkbook>) | null;
  readonly whatIf: WhatIf | null;
}

/** The page of a result that one chapter tells: the chapter's title is the page's. */
export function pageOf(chapter: Chapter): Page {
  return { title: chapter.title, date: null, keyFigures: null, picture: null, lead: [], chapters: [chapter] };
}

/** The report with more notes: with what answers first, or else below its first chapter. */
export function withNotes(report: Report, notes: readonly string[]): Report {
  const page = () => {
    const made = report.page();
    const answer = made.lead.at(-1);
    if (answer) {
      const said = { ...answer, paragraphs: [...answer.paragraphs, ...notes] };
      return { ...made, lead: [...made.lead.slice(0, -1), said] };
    }
    const [first, ...others] = made.chapters;
    return first ? { ...made, chapters: [{ ...first, notes: [...first.notes, ...notes] }, ...others] } : made;
  };
  return { ...report, page };
}

/** The report of a result that one chapter tells. */
export function reportOf(chapter: () => Chapter, facts: Facts, document: () => Json): Report {
  return { page: () => pageOf(chapter()), facts, document, workbook: null, whatIf: null };
}

import type { Fraction } from "../../core/number/fraction.ts";
import type { Chart } from "./chart.ts";
import type { Table } from "./table.ts";

/** Sentences that belong together, a line each. */
export interface Paragraph {
  readonly kind: "paragraph";
  readonly lines: readonly string[];
}

/** What stands on a page by itself. */
export type PlainSection = Table | Paragraph | Chart;

/** The same told in several ways, the widest first: a format shows the first that it has room for, otherwise the last. */
export interface Alternatives {
  readonly kind: "alternatives";
  /** Columns that a table may have, after its labels', where width is no limit; null for any number. */
  readonly mostColumns: number | null;
  /**
   * Blocks of columns below each other that the first may be shown in, where width is a limit, before the next is better;
   * left out for one.
   */
  readonly mostBlocks?: number;
  readonly ways: readonly (readonly Section[])[];
}

export type Section = PlainSection | Alternatives;

/** Text under a heading of its own, to paste into a case paper. */
export interface Prose {
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

/** A result, or a part of one, as people read it. */
export interface Chapter<Of = Section> {
  readonly title: string;
  /** The unit of every amount in the tables, said once beside the title. */
  readonly unit: string;
  /** What the figures rest on: the second line of every output. */
  readonly basis: readonly string[];
  readonly sections: readonly Of[];
  readonly notes: readonly string[];
  /** Those of its sentences that tell who loses, to be seen as figures below zero are; left out for none. */
  readonly losses?: readonly string[];
  /** The result as prose for a case paper; used by the document formats. */
  readonly prose: Prose | null;
  /** Whether it begins a new page on paper, as what somebody is sent does; left out where it does not. */
  readonly ownPage?: boolean;
}

/** A figure with words before and after it. */
export interface WordedFigure {
  readonly value: Fraction;
  readonly decimals: number;
  readonly before: string;
  readonly after: string;
  /** A year is written without its thousands apart. */
  readonly isYear?: true;
}

/** A figure that answers at a glance, worded: what it is of, the figure itself, and what bears on it. */
export interface KeyFigure {
  readonly label: string;
  readonly value: string;
  /** What the value is as a number; left out where it is none. */
  readonly number?: WordedFigure;
  readonly note: string | null;
  /** Whether it tells of somebody who loses. */
  readonly isLoss: boolean;
}

/** The figures that open a document, under a heading that a format may leave to who only hears it. */
export interface KeyFigures {
  readonly heading: string;
  readonly figures: readonly KeyFigure[];
}

/** All that people read of a result: what it comes to in figures, a picture and prose, then chapter by chapter. */
export interface Page<Of = Section> {
  readonly title: string;
  /** The only date it prints, already worded; null when none is given. */
  readonly date: string | null;
  /** What answers first; null where a page has no use for it. */
  readonly keyFigures: KeyFigures | null;
  /** What the figures look like: it stands in no chapter too. */
  readonly picture: Chart | null;
  readonly lead: readonly Prose[];
  /** A chapter that bears the page's title is all of it. */
  readonly chapters: readonly Chapter<Of>[];
}

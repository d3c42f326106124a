import type { Chart } from "./chart.ts";
import type { Table } from "./table.ts";

/** Sentences that belong together, a line each. */
export interface Paragraph {
  readonly kind: "paragraph";
  readonly lines: readonly string[];
}

export type Section = Table | Paragraph | Chart;

/** Text under a heading of its own, to paste into a case paper. */
export interface Prose {
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

/** A result, or a part of one, as people read it. */
export interface Chapter {
  readonly title: string;
  /** The unit of every amount in the tables, said once beside the title. */
  readonly unit: string;
  /** What the figures rest on: the second line of every output. */
  readonly basis: readonly string[];
  readonly sections: readonly Section[];
  readonly notes: readonly string[];
  /** The result as prose for a case paper; used by the document formats. */
  readonly prose: Prose | null;
}

/** All that people read of a result: what it comes to in prose, then chapter by chapter. */
export interface Page {
  readonly title: string;
  /** The only date it prints, already worded; null when none is given. */
  readonly date: string | null;
  readonly lead: readonly Prose[];
  /** A chapter that bears the page's title is all of it. */
  readonly chapters: readonly Chapter[];
}

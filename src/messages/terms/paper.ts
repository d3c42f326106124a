import type { YearSpan } from "../../core/model/key.ts";

/** The words of the whole case as one document. Figures and names come in already written, lists already joined. */
export interface PaperWords {
  /** A date, as `3. november 2026`; the month from 1. */
  readonly date: (year: number, month: number, day: number) => string;
  /** Titles of the chapters. */
  readonly allocation: string;
  readonly change: (before: string, after: string) => string;
  readonly procurement: string;
  readonly comparison: string;
  readonly gains: string;
  readonly sensitivity: string;
  readonly method: string;
  readonly sources: string;
  readonly findings: string;
  readonly roundings: string;

  readonly everyYear: (years: string) => string;
  readonly otherGroups: (count: number) => string;

  readonly exactly: string;
  readonly exactShare: string;
  readonly roundedOnce: (unit: string) => string;
  readonly withEstablishment: string;
  readonly savingsAre: string;
  readonly paybackIs: string;
  readonly presentValueIs: string;
  readonly bases: string;
  readonly baseDated: (header: string, years: YearSpan | null) => string;
  readonly file: string;
  readonly madeWith: (version: string) => string;
  readonly at: (file: string, line: number) => string;
  readonly tablesApart: string;
}

import type { Language } from "../../core/model/language.ts";

/** Whether figures that can be compared are shown as bars too: never, where there is room beside them, or in any case. */
export type Bars = "none" | "room" | "asked";

/** How a report is to be written: by language and by the reader's means. JSON and CSV look at none of it but `excel`. */
export interface Style {
  readonly language: Language;
  readonly color: boolean;
  /** Characters on a line of the reader's terminal; null where there is none. */
  readonly columns: number | null;
  /** CSV as Norwegian Excel opens it: semicolons, decimal commas, a byte order mark. */
  readonly excel: boolean;
  /** Left out for none. */
  readonly bars?: Bars;
  /** One fact a line, for who listens to it: no tables, no colour, no line breaks. */
  readonly plain?: boolean;
  /** Whether the case's settings are a table, of whose rows findings then speak; left out where they are not. */
  readonly settingsAreTable?: boolean;
  /** How a file is called that a finding is in, or the case for null; left out for what the case calls it. */
  readonly placed?: (file: string | null) => string;
}

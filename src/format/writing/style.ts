import type { Language } from "../../core/model/language.ts";

/** How a report is to be written: by language and by the reader's means. JSON and CSV look at none of it but `excel`. */
export interface Style {
  readonly language: Language;
  readonly color: boolean;
  /** Characters on a line of the reader's terminal; null where there is none. */
  readonly columns: number | null;
  /** CSV as Norwegian Excel opens it: semicolons, decimal commas, a byte order mark. */
  readonly excel: boolean;
}

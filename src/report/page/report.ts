import type { Fraction } from "../../core/number/fraction.ts";
import type { Chart } from "./chart.ts";
import type { Workbook } from "./workbook.ts";

/**
 * A cell knows what it means, never how it looks: the formats word and align it. `amount` is in the unit of its table;
 * `outside` marks a member that a line does not concern; `percent` is a ratio.
 */
export type Cell =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "amount"; readonly value: Fraction; readonly decimals: number }
  | { readonly kind: "percent"; readonly value: Fraction; readonly decimals: number }
  | { readonly kind: "outside" }
  | { readonly kind: "empty" };

/** What a row is, for emphasis and spacing. */
export type RowRole = "group" | "line" | "note" | "sum" | "share" | "unit-cost";

export interface Row {
  readonly role: RowRole;
  /** Depth of the label's indent; 0 is outermost. */
  readonly level: number;
  readonly label: string;
  /** One per column after the label's. */
  readonly cells: readonly Cell[];
}

/** Figures with their headers; the first column holds the rows' labels. */
export interface Table {
  readonly kind: "table";
  /** Printed above the table when there are several; null for the only one. */
  readonly heading: string | null;
  readonly labelHeader: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** Sentences that belong together, a line each. */
export interface Paragraph {
  readonly kind: "paragraph";
  readonly lines: readonly string[];
}

export type Section = Table | Paragraph | Chart;

/** A value of a tidy row: text, a year or other count, an exact number, or nothing. */
export type Fact = string | number | Fraction | null;

/** One fact a row, for CSV: stable English field names, every row whole. */
export interface Facts {
  readonly fields: readonly string[];
  readonly rows: Iterable<readonly Fact[]>;
}

/** What JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [field: string]: Json };

/** A result as people read it. */
export interface Page {
  readonly title: string;
  /** The unit of every amount in the tables, said once beside the title. */
  readonly unit: string;
  /** What the figures rest on: the second line of every output. */
  readonly basis: readonly string[];
  readonly sections: readonly Section[];
  readonly notes: readonly string[];
  /** The result as prose for a case paper; used by the document formats. */
  readonly prose: { readonly heading: string; readonly text: string } | null;
}

/** A result on its way out: for people, for spreadsheets and for programs. Each is made only when a format asks. */
export interface Report {
  readonly page: () => Page;
  readonly facts: Facts;
  readonly document: () => Json;
  /** A workbook made for its figures, with worded warnings; without one, the tables of the page are its sheets. */
  readonly workbook?: (warnings?: readonly string[]) => Promise<Workbook>;
}

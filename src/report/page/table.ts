import type { Fraction } from "../../core/number/fraction.ts";

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
  /** Of a sum: the rows of its table that it is the sum of, by index; `turned` with its sign turned. */
  readonly adds?: { readonly rows: readonly number[]; readonly turned?: boolean };
}

/** Figures with their headers; the first column holds the rows' labels. */
export interface Table {
  readonly kind: "table";
  /** Printed above the table when there are several; null for the only one. */
  readonly heading: string | null;
  readonly labelHeader: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  /** Columns that are others added, less some; by index, as `columns` has them. */
  readonly reckoned?: readonly {
    readonly column: number;
    readonly adds: readonly number[];
    readonly less?: readonly number[];
  }[];
}

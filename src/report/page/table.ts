import type { Fraction } from "../../core/number/fraction.ts";

/** A currency (ISO 4217), and how many of it an amount is told in: 1, 1000 or 1 000 000. */
export interface Money {
  readonly currency: string;
  readonly unit: bigint;
}

/**
 * A cell knows what it means, never how it looks: the formats word and align it. `amount` is in the unit of its table,
 * which `money` names where it is money in that; `outside` marks a member that a line does not concern; `percent` is a ratio; `missing` is what is
 * said in the place of a figure that there is none of, as that it is not known.
 */
export type Cell =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "amount"; readonly value: Fraction; readonly decimals: number; readonly money?: Money }
  | { readonly kind: "percent"; readonly value: Fraction; readonly decimals: number }
  | { readonly kind: "outside" }
  | { readonly kind: "missing"; readonly text: string }
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
  /** Left out where it is a line of the bars, if its table has any. */
  readonly bar?: false;
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
  /**
   * Whether the figures of a column can be compared down the lines, so that a format may show them as bars too; `only`
   * where the table repeats others for the sake of its bars. Left out where they cannot.
   */
  readonly bars?: "beside" | "only";
  /** The column that the bars are of, by index; left out for the last. */
  readonly barColumn?: number;
  /** How many of the first columns name what a row is of as its label does, as who is paid; left out for none. */
  readonly naming?: number;
  /** What all of it is of that no heading says, as the only year or the member whose page it is on; left out for nothing. */
  readonly of?: string;
}

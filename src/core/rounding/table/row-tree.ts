import type { Fraction } from "../../number/fraction.ts";

/** One budget line: what each member would pay exactly, in the unit of rounding; 0 for members outside the line. */
export interface ExactRow {
  readonly cells: readonly Fraction[];
}

/** A group, a year or the whole table. */
export interface RowTree {
  readonly children: readonly (RowTree | ExactRow)[];
}

import { type Fraction, fraction, multiply } from "../../number/fraction.ts";

/** One budget line: what each member would pay exactly, in the unit of rounding; 0 for members outside the line. */
export interface ExactRow {
  readonly cells: readonly Fraction[];
}

/** The same of a line that is divided in proportion: amount × weight / whole for each. */
export interface DividedRow {
  readonly amount: Fraction;
  readonly weights: readonly bigint[];
  readonly whole: bigint;
}

export type Row = ExactRow | DividedRow;

/** What each member would pay exactly of a line. */
export function cellsOf(row: Row): readonly Fraction[] {
  if ("cells" in row) return row.cells;
  return row.weights.map((weight) => multiply(row.amount, fraction(weight, row.whole)));
}

/** A group, a year or the whole table. */
export interface RowTree {
  readonly children: readonly (RowTree | Row)[];
}

import type { Fraction } from "../number/fraction.ts";
import type { Concerns } from "./line.ts";
import type { Source } from "./source.ts";

/** A row of coalitions.csv: what a group of members would pay if they did the work on their own. */
export interface CoalitionCost {
  /** Whom the row names; `all` is whoever takes part. */
  readonly concerns: Concerns;
  /** In currency units, for as long a time as the budget covers. */
  readonly cost: Fraction;
  /** The cell of the members. */
  readonly source: Source;
  /** The cell of the cost. */
  readonly costSource: Source;
}

import type { Below } from "./sum-interpretation.ts";
import type { UnnamedJudged } from "./which-sums.ts";

/** What must be known of all rows to tell sums from lines. Rows go by their line in the file. */
export interface SumsJudged {
  /** Whether a row is no sum by its name alone. */
  readonly isStrict: boolean;
  /** What stands below rows called sums. */
  readonly below: ReadonlyMap<number, Below>;
  /** Rows of income written as positive numbers. */
  readonly income: ReadonlySet<number>;
  /** Rows that are sums though nothing in their name says so; null where that is not known. */
  readonly unnamed: UnnamedJudged | null;
  /** Rows below a total that tell of it. */
  readonly told: ReadonlySet<number>;
}

/** Nothing is known when rows are read for the first time. */
export const SUMS_UNJUDGED: SumsJudged = {
  isStrict: false,
  below: new Map(),
  income: new Set(),
  unnamed: null,
  told: new Set(),
};

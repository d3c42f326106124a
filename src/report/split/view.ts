import type { Payments } from "../../core/compare/change.ts";
import type { Case } from "../../core/model/case.ts";
import type { Split } from "../../core/split/split.ts";
import type { Frame } from "../page/frame.ts";

/** A split, and how it is to be shown. */
export interface SplitView {
  readonly frame: Frame;
  readonly subject: Case;
  /** Rounded to what is shown, and narrowed to it. */
  readonly shown: Split;
  /** The same in currency units, before any `--unit`. */
  readonly kroner: Split;
  /** Members down and years across. */
  readonly byYear: boolean;
  /** Every line, also when there are very many. */
  readonly everyLine: boolean;
  /** The year the result was narrowed to, if any. */
  readonly year: number | null;
  /** What `--only` named, if anything. */
  readonly only: readonly string[] | null;
  /** Whether `--only` picked out lines or groups, so that no sum of the whole is shown. */
  readonly picked: boolean;
  /** Whether `--key` replaced the case's key. */
  readonly keyReplaced: boolean;
  /** What `--against` holds the result against, if anything. */
  readonly against: Against | null;
  /** Members by what they change, the largest increase first. */
  readonly sortedByChange: boolean;
  /** What was asked of who pays whom. */
  readonly transfers: TransfersAsked;
}

/** What is asked of who pays whom: that it is told, and in how many instalments; null for none. */
export interface TransfersAsked {
  readonly isAsked: boolean;
  readonly instalments: number | null;
}

/** Payments of two budgets over the years that are held against each other. */
export interface Against {
  /** Null for a year or a column of the budget itself. */
  readonly file: string | null;
  /** The header of the column of the budget itself; null for anything else. */
  readonly column: string | null;
  /** Whether it is a saved result, or a budget shared anew. */
  readonly saved: boolean;
  readonly before: { readonly years: readonly (number | null)[]; readonly payments: Payments };
  readonly after: { readonly years: readonly (number | null)[]; readonly payments: Payments };
}

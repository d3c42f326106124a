import type { CapitalMethod, CapitalNames } from "../../core/model/asset.ts";

/** What a year of an asset is made of, worded. */
export interface CapitalYearWords {
  readonly line: string;
  readonly method: CapitalMethod;
  readonly depreciation: string;
  /** Null where the asset bears no interest. */
  readonly interest: { readonly amount: string; readonly rate: string; readonly of: string } | null;
  readonly opening: string;
  readonly closing: string;
  readonly cost: string;
  /** What the schedule makes it, where a scenario changes that; else null. */
  readonly scheduled: string | null;
  /** The member that is credited what others pay; null of a cost. */
  readonly creditTo: string | null;
  readonly place: string;
}

/** The words of what is written off. */
export interface CapitalWords extends CapitalNames {
  readonly year: (words: CapitalYearWords) => string;
}

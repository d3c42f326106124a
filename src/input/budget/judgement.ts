import type { FilledColumns } from "../ledger/blank-groups.ts";
import type { Heading } from "../ledger/heading-groups.ts";
import { SUMS_UNJUDGED, type SumsJudged } from "../ledger/sums/sums-judged.ts";
import type { Convention } from "./amount-cells.ts";
import { NO_PORTIONS, type PortionsJudged } from "./portions-judged.ts";

/** What must be known of a whole budget to read its first row: found out by reading it, and then it is read once more. */
export interface Judgement {
  /** How the decimals of amounts are parted; null where it is not known. */
  readonly convention: Convention | null;
  /** Columns in which a blank cell is of the group above. */
  readonly filled: FilledColumns;
  /** Whether most rows have an account; null where it is not known. */
  readonly mostHaveAccounts: boolean | null;
  /** What says that the file has its costs negative; null where it has not. */
  readonly turned: "accounts" | "names" | "stated" | null;
  /** Rows that are the groups of those below them, by their line; null where that is not known. */
  readonly headings: ReadonlyMap<number, Heading> | null;
  readonly sums: SumsJudged;
  /** What amounts like `5 % of Drift` come to. */
  readonly portions: PortionsJudged;
}

/** Nothing is known when a budget is read for the first time, except a convention that the user chose. */
export function unjudged(convention: Convention | null): Judgement {
  return {
    ...{ convention, filled: new Set(), mostHaveAccounts: null, turned: null, headings: null },
    ...{ sums: SUMS_UNJUDGED, portions: NO_PORTIONS },
  };
}

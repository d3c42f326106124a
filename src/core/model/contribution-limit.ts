import type { KeyBound, NamedMember } from "./key.ts";
import type { Source } from "./source.ts";

/** Bounds on what members pay in a year for all lines together, and who bears what they move; null for all between. */
export interface ContributionLimit {
  readonly bounds: readonly KeyBound[];
  readonly excess: NamedMember | null;
  /** The years it holds, both inclusive; null is unbounded. */
  readonly from: number | null;
  readonly to: number | null;
  readonly source: Source;
}

/** The limits on contributions of a case, which hold one after the other, and what the correction they make is called. */
export interface ContributionLimits {
  readonly name: string;
  readonly items: readonly ContributionLimit[];
}

/** What the correction that limits make is called where its name may not change with the language. */
export const CORRECTION = "Limits on contributions";

/** No limits on contributions. */
export const NO_CONTRIBUTION_LIMITS: ContributionLimits = { name: CORRECTION, items: [] };

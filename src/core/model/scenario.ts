import type { Fraction } from "../number/fraction.ts";
import type { NamedKey } from "./key.ts";
import type { BudgetLine } from "./line.ts";
import type { Source, WrittenName } from "./source.ts";
import type { Volume } from "./volume.ts";

/**
 * A change a scenario makes to lines of a name: a new amount, so many percent more (`ratio` 1/20 for 5 %), an amount that is
 * added once the line has so many members (`step`), or the line's own amount so many times more for each member beyond those
 * as filed (`each`).
 */
export interface LineChange {
  /** The line or group. */
  readonly line: WrittenName;
  /** Null for every year. */
  readonly year: number | null;
  readonly change:
    | { readonly kind: "amount"; readonly amount: Fraction }
    | { readonly kind: "percent"; readonly ratio: Fraction }
    | { readonly kind: "step"; readonly amount: Fraction; readonly members: number }
    | { readonly kind: "each"; readonly times: Fraction };
  readonly source: Source;
}

/** A member that joins or leaves, from the first year in which it does to the last, both inclusive; null is unbounded. */
export interface Membership {
  readonly member: number;
  readonly from: number | null;
  readonly to: number | null;
  readonly source: Source;
}

/** What the line of those who pay to join is called where its name may not change with the language. */
export const BUY_IN = "Buy-in";

/** A member that joins, and what it pays the others for it in its first year, in currency units; null for nothing. */
export interface Joining extends Membership {
  readonly buyIn: Fraction | null;
}

/** Another way to organise the same work: other members, key, costs or budget. What it leaves out is as in the case. */
export interface Scenario {
  readonly name: string;
  /** Its own budget's lines; null when it shares the case's. */
  readonly lines: readonly BudgetLine[] | null;
  /** Who takes part, by member index; null when as in the case, changed by `with` and `without`. */
  readonly members: readonly number[] | null;
  readonly with: readonly Joining[];
  readonly without: readonly Membership[];
  readonly key: NamedKey | null;
  readonly changes: readonly LineChange[];
  readonly volumes: readonly Volume[];
  readonly source: Source;
}

/** How far a cost may be from its estimate: `ratio` 1/4 for ±25 % of a group or line. */
export interface Uncertainty {
  readonly of: WrittenName;
  readonly ratio: Fraction;
  readonly source: Source;
}

/** Yearly growth of a group's or line's cost beyond the budget's last year; `of` null for everything else. */
export interface GrowthIndex {
  readonly of: WrittenName | null;
  readonly ratio: Fraction;
  readonly source: Source;
}

/** What a case assumes of time: growth to a horizon, prices and interest, as ratios a year; null where it says nothing. */
export interface Outlook {
  readonly index: readonly GrowthIndex[];
  readonly horizon: number | null;
  readonly deflator: Fraction | null;
  readonly discount: Fraction | null;
}

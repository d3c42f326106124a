import type { Fraction } from "../number/fraction.ts";
import type { NamedKey } from "./key.ts";
import type { BudgetLine } from "./line.ts";
import type { Source, WrittenName } from "./source.ts";
import type { Volume } from "./volume.ts";

/** A change a scenario makes to lines of a name: a new amount, or so many percent more (`ratio` 1/20 for 5 %). */
export interface LineChange {
  /** The line or group. */
  readonly line: WrittenName;
  /** Null for every year. */
  readonly year: number | null;
  readonly change:
    | { readonly kind: "amount"; readonly amount: Fraction }
    | { readonly kind: "percent"; readonly ratio: Fraction };
  readonly source: Source;
}

/** Another way to organise the same work: other members, key, costs or budget. What it leaves out is as in the case. */
export interface Scenario {
  readonly name: string;
  /** Its own budget's lines; null when it shares the case's. */
  readonly lines: readonly BudgetLine[] | null;
  /** Who takes part, by member index; null when as in the case, changed by `with` and `without`. */
  readonly members: readonly number[] | null;
  readonly with: readonly number[];
  readonly without: readonly number[];
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

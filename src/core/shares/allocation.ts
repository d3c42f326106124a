import type { ClampTrace } from "../key/limits.ts";
import type { BudgetLine } from "../model/line.ts";
import type { Source } from "../model/source.ts";
import type { Fraction } from "../number/fraction.ts";
import type { KeyInForce } from "./key-in-force.ts";
import type { Pool } from "./pools.ts";

/** What limits on contributions made of those of a year, stage by stage; lists are in the order of `members`. */
export interface Correction {
  readonly members: readonly number[];
  /** What the members pay by the lines, and together. */
  readonly contributions: readonly Fraction[];
  readonly total: Fraction;
  readonly stages: readonly { readonly before: readonly Fraction[]; readonly clamp: ClampTrace }[];
}

/** What those who join in a year pay, and how it is credited to those who were there; lists are in the order of `others`. */
export interface BuyInTrace {
  readonly joining: readonly BuyIn[];
  readonly others: readonly number[];
  /** What each of the others' part of the year's cost is without those who join, and with them. */
  readonly before: readonly Fraction[];
  readonly after: readonly Fraction[];
  /** Each one's part of what is paid. */
  readonly parts: readonly Fraction[];
}

/** What a member pays the others in the year in which it joins, in currency units. */
export interface BuyIn {
  readonly member: number;
  readonly year: number | null;
  readonly amount: Fraction;
  readonly source: Source;
}

/** One member's part of a line, group, year or of everything. Amounts are in currency units. */
export interface Share {
  readonly member: number;
  /** The exact part of the amount as a ratio; null of an amount of zero, which has no parts. */
  readonly share: Fraction | null;
  readonly exact: Fraction;
  /** What the member pays: the exact part rounded with the whole table. */
  readonly allocated: Fraction;
}

/** How far a member's sum came from its exact value by rounding line by line. */
export interface Deviation {
  readonly member: number;
  /** What the member pays in all less the exact sum, in currency units. */
  readonly by: Fraction;
  /** The accounts that the member has lines in. */
  readonly accounts: number;
  /** What the deviation is certain to be less than: one rounding unit for each of them. */
  readonly bound: Fraction;
}

/**
 * A line divided among its members; a note has a null key, no pool and no shares. Declared as a class so
 * that whoever copies one is made to say what its shares are, for those of a `DividedLine` are reckoned when asked for.
 */
export declare abstract class AllocatedLine {
  readonly line: BudgetLine;
  readonly amount: Fraction | null;
  /** Of an amount that is a portion of others: what these come to; left out of what stands by itself. */
  readonly basis?: Fraction | undefined;
  /** What steps add to the amount for the members of the line; left out where it has none. */
  readonly stepped?: Fraction | undefined;
  readonly key: KeyInForce | null;
  /** The key in canonical English, with the year of each base; empty for a note. */
  readonly keyText: string;
  /** The lines it is shared together with; null for what no key divides or has passed by. */
  readonly pool: Pool | null;
  /** In file order of the members; members outside the line are not listed. */
  get shares(): readonly Share[];
  /** Of a line that is none of the budget's: how limits on contributions came to it. */
  readonly correction?: Correction;
  /** Of a line that is none of the budget's: how what is paid for joining came to it. */
  readonly buyIn?: BuyInTrace;
  /** Of a line that others bore in one part of a year than in another: that of each part, shared by itself. */
  readonly periods?: readonly { readonly length: Fraction; readonly line: AllocatedLine }[];
  /** How much was moved between members, against rounding this line by itself, so that the table adds up. */
  readonly moved: Fraction;
}

/** A sum of lines as it is shown: a plain sum of what the lines show. */
export interface Subtotal {
  readonly group: readonly string[];
  readonly year: number | null;
  readonly amount: Fraction;
  readonly shares: readonly Share[];
}

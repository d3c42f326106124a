import type { Fraction } from "../number/fraction.ts";
import type { Source } from "./source.ts";

/** One year, or several that follow each other, both ends inclusive. */
export interface YearSpan {
  readonly from: number;
  readonly to: number;
}

/**
 * The years at whose 1 January a base is measured: of several, the mean of their figures counts. `ofLine` counts them from
 * the year of the line: −1 is the year before.
 */
export interface AskedYears extends YearSpan {
  readonly ofLine: boolean;
}

/** A column of members.csv, as a key measures by it. */
export interface ColumnBase {
  readonly kind: "base";
  readonly name: string;
  /** Null where the key names none. */
  readonly years: AskedYears | null;
  /** Where the key names it; null where no text does. */
  readonly source: Source | null;
}

/** What a member weighs whatever it measures: the same as all, or what was agreed. */
export type AgreedBase =
  | { readonly kind: "equal" }
  | {
      readonly kind: "shares";
      /** Whether they are written as percentages, as ratios that make 1; else they are weights of any size. */
      readonly percent: boolean;
      readonly weights: readonly { readonly member: number; readonly name: string; readonly weight: Fraction }[];
    };

/** What the first factor of a term is multiplied by, or divided by: a column, or a number. */
export interface BaseFactor {
  readonly by: "times" | "over";
  readonly of: ColumnBase | { readonly kind: "number"; readonly value: Fraction };
}

/** A product of a base and factors. */
export interface BaseTerm {
  readonly weight: ColumnBase | AgreedBase;
  readonly factors: readonly BaseFactor[];
}

/** A base that is reckoned from others: terms added up, with a ceiling, among the members of a group. */
export interface ReckonedBase {
  readonly kind: "reckoned";
  readonly terms: readonly BaseTerm[];
  /** More than this nobody weighs; null without a ceiling. */
  readonly upTo: Fraction | null;
  /** Only these weigh anything; null for everyone. */
  readonly of: { readonly name: string; readonly members: readonly number[] } | null;
  readonly source: Source | null;
}

/** What a part of a key is measured by. */
export type KeyBase = ColumnBase | AgreedBase | ReckonedBase;

/**
 * One part of a key. `percent` is a share of what `each` leaves, as a ratio (1/2 for 50 %); `rest` takes what the
 * percentages leave; `each` is a fee in kroner for every member.
 */
export type KeyPart =
  | { readonly kind: "percent"; readonly ratio: Fraction; readonly base: KeyBase }
  | { readonly kind: "rest"; readonly base: KeyBase }
  | { readonly kind: "each"; readonly fee: Fraction };

/** A member that a key names, by its index. */
export interface NamedMember {
  readonly member: number;
  readonly name: string;
}

/** A year that was paid for before; `ofLine` counts it from the year of the line: −1 is the year before. */
export interface PaidYear {
  readonly year: number;
  readonly ofLine: boolean;
}

/** What a bound is measured in: a ratio of the pool, kroner of it, or a ratio of what the member paid in an earlier year. */
export type BoundMeasure =
  | { readonly kind: "share"; readonly ratio: Fraction }
  | { readonly kind: "amount"; readonly amount: Fraction }
  | { readonly kind: "paid"; readonly ratio: Fraction; readonly year: PaidYear };

/** What bounds shares, of one member or (null) of everyone; `within` so much of what was paid is a least and a most. */
export interface KeyBound {
  readonly side: "min" | "max" | "within";
  readonly member: NamedMember | null;
  readonly measure: BoundMeasure;
}

/** Limits on the shares of a pool. */
export interface KeyLimits {
  /** First the least, then the most, then those within; of several on one member the tightest holds. */
  readonly bounds: readonly KeyBound[];
  /** Who alone bears what the bounds take and give; null where all between them do, in proportion. */
  readonly excess: NamedMember | null;
  /** The step that shares are rounded to, as a ratio of the whole. */
  readonly round: Fraction | null;
}

/** A key without limits. */
export const NO_LIMITS: KeyLimits = { bounds: [], excess: null, round: null };

/** A parsed key: the shares its parts give make 100 % of what its fees leave. `text` is what was written. */
export interface Key {
  readonly text: string;
  readonly parts: readonly KeyPart[];
  readonly limits: KeyLimits;
}

/** A key for the line years `from`–`to`, both inclusive; null is unbounded. */
export interface KeyPeriod {
  readonly from: number | null;
  readonly to: number | null;
  readonly key: Key;
}

/** A key as a line or a case refers to it: by name, or (name null) written in place. */
export interface NamedKey {
  readonly name: string | null;
  readonly periods: readonly KeyPeriod[];
  readonly source: Source;
}

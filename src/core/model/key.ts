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

/** What members weigh that is known before anything is shared. */
export type WeighableBase = ColumnBase | AgreedBase | ReckonedBase;

/** What each pays of the lines that bear a name in the line's year, those with this key themselves left out. */
export interface PaidBase {
  readonly kind: "paid";
  /** A line or group, as the key names it. */
  readonly of: string;
  readonly source: Source | null;
}

/**
 * Another key with limits or fees of its own: what it gives each, by itself, of what the fees of the key that it is part of
 * leave. A key without them is no such part: its own parts stand in its place.
 */
export interface InnerKey {
  readonly kind: "key";
  readonly name: string;
  readonly key: Key;
}

/** What a part of a key is measured by. */
export type KeyBase = WeighableBase | PaidBase | InnerKey;

/** A step of a price list by size: the fee of a member that measures at most `to`; null without an upper end. */
export interface Band {
  readonly to: Fraction | null;
  readonly amount: Fraction;
}

/**
 * What members pay before the rest is shared, in currency units: the same from each, a rate for each unit of a base, by
 * size, or what was agreed with some.
 */
export type Fee =
  | { readonly kind: "each"; readonly amount: Fraction }
  | { readonly kind: "rate"; readonly amount: Fraction; readonly base: WeighableBase }
  /** Ascending; the last has no upper end. */
  | { readonly kind: "bands"; readonly base: WeighableBase; readonly bands: readonly Band[] }
  | {
      readonly kind: "agreed";
      readonly amounts: readonly { readonly member: number; readonly name: string; readonly amount: Fraction }[];
    };

/** What a key takes as a fee, before its percentages. */
export interface FeePart {
  readonly kind: "fee";
  readonly fee: Fee;
}

/** What a key shares by a base: `percent` of what fees leave, as a ratio (1/2 for 50 %), or the `rest` that percentages leave. */
export type SharedPart =
  | { readonly kind: "percent"; readonly ratio: Fraction; readonly base: KeyBase }
  | { readonly kind: "rest"; readonly base: KeyBase };

export type KeyPart = SharedPart | FeePart;

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

/** A parsed key: the shares its parts give make 100 % of what its fees leave, or it has fees alone. `text` is what was written. */
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

/** What of a support group reaches a group that no stage empties: itself, and through other support groups. */
export interface StageReach {
  readonly to: string;
  readonly ratio: Fraction;
  readonly direct: Fraction;
  readonly through: () => readonly { readonly group: string; readonly ratio: Fraction }[];
}

/** A key as a line or a case refers to it: by name, or (name null) written in place. */
export interface NamedKey {
  readonly name: string | null;
  readonly periods: readonly KeyPeriod[];
  readonly source: Source;
  /** The support group whose stages made the key, and what they came to; left out of keys that are written. */
  readonly stages?: { readonly group: string; readonly reaches: readonly StageReach[] };
}

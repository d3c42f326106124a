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

/** What a part of a key is measured by. */
export type KeyBase =
  | { readonly kind: "equal" }
  | {
      readonly kind: "base";
      readonly name: string;
      /** Null where the key names none. */
      readonly years: AskedYears | null;
      /** Where the key names it; null where no text does. */
      readonly source: Source | null;
    }
  | {
      readonly kind: "shares";
      /** Whether they are written as percentages, as ratios that make 1; else they are weights of any size. */
      readonly percent: boolean;
      readonly weights: readonly { readonly member: number; readonly name: string; readonly weight: Fraction }[];
    };

/**
 * One part of a key. `percent` is a share of what `each` leaves, as a ratio (1/2 for 50 %); `rest` takes what the
 * percentages leave; `each` is a fee in kroner for every member.
 */
export type KeyPart =
  | { readonly kind: "percent"; readonly ratio: Fraction; readonly base: KeyBase }
  | { readonly kind: "rest"; readonly base: KeyBase }
  | { readonly kind: "each"; readonly fee: Fraction };

/** Limits on the shares, as ratios of the whole; null where the key sets none. */
export interface KeyLimits {
  readonly min: Fraction | null;
  readonly max: Fraction | null;
  readonly round: Fraction | null;
}

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

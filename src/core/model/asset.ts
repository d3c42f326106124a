import type { Fraction } from "../number/fraction.ts";
import type { NamedKey } from "./key.ts";
import type { Concerns } from "./member.ts";
import type { Source } from "./source.ts";

/** How an asset is written off: in equal parts, by an annuity, or as a loan that is repaid in equal instalments. */
export type CapitalMethod = "linear" | "annuity" | "loan";

/** A row of assets.csv: something bought or brought together, which is written off over the years it lasts. Amounts in currency units. */
export interface Asset {
  readonly name: string;
  /** What it cost, and what of that somebody else paid. */
  readonly cost: Fraction;
  readonly grant: Fraction;
  /** What was borrowed together for it. */
  readonly debt: Fraction;
  /** The first year it is used and written off, and how many years it lasts. */
  readonly year: number;
  readonly life: number;
  readonly method: CapitalMethod;
  /** Yearly interest as a ratio: 1/25 for 4 %. */
  readonly rate: Fraction;
  /** Null where it follows the case's. */
  readonly key: NamedKey | null;
  readonly concerns: Concerns;
  /** The member who brought it as a contribution in kind; null for what was bought together. */
  readonly from: number | null;
  /** Those who paid for it in advance of the others, and are repaid by who buys in; null where each paid by the key. */
  readonly advanced: Concerns | null;
  /** The cell of its cost. */
  readonly source: Source;
}

/** What capital costs are called among lines: their group, and what tells the line that credits who brought an asset. */
export interface CapitalNames {
  readonly group: string;
  readonly inKind: string;
}

/** The names that programs read; people read them in their own language. */
export const CAPITAL_NAMES: CapitalNames = { group: "Capital costs", inKind: "contribution in kind" };

/** The assets of a case. */
export interface CaseAssets {
  readonly names: CapitalNames;
  readonly list: readonly Asset[];
}

/** A case without assets. */
export const NO_ASSETS: CaseAssets = { names: CAPITAL_NAMES, list: [] };

/** A year of an asset: its value as it begins and ends, and what the year costs, in currency units. */
export interface AssetYear {
  readonly year: number;
  readonly opening: Fraction;
  readonly depreciation: Fraction;
  readonly interest: Fraction;
  readonly closing: Fraction;
}

/** What makes a budget line of an asset: the cost of a year, or the credit of it to who brought the asset. */
export interface CapitalOrigin {
  readonly asset: Asset;
  readonly of: AssetYear;
  readonly isCredit: boolean;
}

/** A case as its author thinks of it, before it is typed into files. Numbers are text with a decimal point. */

/** A column at a year, or with `to` the mean of the years from it on. */
export interface PlanColumn {
  readonly kind: "column";
  readonly base: string;
  readonly year: number | null;
  readonly to: number | null;
}

export type PlanWeight =
  | { readonly kind: "equal" }
  | PlanColumn
  | { readonly kind: "shares"; readonly weights: readonly { readonly member: string; readonly weight: string }[] };

export interface PlanTerm {
  readonly weight: PlanWeight;
  readonly factors: readonly { readonly by: "*" | "/"; readonly of: PlanColumn | string }[];
}

export type PlanBase =
  | PlanWeight
  /** What each pays of a group. */
  | { readonly kind: "paid"; readonly of: string }
  /** Terms added up; `of` is the name of a group. */
  | {
      readonly kind: "reckoned";
      readonly terms: readonly PlanTerm[];
      readonly upTo: string | null;
      readonly of: string | null;
    };

/** Another key, by its name. */
export interface PlanInner {
  readonly kind: "key";
  readonly name: string;
}

export type PlanPart =
  /** `percent` in percent (`50`, `33.5`), or a fraction of the whole (`1/3`). */
  | { readonly kind: "percent"; readonly percent: string; readonly base: PlanBase | PlanInner }
  | { readonly kind: "rest"; readonly base: PlanBase | PlanInner }
  | PlanFee;

/** What is taken before the rest is shared, in kroner. */
export type PlanFee =
  | { readonly kind: "each"; readonly fee: string }
  | { readonly kind: "rate"; readonly fee: string; readonly base: PlanBase }
  | { readonly kind: "agreed"; readonly fees: readonly { readonly member: string; readonly fee: string }[] }
  /** Up to a measure so much, above the last of them `over`. */
  | {
      readonly kind: "bands";
      readonly base: PlanBase;
      readonly steps: readonly { readonly to: string; readonly fee: string }[];
      readonly over: string;
    };

/** Whether a part is taken before the rest is shared. */
export function isFee(part: PlanPart): part is PlanFee {
  return part.kind !== "percent" && part.kind !== "rest";
}

/** A limit: a percentage, kroner, or a percentage of what was paid in a year. `within` is always of a year. */
export interface PlanBound {
  readonly side: "min" | "max" | "within";
  /** Null for everyone. */
  readonly member: string | null;
  readonly unit: "percent" | "kroner" | "paid";
  readonly figure: string;
  /** The year that was paid for, or so many years before the line's, as a number below 0. */
  readonly year: number | null;
}

export interface PlanKey {
  readonly parts: readonly PlanPart[];
  readonly bounds: readonly PlanBound[];
  /** Who bears the excess. */
  readonly excess: string | null;
  readonly round: string | null;
}

export interface PlanNamedKey {
  readonly name: string;
  readonly periods: readonly { readonly from: number | null; readonly to: number | null; readonly key: PlanKey }[];
}

/** A key in place, or the name of one. */
export type PlanKeyRef = PlanKey | string;

export interface PlanMember {
  readonly name: string;
  readonly takesPart: boolean;
  /** One measure per base and, in the order of `Plan.vintages`, per date. */
  readonly measures: Readonly<Record<string, readonly string[]>>;
}

export interface PlanRow {
  readonly name: string;
  readonly group: readonly string[];
  readonly type: "line" | "note" | "total";
  /** One per year of the plan, null where the cell is blank. */
  readonly amounts: readonly (string | null)[];
  /** Names of members and groups; empty is everyone. */
  readonly concerns: readonly string[];
  readonly key: PlanKeyRef | null;
  readonly driver: string | null;
  /** Its amounts are so many percent of what bears a name, which no such row does; null of amounts by themselves. */
  readonly portion?: { readonly percent: string; readonly of: string };
}

export interface Plan {
  readonly members: readonly PlanMember[];
  readonly bases: readonly string[];
  /** The dates of the bases; one null where the file has no dates. */
  readonly vintages: readonly (number | null)[];
  readonly populationDate: number | null;
  readonly groups: readonly { readonly name: string; readonly members: readonly string[] }[];
  /** The years of the budget; one null where it has none. */
  readonly years: readonly (number | null)[];
  readonly layout: "plain" | "year columns" | "year column";
  readonly rows: readonly PlanRow[];
  readonly key: PlanKeyRef;
  readonly keys: readonly PlanNamedKey[];
  readonly round: string;
  readonly unitCosts: readonly { readonly per: string; readonly of: string | null }[] | null;
  readonly volumes: readonly { readonly base: string; readonly volume: string }[];
  readonly with: readonly string[];
  readonly without: readonly string[];
  /** Which of several spellings the writer takes. */
  readonly hand: number;
}

import type { Fraction } from "../number/fraction.ts";
import type { NamedKey } from "./key.ts";
import type { Concerns } from "./line.ts";
import type { Source } from "./source.ts";

/** One thing bought separately or together. Amounts in currency units, a year for what recurs. */
export interface ProcurementItem {
  readonly name: string;
  /** One price for all members together, or each member's own (null where a member's cell is blank). */
  readonly separate:
    | { readonly kind: "common"; readonly amount: Fraction }
    | { readonly kind: "own"; readonly amounts: readonly (Fraction | null)[] };
  readonly joint: Fraction;
  readonly key: NamedKey | null;
  readonly concerns: Concerns;
  /** Once; every year; or for a number of years. */
  readonly recurring: { readonly kind: "once" } | { readonly kind: "yearly"; readonly years: number | null };
  readonly source: Source;
}

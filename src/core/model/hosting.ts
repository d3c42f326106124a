import type { Fraction } from "../number/fraction.ts";
import type { Source, WrittenName } from "./source.ts";

/** What a host takes beside what it invoices the others: a part of it, or so many currency units a year. */
export type Surcharge =
  | { readonly kind: "percent"; readonly ratio: Fraction }
  | { readonly kind: "amount"; readonly amount: Fraction };

/** A surcharge as a case names it: of a line or group, or (null) of all that none of these covers. */
export interface NamedSurcharge {
  readonly of: WrittenName | null;
  readonly surcharge: Surcharge;
  readonly source: Source;
}

/** Whom the others pay, as a case names it: for everything, and for lines and groups of its own. */
export interface Hosting {
  /** Null when the case names none. */
  readonly host: WrittenName | null;
  /** Of lines or groups: the innermost that a line bears counts, and the line's own column before all. */
  readonly ofParts: readonly { readonly of: WrittenName; readonly host: WrittenName }[];
  /** The innermost that a line bears counts. */
  readonly surcharges: readonly NamedSurcharge[];
}

/** A case that names no host. */
export const NO_HOSTING: Hosting = { host: null, ofParts: [], surcharges: [] };

import type { NamedSurcharge } from "../model/hosting.ts";
import type { Fraction } from "../number/fraction.ts";
import type { AllocatedLine } from "../shares/allocation.ts";

/** How the surcharge of a host in a year came to be. */
export interface SurchargeTrace {
  readonly named: NamedSurcharge;
  /** What the host invoices each of the others by the lines that the surcharge is on, as rounded; in currency units. */
  readonly invoiced: readonly { readonly member: number; readonly amount: Fraction }[];
  /** Of a surcharge in currency units: what all hosts invoice that it is shared by. */
  readonly whole: Fraction;
}

/**
 * What members pay one of them beside the lines of the budget: neither expenditure nor income, for it adds up to nothing.
 * A line of type `transfer`, or a surcharge on what a host invoices.
 */
export interface Between {
  /** Who is paid, by member index. */
  readonly to: number;
  /** What everyone pays together before anyone gets it, in currency units: `shares` of the line have who is paid as below zero. */
  readonly paid: Fraction;
  readonly line: AllocatedLine;
  /** How a surcharge came to be; null for a line of the budget. */
  readonly surcharge: SurchargeTrace | null;
}

import type { CalendarDate } from "../calendar/calendar-date.ts";
import type { Fraction } from "../number/fraction.ts";
import type { NamedKey } from "./key.ts";
import type { Source, WrittenName } from "./source.ts";

/** What a member paid on account. */
export interface Payment {
  readonly member: number;
  /** In currency units. */
  readonly amount: Fraction;
  /** Null where the file does not say. */
  readonly date: CalendarDate | null;
  /** Which year it is a payment for; null where the file does not say. */
  readonly year: number | null;
  /** The host that was paid; null for the case's. */
  readonly to: WrittenName | null;
  readonly source: Source;
}

/** When a member took part: both ends inclusive, null without one. */
export interface Membership {
  readonly member: number;
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
  readonly source: Source;
}

/** What parts of a year are counted in. */
export type Counted = "months" | "days";

/** What becomes of balances that are not paid: a reserve of the cooperation, or the next advance. */
export type Carry = "fund" | "advance";

/** How a case is settled, where it is another way than its budget was shared. */
export interface SettlementTerms {
  /** Which 1 January the final key measures the population of; null for that of the budget. */
  readonly populationDate: number | null;
  /** What lines without their own are settled by; null for that of the budget. */
  readonly key: NamedKey | null;
  /** Of those who did not take part in all of the year. */
  readonly membership: readonly Membership[];
  readonly count: Counted;
  /** Null when balances are paid. */
  readonly carry: Carry | null;
  /** The account that members pay to, and when, as the document says it. */
  readonly account: string | null;
  readonly due: CalendarDate | null;
}

/** A case that says nothing of how it is settled. */
export const NO_TERMS: SettlementTerms = {
  populationDate: null,
  key: null,
  membership: [],
  count: "months",
  carry: null,
  account: null,
  due: null,
};

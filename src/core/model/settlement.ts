import type { CalendarDate } from "../calendar/calendar-date.ts";
import type { Fraction } from "../number/fraction.ts";
import type { NamedKey } from "./key.ts";
import { sameName } from "./names.ts";
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
export interface TimeOfMember {
  readonly member: number;
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
  readonly source: Source;
}

/** What parts of a year are counted in. */
export type Counted = "months" | "days";

/** What becomes of balances that are not paid: a reserve of the cooperation, or the next advance. */
export type Carry = "fund" | "advance";

/** The accounts that are paid into: that of every host, or those of payees by name. */
interface Accounts {
  /** Null where nothing is said of all. */
  readonly ofHosts: string | null;
  readonly ofPayees: readonly { readonly payee: WrittenName; readonly account: string }[];
}

/** How a case is settled, where it is another way than its budget was shared. */
export interface SettlementTerms {
  /** Which 1 January the final key measures the population of; null for that of the budget. */
  readonly populationDate: number | null;
  /** What lines without their own are settled by; null for that of the budget. */
  readonly key: NamedKey | null;
  /** Of those who did not take part in all of the year. */
  readonly membership: readonly TimeOfMember[];
  readonly count: Counted;
  /** Null when balances are paid. */
  readonly carry: Carry | null;
  /** The accounts that are paid into, as the document says them; and when. */
  readonly accounts: Accounts;
  readonly due: CalendarDate | null;
}

/** A case that says nothing of how it is settled. */
export const NO_TERMS: SettlementTerms = {
  populationDate: null,
  key: null,
  membership: [],
  count: "months",
  carry: null,
  accounts: { ofHosts: null, ofPayees: [] },
  due: null,
};

/**
 * The account that a payment goes to; null where the case does not say.
 *
 * @param payee who is paid, by name
 */
export function accountOf(
  { accounts }: Pick<SettlementTerms, "accounts">,
  payee: string,
  isHost: boolean,
): string | null {
  const own = accounts.ofPayees.find((one) => sameName(one.payee.text, payee));
  return own?.account ?? (isHost ? accounts.ofHosts : null);
}

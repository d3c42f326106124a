import type { CauseName } from "../../core/settle/year-end/causes.ts";

/** How a member stands in a settlement, in words; `amount` is above zero and already written. */
export interface TransferPhrase {
  readonly from: string;
  readonly to: string;
  readonly amount: string;
}

/** How long somebody took part: from or to a day of the year that is already worded, or null. */
export interface TimePhrase {
  readonly member: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly counted: number;
  readonly of: number;
  readonly unit: "months" | "days";
}

/** What a settlement says. Figures, names and dates come in already written. */
export interface SettleWords {
  /** The first words of a case's title that are no names, which stand in lower case behind other words. */
  readonly commonWords: readonly string[];
  readonly title: (year: number | null) => string;
  readonly hostLabel: (several: boolean) => string;
  readonly hostMark: (member: string) => string;
  readonly final: string;
  readonly onAccount: string;
  readonly settlement: string;
  readonly pays: (phrase: TransferPhrase) => string;
  readonly nobodyPays: string;
  readonly noHost: string;
  readonly hostless: (lines: string) => string;
  readonly why: string;
  readonly causes: Readonly<Record<CauseName, string>>;
  /** The cause where other figures than populations are of a later date. */
  readonly laterFigures: string;
  readonly budgetKey: (key: string) => string;
  readonly withoutPayments: string;
  readonly otherPayments: (count: number) => string;
  readonly time: (phrase: TimePhrase) => string;
  readonly day: (day: number, month: number) => string;
  readonly date: (day: number, month: number, year: number) => string;
  readonly onlyBudgeted: (lines: string) => string;
  readonly asBudgeted: (lines: string) => string;
  readonly onlyActual: (lines: string) => string;
  /** A line of the accounts that is nearly one of the budget by its name. */
  readonly meant: (written: string, meant: string) => string;
  readonly lines: string;
  readonly budget: string;
  readonly accounts: string;
  readonly difference: string;
  readonly carriedTitle: Readonly<Record<"fund" | "advance", string>>;
  readonly carried: string;
  readonly carriedNote: Readonly<Record<"fund" | "advance", string>>;
  readonly fund: (amount: string, grows: boolean) => string;
  readonly paidNow: string;
  readonly instalments: string;
  /** What is paid to a member in instalments. */
  readonly instalmentsIn: string;
  readonly instalment: (number: number) => string;
  /** A member's own page. */
  readonly memberTitle: (member: string) => string;
  readonly toPay: string;
  readonly inCredit: string;
  readonly nothingLeft: string;
  /** Of a host: its part of everything, the bills that it has paid for all, and what the others have paid it. */
  readonly asHost: string;
  readonly ownPart: string;
  readonly bills: string;
  readonly fromOthers: string;
  readonly toPayOthers: string;
  readonly inCreditWithOthers: string;
  /** What a share comes from. */
  readonly shares: string;
  readonly shareOf: (lines: string) => string;
  /** The same of what the whole year costs, where it holds for a part of the year. */
  readonly ofWholeYear: (share: string) => string;
  readonly partOfYear: (counted: number, of: number, unit: "months" | "days") => string;
  readonly account: (account: string) => string;
  /** The account of one of several who are paid. */
  readonly accountOf: (payee: string, account: string) => string;
  readonly due: (date: string, first: boolean) => string;
  readonly payments: string;
  /** What a host has paid that no payment says: its own part of what it hosts, and what was set off between hosts. */
  readonly paidAsHost: Readonly<Record<"own" | "setOff", string>>;
  readonly undated: string;
  readonly figure: string;
  readonly ofWhich: string;
}

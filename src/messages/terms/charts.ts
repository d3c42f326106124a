import type { NamedAmount } from "./lead.ts";

/** The sign of an amount: more, none or less. */
export type Sign = 1 | 0 | -1;

/** Those who share a place among the others, the highest or the lowest: their names joined, the amount of each, how many. */
export interface Told extends NamedAmount {
  readonly count: number;
}

/** What amounts of either sign are said to be, as who saves and who loses. */
export interface SignedWords {
  /** Of few, each in its turn; `before` is the sign of the one named before it, null of the first. */
  readonly one: (name: string, amount: string, sign: Sign, before: Sign | null) => string;
  /** Of many, all of one sign. */
  readonly all: (sign: 1 | -1, most: Told, least: Told) => string;
  /** Of many, with or without some of the other sign; `count` is how many there are of that sign. */
  readonly apart: (
    up: Told | null,
    down: Told | null,
    count: { readonly down: number; readonly all: number },
  ) => string;
}

/** What a year's operations cost more or less; null where it is the same. */
export interface YearDifference {
  readonly year: string;
  readonly amount: string | null;
  readonly cheaper: boolean;
}

/**
 * What charts say: titles are the finding in a sentence without a full stop, subtitles what is shown, of which years, and
 * its unit where it is not money. Figures come in already written, those of titles rounded to what one can keep in mind.
 */
export interface ChartWords {
  /** Millions without their currency, the figure already written; `one` is exactly one. */
  readonly millions: (figure: string, one: boolean) => string;
  readonly currency: (code: string) => string;
  /** So many of the members. */
  readonly members: (count: number) => string;
  /** `label` in the years, if they are known. */
  readonly inYears: (label: string, years: string) => string;
  readonly ofScenario: (label: string, scenario: string) => string;
  /** What bars go from and to. */
  readonly barsText: (most: NamedAmount, least: NamedAmount) => string;

  /** Over several years these are said too. */
  readonly perHeadFew: (first: NamedAmount, others: readonly NamedAmount[], years: string | null) => string;
  readonly perHeadMany: (most: Told, least: Told, years: string | null) => string;
  readonly perHeadText: (most: NamedAmount, least: NamedAmount) => string;

  /** Percentages as whole figures. */
  readonly sharesFew: (first: NamedAmount, others: readonly NamedAmount[]) => string;
  readonly costsMany: (most: Told, least: Told) => string;
  readonly costsAlike: (count: number, amount: string) => string;
  /** What is said of a group of lines only. */
  readonly ofGroup: (group: string, finding: string) => string;
  /** In place of a group: the lines of the budget, without what members pay each other besides. */
  readonly ofLines: string;
  readonly cost: string;
  readonly costByGroup: string;
  readonly costText: (most: NamedAmount, least: NamedAmount, group: string) => string;

  readonly change: SignedWords;
  readonly changed: (before: string, after: string) => string;

  readonly yearly: (first: YearDifference, last: YearDifference) => string;
  readonly yearlyWhat: string;
  readonly yearlyText: (first: NamedAmount, last: NamedAmount) => string;

  /** What cooperation costs less, or more, when establishment is counted; null where it is the same. */
  readonly cheaper: (amount: string | null, cheaper: boolean, established: boolean) => string;
  readonly stepsWhat: string;
  readonly stepsText: (without: string, savings: string, establishment: string | null, withIt: string) => string;

  readonly net: SignedWords;
  readonly netWhat: (established: boolean) => string;

  readonly accumulated: (last: number, amount: string) => string;
  readonly accumulatedPaidBack: (year: number, last: number, amount: string) => string;
  readonly accumulatedNotPaidBack: (last: number, amount: string) => string;
  readonly accumulatedWhat: string;
  readonly accumulatedText: (years: readonly NamedAmount[]) => string;
  readonly paidBackIn: (year: number) => string;

  readonly equalPartWithin: (within: string) => string;
  readonly equalPartAny: string;
  readonly equalPartNever: string;
  readonly equalPartMoves: (more: NamedAmount, less: NamedAmount | null) => string;
  /** `now` is the equal part as the key has it, null where it changes from year to year. */
  readonly equalPartWhat: (now: string | null) => string;
  readonly equalPartOf: (shown: number, of: number) => string;
  readonly equalPartText: (
    moved: readonly { readonly name: string; readonly from: string; readonly to: string }[],
  ) => string;

  readonly assumption: (assumption: string, low: string, high: string) => string;
  readonly assumptionWhat: string;
  readonly assumptionText: (assumption: string, low: string, high: string, centre: string) => string;

  readonly splitsNobody: string;
  readonly splitsOne: (split: string, members: string, count: number) => string;
  readonly splitsSome: (splits: number, of: number) => string;
  readonly splitsWhat: string;
  readonly splitsText: (over: string | null) => string;

  readonly transfer: (from: string, amount: string, to: string) => string;
  readonly transfersAlike: (amount: string) => string;
  readonly transfersWhat: string;

  readonly balance: SignedWords;
  readonly balanceWhat: string;

  readonly joint: (amount: string | null, cheaper: boolean) => string;
  readonly jointWhat: string;
  readonly jointText: (separate: string, joint: string, item: NamedAmount) => string;
  readonly jointSavings: string;
}

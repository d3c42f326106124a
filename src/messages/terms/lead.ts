/** An amount of one member in a sentence: both already written. */
export interface NamedAmount {
  readonly name: string;
  readonly amount: string;
}

/** The prose of a case paper: what it costs, for whom, and what may be resolved. Figures and names come in already written. */
export interface LeadWords {
  /** The cost and how it is shared; `key` follows the verb: `50 % likt og 50 % etter folketall`. */
  readonly cost: (amount: string, years: string, key: string | null) => string;
  readonly othersSharedBy: (key: string) => string;
  readonly linesSharedBy: (lines: string, count: number, key: string) => string;
  readonly otherKeys: (count: number) => string;
  readonly someOnly: string;
  readonly quoted: (name: string) => string;
  readonly inYears: (key: string, years: string) => string;
  readonly fixedShares: (weights: string) => string;
  readonly withFee: (fee: string) => string;
  /** `yearly` where there are several years, each with its fee. */
  readonly feeEach: (fee: string, yearly: boolean) => string;
  /** `first` pays; `others` are joined after it. */
  readonly pays: (members: string) => string;
  readonly firstPays: (member: string, amount: string, share: string | null) => string;
  readonly alsoPays: (member: string, amount: string, share: string | null) => string;
  readonly paysBetween: (count: number, least: NamedAmount, most: NamedAmount) => string;
  /** What each bears of the cost, or the least and the most do, where what they pay is something else. */
  readonly ofCost: (parts: string) => string;
  readonly coversBetween: (count: number, least: NamedAmount, most: NamedAmount) => string;
  /** What each pays, or the least and the most do, once what members pay each other is in it. */
  readonly inAll: (members: string) => string;
  readonly inAllBetween: (least: NamedAmount, most: NamedAmount) => string;
  /** `of` is the year that is compared, where the cost before it is of more than that. */
  readonly sameAsBefore: (before: string, of: string) => string;
  readonly sharedAnew: string;
  readonly moreThanBefore: (
    amount: string,
    percent: string | null,
    more: boolean,
    before: string,
    parts: string,
    of: string,
  ) => string;
  readonly memberMore: (member: string, amount: string, more: boolean) => string;
  readonly memberSame: (member: string) => string;
  /** What one paid before: `i 2025`, or `før` where no year is known. */
  readonly before: (years: string) => string;

  /** Prices over a period of so many years. */
  readonly separately: (separate: string, joint: string, years: number) => string;
  readonly procurementSaves: (savings: string, percent: string | null, annual: string | null) => string;
  readonly procurementDearer: (loss: string) => string;
  readonly equalSeparate: string;
  readonly everyoneSaves: (count: number) => string;
  readonly paysMoreAlone: (member: string, amount: string | null) => string;

  readonly without: (amount: string, years: string) => string;
  readonly saves: (amount: string, percent: string | null) => string;
  readonly dearer: (amount: string) => string;
  /** Savings, then what is left of them after establishment: `parts` by member, null when there are many. */
  readonly net: (establishment: string, net: string, parts: string | null) => string;
  readonly netLoss: (establishment: string, loss: string, parts: string | null) => string;
  readonly savingsParts: (parts: string) => string;
  readonly partOf: (member: string, amount: string) => string;
  readonly paysForAll: (count: number) => string;
  readonly nobodyLoses: string;
  /** A member who pays more than without; the amount null where it rounds to nothing, the alternative null for the case itself. */
  readonly loses: (member: string, amount: string | null, alternative: string | null) => string;
  readonly paidBack: (year: number, years: string) => string;
  readonly neverPaidBack: string;
  /** `key` null: the same as with cooperation; `of` null: everyone's. */
  readonly dividedBaseline: (key: string | null, of: string | null) => string;
  readonly unknownWithout: (members: string) => string;
  readonly alternative: (name: string, members: string, net: string, gain: boolean) => string;
  readonly alternativeUnknown: (name: string, members: string, unknown: string) => string;
  readonly otherAlternatives: (count: number) => string;

  /** What the accounts of a year came to; the difference from the budget is null where there is none. */
  readonly accounts: (year: string, amount: string, difference: string | null, more: boolean) => string;
  readonly settled: (outcome: string) => string;

  readonly proposal: string;
  readonly draft: string;
  readonly proposeKey: (title: string | null, key: string) => string;
  readonly exceptLines: (lines: string, count: number, key: string) => string;
  readonly proposeCost: (amount: string, years: string) => string;
  readonly cover: (member: string, amount: string, share: string | null) => string;
  readonly covers: (parts: string) => string;
  readonly coversInTable: (table: string) => string;
  readonly proposeBudget: string;
  /** What was settled, which `text` tells, as a point of a resolution. */
  readonly approveSettlement: (text: string) => string;
  readonly proposeSettlement: (keys: number) => string;
  readonly proposePopulation: (years: string, count: number) => string;
}

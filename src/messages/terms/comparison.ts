/** The words of savings, scenarios and changes. Figures and names come in already written. */
export interface ComparisonWords {
  readonly savingsTitle: string;
  readonly procurementTitle: string;
  readonly compareTitle: string;
  readonly keysTitle: string;
  readonly changeTitle: string;
  /** Printed name of the baseline, and of the case as filed. */
  readonly without: string;
  readonly with: string;
  readonly separate: string;
  readonly joint: string;
  readonly savings: string;
  /** A cost or a saving that establishment is no part of, where there is some. */
  readonly inOperations: (label: string) => string;
  readonly inPercent: string;
  readonly establishment: string;
  readonly net: string;
  readonly cumulative: string;
  readonly accumulatedHeading: string;
  readonly paidBackHeader: string;
  /** `years` null: it is never below zero. */
  readonly paidBackIn: (year: number, years: string | null) => string;
  /** In place of the year. */
  readonly notPaidBack: string;
  readonly presentValueAt: (rate: string) => string;
  readonly internalRate: string;
  readonly internalRateIs: (rate: string) => string;
  /** That some members join, leave or are back from a year on; `several`: more than one. */
  readonly turns: Readonly<
    Record<"joins" | "leaves" | "returns", (members: string, year: number, several: boolean) => string>
  >;
  /** What a member pays in to join; null for the one that is told just before. */
  readonly paysIn: (member: string | null, amount: string) => string;
  /** Years in which scenarios cost the same exactly and are shown apart; empty where there are no years. */
  readonly roundedApart: (years: string) => string;
  readonly nobodyIn: (years: string) => string;
  /** Of those who take part in every scenario, throughout. */
  readonly sumOfCommon: string;
  readonly oneOff: string;
  readonly yearly: string;
  readonly overYears: (years: number) => string;
  readonly before: string;
  readonly after: string;
  readonly change: string;
  /** What the payments before rest on. */
  readonly againstBudget: (file: string) => string;
  readonly againstColumn: (header: string) => string;
  readonly againstResult: (file: string) => string;
  readonly changePercent: string;
  readonly changePerInhabitant: string;
  readonly perInhabitant: (currency: string) => string;
  readonly volumes: (base: string, header: string) => string;
  readonly realHeading: (year: number) => string;
  /** Over the tables of a scenario that was given a name. */
  readonly scenarioHeading: (name: string) => string;
  readonly overview: string;
  /** How a cost known only as a sum was divided; `key` null: by the case's key; `of` null: for everyone. */
  readonly dividedBaseline: (without: string, key: string | null, of: string | null) => string;
  readonly equalSeparate: string;
  readonly key: (key: string) => string;
  readonly paidBack: (year: number, years: string) => string;
  readonly neverPaidBack: string;
  readonly netPresentValue: (rate: string, amount: string) => string;
  readonly range: (what: string, percent: string, low: string, high: string) => string;
  readonly ranges: (low: string, high: string) => string;
  readonly yearsLeftOut: (without: string, years: string) => string;
  /** `of` null: everyone. */
  readonly dearerInAll: (amount: string, of: string | null) => string;
  /** `gainers` are those it is told of, null where that is everyone, as has been said. */
  readonly breakEvenBetween: (
    member: string,
    from: string,
    to: string,
    shares: string,
    sum: string,
    gainers: string | null,
  ) => string;
  readonly breakEvenFrom: (member: string, from: string, share: string) => string;
  readonly breakEvenNone: (member: string, from: string, to: string) => string;
  readonly establishmentApart: (amount: string) => string;
  readonly otherScenarios: (scenarios: string) => string;
  readonly populationFixed: string;
  readonly nominal: string;
  /** In place of a figure. */
  readonly unknown: string;
  readonly unknownWithout: (members: string) => string;
  readonly loses: (member: string, amount: string) => string;
  readonly equalPart: string;
  readonly equalPartHeading: string;
  readonly losesBelow: (percent: string) => string;
  readonly losesAbove: (percent: string) => string;
  readonly losesBetween: (from: string, to: string) => string;
  readonly losesOutside: (within: string) => string;
  /** After the names of so many. */
  readonly loseNever: (count: number) => string;
  readonly othersLoseNever: (count: number) => string;
  readonly alwaysLoses: string;
  /** `within`: stretches, as `22,5–68,0 %`. */
  readonly nobodyLoses: (within: string) => string;
  readonly somebodyAlwaysLoses: string;
  readonly assumptionHeading: string;
  readonly assumption: string;
  readonly low: string;
  readonly high: string;
  readonly span: string;
  readonly ofCost: (what: string, percent: string) => string;
  readonly growthOf: (what: string, points: string) => string;
  readonly everythingElse: string;
}

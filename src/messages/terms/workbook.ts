/** The words of a workbook that reckons: sheets, headers, and how it is to be read. Names come in already written. */
export interface WorkbookWords {
  /** Names of sheets, at most 31 characters. */
  readonly sheets: Readonly<
    Record<
      | "overview"
      | "bases"
      | "budget"
      | "keys"
      | "assumptions"
      | "allocated"
      | "exact"
      | "rounding"
      | "unitCosts"
      | "scenarios"
      | "procurement"
      | "otherAllocated"
      | "otherExact"
      | "otherRounding",
      string
    >
  >;
  /** What the sheet shows, and how to use it. */
  readonly howToRead: (assumptions: boolean) => readonly string[];
  /** What is said of anything else than what a yellow cell takes. */
  readonly allowed: Readonly<Record<"number" | "notNegative" | "positive" | "part", string>>;
  /** Of a chapter whose figures are no formulas. */
  readonly asSaved: string;
  /** Title of the picture of what members pay. */
  readonly whatEachPays: string;
  /** Above the figures that a chart is drawn from. */
  readonly drawn: string;
  /** Where there are more cells than formulas are made for. */
  readonly manyCells: string;
  /** Why there are no formulas where contributions have limits. */
  readonly limited: string;
  /** And where members pay each other, or pay on top of what is shared. */
  readonly paidBetween: string;
  /** Why scenarios that change with time are figures. */
  readonly changingScenarios: string;
  /** Where amounts have more digits than a spreadsheet reckons with. */
  readonly manyDigits: string;
  readonly aboutBases: string;
  readonly aboutBudget: string;
  readonly aboutAssumptions: string;
  readonly aboutKeys: string;
  readonly aboutAllocated: string;
  readonly aboutExact: string;
  readonly aboutRounding: string;
  readonly aboutScenarios: string;
  readonly aboutProcurement: string;
  readonly good: string;
  readonly bad: string;
  readonly yes: string;
  readonly no: string;
  readonly pays: string;
  readonly checks: string;
  readonly result: string;
  readonly explanation: string;
  readonly inEqualsAllocated: string;
  readonly linesHold: string;
  readonly sharesHold: string;
  readonly unchanged: string;
  /** What a red check of this kind means. */
  readonly ifNotAllocated: string;
  readonly ifLinesOff: string;
  readonly ifSharesOff: string;
  readonly ifChanged: string;
  readonly number: string;
  readonly takesPart: string;
  readonly roundingUnit: string;
  readonly group: string;
  readonly year: string;
  readonly amount: string;
  readonly inCase: string;
  readonly assumed: string;
  /** Of a group or line; null for everything else. */
  readonly growthOf: (of: string | null) => string;
  readonly newAmountOf: (line: string) => string;
  readonly changeOf: (line: string) => string;
  readonly joint: string;
  readonly separate: string;
  readonly factor: string;
  readonly key: string;
  readonly members: string;
  readonly source: string;
  readonly check: string;
  readonly percent: string;
  readonly numbered: (key: number) => string;
  readonly fee: string;
  readonly min: string;
  readonly max: string;
  readonly within: string;
  readonly paidIn: (year: number) => string;
  readonly othersWithinLimits: string;
  readonly roundedTo: string;
  readonly partsMake: string;
  readonly shareBeforeFees: string;
  readonly pool: string;
  readonly shareWithFees: string;
  readonly factorAtMin: string;
  readonly factorAtMax: string;
  readonly sumAtFactor: string;
  readonly commonFactor: string;
  readonly shareWithinLimits: string;
  readonly wholeSteps: string;
  readonly remainder: string;
  readonly share: string;
  readonly shareInCase: string;
  readonly fixed: string;
  readonly keyRow: string;
  readonly reached: string;
  readonly unitsOfLine: string;
  readonly unitsLeft: string;
  readonly owed: string;
  readonly claim: string;
  readonly rounded: string;
  readonly correction: string;
  readonly sumOf: (year: string) => string;
  readonly allYears: string;
  readonly offExact: string;
  readonly cost: string;
  readonly volume: string;
}

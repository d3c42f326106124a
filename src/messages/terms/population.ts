/** What newer years a register was given. */
export interface TakenYears {
  readonly file: string;
  readonly years: string;
  readonly filled: number;
}

/** What the look-up of populations says. */
export interface PopulationWords {
  /** `years` as they are written: `2026`, `2005–2026`. */
  readonly title: (years: string) => string;
  readonly unit: string;
  readonly municipality: string;
  readonly year: string;
  readonly sum: string;
  readonly unknown: string;
  /** Where the figures are from when it is not the register of the program. */
  readonly fromFile: (file: string) => string;
  readonly updated: string;
  readonly taken: (taken: TakenYears) => string;
  /** Municipalities that have no figure of the newer years, and those that are new; names in one text. */
  readonly without: (names: string) => string;
  readonly blank: (names: string) => string;
  readonly added: (names: string) => string;
}

/** What the settings of a new case are told beside what is the same in every language; names as YAML writes them. */
export interface NewSettings {
  readonly key: string;
  readonly members: readonly string[];
  /** The 1 January of the populations, where they are from the register. */
  readonly year: number | null;
}

/** The lines of the example that a new budget is. */
export type ExampleLine = "pay" | "licences" | "support" | "grant" | "equipment";

/** What a new case is written with, and what is told of it. */
export interface InitWords {
  /** Headers of its tables. */
  readonly headers: Readonly<Record<"member" | "number" | "population" | "group" | "line" | "amount" | "key", string>>;
  /** Made-up members, the largest first. */
  readonly members: readonly [string, string, string];
  readonly groups: Readonly<Record<"operations" | "equipment", string>>;
  readonly lines: Readonly<Record<ExampleLine, string>>;
  readonly keys: Readonly<Record<"equal" | "mixed", string>>;
  /** fordel.yaml, with comments. */
  readonly settings: (facts: NewSettings) => string;
  /** Where the files were written; null for the folder at hand. */
  readonly made: (folder: string | null) => string;
  /** What each file has. */
  readonly registered: (count: number, year: number) => string;
  readonly exampleMembers: string;
  readonly exampleBudget: string;
  readonly explained: string;
  readonly kept: string;
  readonly next: string;
  readonly split: string;
  readonly check: string;
}

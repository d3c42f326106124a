import type { Language } from "../../core/model/language.ts";

/** What a file of a case is for. */
export type FileRole =
  | "budget"
  | "members"
  | "both"
  | "keys"
  | "procurement"
  | "coalitions"
  | "assets"
  | "actuals"
  | "payments"
  | "against"
  | "settings"
  | "other";

/** A result that a page shows. */
export type ShownResult = "report" | "split" | "savings" | "compare" | "stability" | "settle";

/** What a result is saved as. */
export type SavedKind = "docx" | "xlsx" | "html" | "md" | "csv" | "json";

/** What the page says that takes a case and shows its results. Figures and names come in already written. */
export interface CasePageWords {
  readonly title: string;
  readonly about: string;
  /** That nothing leaves the machine. */
  readonly safe: string;
  /** Heads the choice of language. */
  readonly language: string;
  readonly languages: Readonly<Record<Language, string>>;
  readonly starting: string;
  /** Why the page cannot run. */
  readonly needsScript: string;
  readonly tooOld: string;
  readonly steps: { readonly give: string; readonly read: string; readonly take: string };
  readonly drop: string;
  readonly chooseFiles: string;
  readonly chooseFolder: string;
  readonly tryExample: string;
  readonly typeTable: string;
  readonly needs: string;
  readonly readLater: string;
  readonly takeLater: string;
  readonly filesGiven: (count: number) => string;
  readonly passedOver: (count: number) => string;
  readonly nothingUsable: string;
  readonly startOver: string;
  readonly caseFolder: string;
  readonly whatFilesAre: string;
  readonly file: string;
  readonly isFor: string;
  readonly roles: Readonly<Record<FileRole, string>>;
  readonly takeAway: (path: string) => string;
  readonly takenAway: string;
  readonly undo: string;
  /** Said where a result is of one year because last year’s budget is. */
  readonly heldAgainstOne: (year: number) => string;
  /** Over a result of a table that was changed since. */
  readonly outdated: string;
  readonly again: string;
  /** What is said of files beside what is in them. */
  readonly notes: {
    readonly label: string;
    /** A file chosen among several; `compared` of them is last year's budget, if any. */
    readonly chosen: (path: string, role: string, rivals: readonly string[], compared: string | null) => string;
    readonly settings: (path: string) => string;
    readonly unread: (paths: readonly string[]) => string;
    readonly where: string;
  };
  readonly reckoning: string;
  readonly stop: string;
  readonly stopped: string;
  readonly noFindings: string;
  /** Over the findings, where they leave no result. */
  readonly mendFirst: string;
  /** The same, of a table that was typed. */
  readonly mendTable: string;
  readonly moreFindings: (count: number) => string;
  readonly facts: (members: string, lines: number, years: string) => string;
  readonly result: string;
  readonly results: Readonly<Record<ShownResult, string>>;
  readonly choices: string;
  readonly documentLanguage: string;
  readonly asCase: string;
  readonly unit: string;
  readonly units: Readonly<Record<"1" | "1000" | "1000000", string>>;
  readonly year: string;
  readonly allYears: string;
  readonly otherKey: string;
  readonly otherKeyHelp: string;
  readonly proposal: string;
  readonly apply: string;
  readonly shown: (result: string) => string;
  readonly openApart: string;
  readonly save: string;
  readonly kinds: Readonly<Record<SavedKind, string>>;
  readonly saveCase: string;
  readonly figuresOnly: string;
  readonly noResult: string;
  /** The table that is typed. */
  readonly typing: {
    readonly title: string;
    readonly intro: string;
    readonly caseTitle: string;
    readonly untitled: string;
    readonly key: string;
    readonly keyHelp: string;
    /** The key that stands there first. */
    readonly firstKey: string;
    readonly members: string;
    readonly budget: string;
    /** Headers of the files, which the readers know. */
    readonly memberColumns: readonly [member: string, population: string, users: string];
    readonly budgetColumns: readonly [line: string, group: string, amount: string, key: string];
    readonly cell: (column: string, row: number) => string;
    readonly addMember: string;
    readonly addLine: string;
    readonly fillPopulation: string;
    readonly filled: (count: number, year: number) => string;
    /** Where the populations are from, in the settings. */
    readonly source: (year: number) => string;
    /** Those whose typed population stands, each with the register's. */
    readonly keptPopulations: (names: string) => string;
    /** Which other rows something is said of too. */
    readonly alikeRows: (rows: string) => string;
    readonly use: string;
    readonly saveFiles: string;
  };
}

import type { Severity } from "../../core/model/issue.ts";
/** Names of the options, as they are described. */
export type OptionName =
  | "help"
  | "version"
  | "lang"
  | "color"
  | "noColor"
  | "bars"
  | "noBars"
  | "plain"
  | "budget"
  | "members"
  | "keys"
  | "key"
  | "amount"
  | "total"
  | "hidden"
  | "column"
  | "where"
  | "year"
  | "explainedYear"
  | "member"
  | "per"
  | "scenarioOf"
  | "figure"
  | "item"
  | "line"
  | "with"
  | "without"
  | "only"
  | "sort"
  | "by"
  | "against"
  | "scenario"
  | "transfers"
  | "installments"
  | "sensitivity"
  | "proposal"
  | "whatIf"
  | "years"
  | "procurement"
  | "coalitions"
  | "actuals"
  | "payments"
  | "carry"
  | "lines"
  | "pageOf"
  | "settlement"
  | "municipalities"
  | "registerYears"
  | "newMembers"
  | "newYear"
  | "update"
  | "from"
  | "assets"
  | "methods"
  | "rivals"
  | "all"
  | "round"
  | "unit"
  | "decimal"
  | "delimiter"
  | "encoding"
  | "format"
  | "output"
  | "excel"
  | "strict"
  | "force"
  | "quiet"
  | "watch";

/** The commands that help describes. */
export type CommandWord =
  | "split"
  | "savings"
  | "compare"
  | "stability"
  | "buy-in"
  | "exit"
  | "settle"
  | "explain"
  | "report"
  | "verify"
  | "check"
  | "population"
  | "init"
  | "completion";

/** Why the system takes no output. */
export type WriteFault = "missing-folder" | "full" | "permission" | "in-use" | "read-only" | "folder" | "other";

/** What is wrong with a command line. `quoted` is what the user wrote, in the order it matters. */
export type UsageProblem =
  /** `command`: the one it was given to; null of none. */
  | {
      readonly kind: "unknown-option";
      readonly option: string;
      readonly command: string | null;
      readonly suggestion: string | null;
    }
  | { readonly kind: "unknown-command"; readonly command: string; readonly suggestion: string | null }
  /** An option of other commands than the one it was given to. */
  | {
      readonly kind: "option-elsewhere";
      readonly option: string;
      readonly command: string;
      readonly commands: readonly string[];
    }
  /** A folder where a command is meant. */
  | { readonly kind: "folder-first"; readonly folder: string }
  | { readonly kind: "unknown-topic"; readonly topic: string; readonly suggestion: string | null }
  | { readonly kind: "no-command" }
  | { readonly kind: "operand-missing"; readonly operand: "file" | "shell" }
  /** A word after a command that takes no case. */
  | { readonly kind: "no-case-taken"; readonly command: string; readonly word: string }
  | { readonly kind: "argument-missing"; readonly option: string }
  | { readonly kind: "twice"; readonly option: string }
  | { readonly kind: "value-long"; readonly option: string; readonly length: number; readonly most: number }
  | { readonly kind: "too-often"; readonly option: string; readonly most: number }
  | { readonly kind: "too-many-arguments"; readonly command: string }
  /** A folder that is not there behind the value of an option: the rest of a name, which `value` is whole. */
  | { readonly kind: "stray-word"; readonly word: string; readonly option: string; readonly value: string }
  /** Folders of cases that are not there. */
  | { readonly kind: "no-folders"; readonly folders: readonly string[] }
  /** A pattern of case folders that fits none. */
  | { readonly kind: "no-case"; readonly pattern: string }
  /** Several cases of which a file each has to be written: of the option or format that asks for it. */
  | { readonly kind: "file-each"; readonly option: string }
  /** Two cases whose results would be the same file. */
  | { readonly kind: "same-file"; readonly file: string; readonly folders: readonly string[] }
  /** A case whose CSV has other columns than those before it. */
  | { readonly kind: "other-columns" }
  | { readonly kind: "choice"; readonly option: string; readonly value: string; readonly choices: readonly string[] }
  | { readonly kind: "ending"; readonly file: string; readonly ending: string; readonly known: readonly string[] }
  | { readonly kind: "needs"; readonly option: string; readonly needs: string }
  | { readonly kind: "no-effect"; readonly option: string; readonly format: string }
  | { readonly kind: "apart"; readonly option: string; readonly other: string }
  | { readonly kind: "excel-format"; readonly format: string }
  | { readonly kind: "not-for-screen"; readonly format: string }
  /** A format is not written of so many figures in reasonable time. */
  | { readonly kind: "page-limit"; readonly format: string; readonly figures: number; readonly most: number }
  /** A sheet has no room for so many. */
  | { readonly kind: "sheet-limit"; readonly rows: number; readonly columns: number }
  | { readonly kind: "large-budget"; readonly option: string; readonly lines: string }
  | { readonly kind: "source-date"; readonly value: string }
  | { readonly kind: "stdin-twice" }
  | { readonly kind: "exists"; readonly file: string }
  /** Files of a case that would be begun. */
  | { readonly kind: "stands"; readonly files: readonly string[] }
  /** A file that is likely one of those under another name: it needs `name`. */
  | { readonly kind: "named-otherwise"; readonly file: string; readonly name: string }
  | { readonly kind: "strict-failed"; readonly warnings: number }
  | { readonly kind: "is-input"; readonly file: string }
  /** The file is null for standard output. */
  | { readonly kind: "cannot-write"; readonly file: string | null; readonly reason: WriteFault }
  | { readonly kind: "interrupted"; readonly signal: "SIGINT" | "SIGTERM" | "SIGHUP" };

/** How a budget too large to hold was rounded; figures come in already written. */
export interface CarriedOver {
  readonly lines: string;
  /** The rounding unit. */
  readonly unit: string;
  /** What no member's sum can be off by, and for how many keys, years and sets of members that is. */
  readonly bound: string;
  readonly accounts: number;
  /** What the sum of the member that is off most is off by. */
  readonly deviation: string;
  readonly member: string;
}

/** What the command line itself says: help, usage errors, severities. */
export interface CliWords {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly moreIssues: (count: number) => string;
  /** How many findings there are like the one above, and in which lines. */
  readonly moreAlike: (count: number, lines: string) => string;
  /** After findings on a terminal: where the page of one is. `others` says whether there are other codes too. */
  readonly moreOf: (code: string, others: boolean) => string;
  /** How many findings there are, in one line. */
  readonly counted: (counts: Readonly<Record<"errors" | "warnings" | "notices", number>>) => string;
  /** The heading of one of several cases, where lines are listened to. */
  readonly caseHeading: (name: string) => string;
  /** That a run waits for a change of its files, and how it is ended. */
  readonly watching: string;
  /** How several cases went, in one line. */
  readonly casesRun: (
    counts: Readonly<Record<"done" | "warned" | "failed", number>>,
    failed: readonly string[],
  ) => string;
  readonly about: string;
  readonly commands: Readonly<Record<CommandWord, string>>;
  readonly options: Readonly<Record<OptionName, string>>;
  /** Placeholders and headings that the help prints. */
  readonly titles: {
    readonly usage: string;
    readonly options: string;
    readonly commands: string;
    readonly examples: string;
  };
  readonly folder: string;
  /** The same of commands to which it is something else. */
  readonly folderOf: Partial<Readonly<Record<CommandWord, string>>>;
  /** What a command takes before the folder. */
  readonly operands: Readonly<Record<"file" | "shell", string>>;
  readonly examples: Readonly<Record<"fordel" | CommandWord, readonly (readonly [command: string, what: string])[]>>;
  readonly usage: (problem: UsageProblem) => string;
  readonly carriedOver: (rounding: CarriedOver) => string;
  /** How far long work has come; `{done}`, `{total}` and `{time}` stand for figures. */
  readonly progress: Readonly<Record<"begun" | "reading" | "readingLines" | "reckoning" | "writing" | "left", string>>;
  readonly unexpected: (message: string) => string;
}

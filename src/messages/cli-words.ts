import type { Severity } from "../core/issue.ts";
import type { Language } from "../core/language.ts";
import { en } from "./cli-words.en.ts";
import { nb } from "./cli-words.nb.ts";
import { nn } from "./cli-words.nn.ts";

/** Names of the options, as they are described. */
export type OptionName =
  | "help"
  | "version"
  | "lang"
  | "color"
  | "noColor"
  | "budget"
  | "members"
  | "keys"
  | "key"
  | "amount"
  | "where"
  | "year"
  | "with"
  | "without"
  | "only"
  | "sort"
  | "by"
  | "against"
  | "scenario"
  | "sensitivity"
  | "years"
  | "procurement"
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
  | "force";

/** The commands that help describes. */
export type CommandWord = "split" | "savings" | "compare" | "check";

/** Why the system takes no output. */
export type WriteFault = "missing-folder" | "full" | "permission" | "read-only" | "folder" | "other";

/** What is wrong with a command line. `quoted` is what the user wrote, in the order it matters. */
export type UsageProblem =
  | { readonly kind: "unknown-option"; readonly option: string; readonly suggestion: string | null }
  | { readonly kind: "unknown-command"; readonly command: string; readonly suggestion: string | null }
  | { readonly kind: "no-command" }
  | { readonly kind: "argument-missing"; readonly option: string }
  | { readonly kind: "too-many-arguments"; readonly command: string }
  | { readonly kind: "choice"; readonly option: string; readonly value: string; readonly choices: readonly string[] }
  | { readonly kind: "ending"; readonly file: string; readonly ending: string; readonly known: readonly string[] }
  | { readonly kind: "needs"; readonly option: string; readonly needs: string }
  | { readonly kind: "excel-format"; readonly format: string }
  | { readonly kind: "stdin-twice" }
  | { readonly kind: "exists"; readonly file: string }
  | { readonly kind: "strict-failed"; readonly warnings: number }
  | { readonly kind: "is-input"; readonly file: string }
  /** The file is null for standard output. */
  | { readonly kind: "cannot-write"; readonly file: string | null; readonly reason: WriteFault }
  | { readonly kind: "interrupted"; readonly signal: "SIGINT" | "SIGTERM" | "SIGHUP" };

/** What the command line itself says: help, usage errors, severities. */
export interface CliWords {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly moreIssues: (count: number) => string;
  /** How many findings there are, in one line. */
  readonly counted: (counts: Readonly<Record<"errors" | "warnings" | "notices", number>>) => string;
  readonly about: string;
  readonly commands: Readonly<Record<CommandWord, string>>;
  readonly options: Readonly<Record<OptionName, string>>;
  /** Placeholders and headings that the help prints. */
  readonly titles: {
    readonly usage: string;
    readonly arguments: string;
    readonly options: string;
    readonly commands: string;
    readonly examples: string;
  };
  readonly folder: string;
  readonly examples: Readonly<Record<"fordel" | CommandWord, readonly (readonly [command: string, what: string])[]>>;
  readonly usage: (problem: UsageProblem) => string;
  readonly unexpected: (message: string) => string;
}

export const CLI_WORDS = { en, nb, nn } as const satisfies Record<Language, CliWords>;

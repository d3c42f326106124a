import type { LineType } from "../../core/model/line.ts";

/** What an option is about; the help shows them in this order. */
export const OPTION_GROUPS = ["asked", "shown", "output", "files", "reading"] as const;
export type OptionGroup = (typeof OPTION_GROUPS)[number];

/** What `fordel help` tells of, beside commands and findings. */
export const TOPICS = ["keys", "files", "exit-codes"] as const;
export type Topic = (typeof TOPICS)[number];

/** The columns of a case's files, whatever file they are in. */
export type ColumnWord =
  | ("member" | "number" | "year" | "population" | "users" | "pcs" | "fte" | "servers")
  | ("line" | "amount" | "group" | "key" | "members" | "type" | "driver" | "funding" | "host" | "base" | "percent")
  | ("item" | "separate" | "joint" | "recurring" | "cost" | "asset" | "life" | "method" | "rate" | "debt" | "grant")
  | ("from" | "advanced" | "date" | "to");

/** The files of a case, by their names without an ending; `settings` is fordel.yaml. */
export type CaseFileName =
  | ("members" | "budget" | "keys" | "procurement" | "actuals" | "payments" | "coalitions" | "assets")
  | "settings";

/** What a key may have; each is shown by an example. */
export type KeyExample =
  | ("base" | "mixed" | "rest" | "each" | "per" | "bands" | "fees" | "shares" | "named")
  | ("dated" | "mean" | "yearBefore" | "ceiling" | "ofGroup" | "score" | "as")
  | ("bounds" | "memberBound" | "within" | "excess" | "round");

/** What an exit code means. */
export type ExitWord = "done" | "failed" | "usage" | "input" | "check" | "ended";

/** The help, and the man page. */
export interface HelpWords {
  readonly groups: Readonly<Record<OptionGroup, string>>;
  /** What is typed after the name of the program. */
  readonly placeholders: Readonly<Record<"command" | "folder" | "file" | "shell" | "options", string>>;
  readonly topicsTitle: string;
  readonly topics: Readonly<Record<Topic | "command" | "code", string>>;
  /** What `fordel help` is called with, where any of a kind may stand. */
  readonly anyOf: Readonly<Record<"command" | "code", string>>;
  /** The columns as files of the language head them. */
  readonly columns: Readonly<Record<ColumnWord, string>>;
  readonly keys: {
    readonly about: string;
    readonly parts: string;
    readonly bases: string;
    readonly limits: string;
    /** Names that stand in the examples: two members, a group of members, a line of the budget, a key. */
    readonly names: readonly [one: string, other: string, group: string, line: string, key: string];
    /** How the year of a line is written, and a percent sign after a figure. */
    readonly year: string;
    readonly percent: string;
    readonly meaning: Readonly<Record<KeyExample, string>>;
    /** That languages may be mixed, that what is printed can be typed, where all of it stands. */
    readonly end: string;
  };
  readonly files: {
    readonly about: string;
    readonly needed: string;
    readonly holds: Readonly<Record<CaseFileName, string>>;
    /** What `budget.csv` may have in place of a column of amounts, and members.csv beside its columns. */
    readonly yearColumns: string;
    readonly otherBases: string;
    readonly types: (types: readonly string[]) => string;
    readonly typeWords: Readonly<Record<LineType, string>>;
    readonly end: string;
  };
  readonly exitCodes: { readonly about: string; readonly meaning: Readonly<Record<ExitWord, string>> };
  /** Before the command that installs a completion script; ASCII, for shells read their files in encodings of their own. */
  readonly installs: string;
  /** Above the page of a finding, where that is in another language than the reader's; null where it is not. */
  readonly inEnglish: string | null;
}

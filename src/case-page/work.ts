import type { OptionValues } from "../cli/line/option-values.ts";
import type { Language } from "../core/model/language.ts";
import type { ToldFinding } from "../format/text/issues.ts";

/** A file that the page was given, under a path that starts from what was given. */
export interface GivenFile {
  readonly path: string;
  /** Null of one that is too large to be held. */
  readonly bytes: Uint8Array | null;
}

/** A command of the program that a page runs. */
export type PageCommand =
  | "split"
  | "savings"
  | "compare"
  | "stability"
  | "settle"
  | "report"
  | "check"
  | "explain"
  | "buy-in"
  | "exit";

/** What a command is run on: the folder of the case among the files that were given, and its options. */
export interface Run {
  readonly command: PageCommand;
  /** From the root of what was given; empty for that. */
  readonly folder: string;
  readonly options: OptionValues;
  /** What the page speaks, where the case does not say. */
  readonly language: Language;
}

/** What a command printed, and its exit code. */
export interface Ran {
  readonly code: number;
  readonly output: Uint8Array;
  readonly told: string;
}

/** What is to be said of a case, and what it can be asked. */
export interface Looked {
  readonly findings: readonly ToldFinding[];
  /** How many findings there are beside those. */
  readonly more: number;
  /** In words: how many errors, warnings and notices. */
  readonly counted: string;
  /** What the files could not even be looked at for; empty where they could. */
  readonly refused: string;
  readonly title: string | null;
  readonly language: Language;
  /** The files that were read, by their paths from the folder of the case. */
  readonly read: readonly string[];
  /** Null when errors leave no case. */
  readonly facts: {
    readonly members: readonly string[];
    readonly lines: number;
    readonly years: readonly number[];
  } | null;
  readonly results: readonly PageCommand[];
}

/** Populations of municipalities at the newest 1 January of the register, as they were asked for, one by one. */
export interface Populations {
  readonly year: number;
  readonly found: readonly (
    | { readonly population: string }
    /** Why it is nobody for certain, in words. */
    | { readonly told: string }
  )[];
}

/** What the page asks of the worker that reckons for it. */
export interface Work {
  /** Takes files in the place of those before. */
  readonly hold: (files: readonly GivenFile[]) => void;
  readonly look: (run: Omit<Run, "command">) => Promise<Looked>;
  readonly run: (run: Run) => Promise<Ran>;
  readonly populations: (names: readonly string[], language: Language) => Populations;
  /** The files of a case with a key in its settings. */
  readonly withKey: (files: readonly GivenFile[], key: string) => readonly GivenFile[];
  /** A case to try. */
  readonly example: () => readonly GivenFile[];
}

export type Task = keyof Work;

/** A message to the worker, and its answer of the same number. */
export interface Question<Name extends Task = Task> {
  readonly id: number;
  readonly task: Name;
  readonly asked: Parameters<Work[Name]>;
}

export type Answer = { readonly id: number } & ({ readonly given: unknown } | { readonly fault: string });

import type { Issue } from "../../core/model/issue.ts";
import type { Language } from "../../core/model/language.ts";
import type { News } from "../../input/budget/passing/read-ahead.ts";
import type { Disk } from "./disk.ts";
import type { InputFiles } from "./input-files.ts";

/** What surrounds the program, handed in so that tests can be it. */
export interface Surroundings {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The system's own locale, for systems that do not set it in the environment; null elsewhere. */
  readonly systemLocale: () => string | null;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly stdin: () => Uint8Array;
  readonly disk: Disk;
  /** The program of a page in which other weights and members can be tried, as text. */
  readonly pageProgram: () => string;
  /** How many lines of a budget are held, a larger one passing by; left out, `MOST_LINES`. */
  readonly mostLinesHeld?: number;
  /** Left out where there are no threads: then no progress is told. */
  readonly startThread?: StartThread;
  /** Left out where there is no thread to spare: then a large budget is read by one alone. */
  readonly startAhead?: StartAhead;
  /** Left out where no run outlasts its result. */
  readonly clock?: Clock;
  /** Where the register of populations is that comes with the program, from the root. */
  readonly register: string;
  /** The folder of the pages of findings that comes with the program, from the root; left out where none does. */
  readonly errorPages?: string;
}

/** Starts a program in a thread of its own, given as text, with its data; it ends with the run. */
export type StartThread = (code: string, data: unknown) => void;

/**
 * Starts to read a budget ahead in a thread of its own, given the task as data, and tells its news or why it failed;
 * returns what ends it.
 */
export type StartAhead = (task: unknown, hear: (news: News) => void, fail: (reason: unknown) => void) => () => void;

/** What a run goes by that waits for a change of its files. */
export interface Clock {
  /** Ends after so many milliseconds; it may throw a UsageError where the run was ended from outside. */
  readonly wait: (milliseconds: number) => Promise<void>;
  /** What tells the file at a path from another that stood or will stand there; null where there is none. */
  readonly stamp: (path: string) => string | null;
}

/** Who is told how far a run has come. */
export interface Watcher {
  /** In which language it is told, once the case says. */
  readonly speak: (language: Language) => void;
  /** What the work is at, with about how many lines, and how many of them are done where that is counted. */
  readonly tell: (stage: "reading" | "reckoning", total: number, done?: number) => void;
  /** That what was reckoned is being written. */
  readonly write: () => void;
}

/** What tells one of several cases of a run from the others. */
export interface AmongCases {
  /** How a file is called that a finding is in, or, for null, the case itself. */
  readonly placed: (file: string | null) => string;
  /** Is told what was found in the case. */
  readonly found: (issues: readonly Issue[]) => void;
}

/** The world that one run lives in: its surroundings, and the door through which it reads files. */
export interface Io extends Surroundings {
  readonly files: InputFiles;
  /** How far the run has come, where somebody wants to know. */
  readonly progress?: Watcher;
  /** Left out for the only case of a run. */
  readonly among?: AmongCases;
}

/** A stream that people or programs read. */
export interface Output {
  readonly isTerminal: boolean;
  /** Characters on a line; null when unknown. */
  readonly columns: number | null;
  /** Text, or bytes of a format that is none. */
  readonly write: (piece: string | Uint8Array) => unknown;
}

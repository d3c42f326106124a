import type { InputFiles } from "../world/input-files.ts";
import type { Surroundings } from "../world/io.ts";
import type { OptionValues } from "./option-values.ts";

/** A command line that was read: the case folder, if given, and the options as written. */
export interface Invocation {
  readonly folder: string | undefined;
  /** What a command takes before the folder; null for one that takes nothing. */
  readonly operand: string | null;
  readonly options: OptionValues;
  /** The options that bear on the result, as they would be typed. */
  readonly given: readonly string[];
}

/** The program itself, for a command that runs others. */
export interface Program {
  readonly run: (argv: readonly string[], surroundings: Surroundings, files?: InputFiles) => Promise<number>;
  /** Whether a command takes such options, none of them of where its result goes. */
  readonly takes: (command: string, given: readonly string[]) => boolean;
}

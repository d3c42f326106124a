import type { Io } from "./io.ts";
import type { Option } from "./options.ts";

/** A command line that was read: the case folder, if given, and the options as written. */
export interface Invocation {
  readonly folder: string | undefined;
  readonly options: Readonly<Record<string, unknown>>;
}

interface Command {
  readonly options: readonly Option[];
  /** Loads the command when it is called for, and no sooner. */
  readonly load: () => Promise<{ readonly run: (invocation: Invocation, io: Io) => Promise<number> }>;
}

/** Every command with the options it takes, in the order of the help. */
export const COMMANDS = {
  split: {
    options: [
      "budget",
      "members",
      "keys",
      "key",
      "amount",
      "year",
      "with",
      "without",
      "only",
      "sort",
      "by",
      "all",
      "round",
      "unit",
      "decimal",
      "delimiter",
      "encoding",
      "format",
      "output",
      "excel",
      "lang",
      "color",
      "noColor",
      "strict",
      "force",
    ],
    load: () => import("./split.ts"),
  },
} as const satisfies Record<string, Command>;

export type CommandName = keyof typeof COMMANDS;

import type { CommandWord } from "../messages/terms/cli.ts";
import { COMMAND_OPTIONS } from "./line/command-options.ts";
import type { Invocation, Program } from "./line/invocation.ts";
import type { TypedCommand } from "./line/registry.ts";
import type { Io } from "./world/io.ts";

export interface Command extends TypedCommand {
  /** Loads the command when it is called for, and no sooner. */
  readonly load: () => Promise<{ readonly run: (invocation: Invocation, io: Io, program: Program) => Promise<number> }>;
}

/** Every command with the options it takes, in the order of the help. */
export const COMMANDS = {
  split: {
    options: COMMAND_OPTIONS.split,
    load: () => import("./commands/split.ts"),
  },
  savings: {
    options: COMMAND_OPTIONS.savings,
    load: () => import("./commands/savings.ts"),
  },
  compare: {
    options: COMMAND_OPTIONS.compare,
    load: () => import("./commands/compare.ts"),
  },
  stability: {
    options: COMMAND_OPTIONS.stability,
    load: () => import("./commands/stability.ts"),
  },
  "buy-in": {
    options: COMMAND_OPTIONS["buy-in"],
    load: () => import("./commands/buy-in.ts"),
  },
  exit: {
    options: COMMAND_OPTIONS.exit,
    load: () => import("./commands/exit.ts"),
  },
  settle: {
    options: COMMAND_OPTIONS.settle,
    load: () => import("./commands/settle.ts"),
  },
  explain: {
    options: COMMAND_OPTIONS.explain,
    load: () => import("./commands/explain.ts"),
  },
  report: {
    options: COMMAND_OPTIONS.report,
    load: () => import("./commands/report.ts"),
  },
  verify: {
    operand: "file",
    options: COMMAND_OPTIONS.verify,
    load: () => import("./commands/verify.ts"),
  },
  check: {
    options: COMMAND_OPTIONS.check,
    load: () => import("./commands/check.ts"),
  },
  population: {
    options: COMMAND_OPTIONS.population,
    load: () => import("./commands/population.ts"),
  },
  init: {
    options: COMMAND_OPTIONS.init,
    load: () => import("./commands/init.ts"),
  },
  completion: {
    operand: "shell",
    takesCase: false,
    options: COMMAND_OPTIONS.completion,
    load: () => import("./commands/completion.ts"),
  },
} as const satisfies Record<CommandWord, Command>;

export type CommandName = keyof typeof COMMANDS;

import type { CommandWord } from "../messages/terms/cli.ts";
import type { Invocation, Program } from "./line/invocation.ts";
import type { Option } from "./line/options.ts";
import type { Io } from "./world/io.ts";

export interface Command {
  readonly options: readonly Option[];
  /** What it takes before the folder, and needs. */
  readonly operand?: "file";
  /** Loads the command when it is called for, and no sooner. */
  readonly load: () => Promise<{ readonly run: (invocation: Invocation, io: Io, program: Program) => Promise<number> }>;
}

const CASE_FILES = ["budget", "members", "keys", "assets"] as const;
const READING = ["amount", "column", "total", "where", "hidden", "decimal", "delimiter", "encoding"] as const;
const OUTPUT = ["format", "output", "excel", "lang", "color", "noColor", "plain", "strict", "force"] as const;
const BARS = ["bars", "noBars"] as const;

/** Every command with the options it takes, in the order of the help. */
export const COMMANDS = {
  split: {
    options: [
      ...CASE_FILES,
      "key",
      "year",
      "with",
      "without",
      "only",
      "against",
      "sort",
      "by",
      "transfers",
      "installments",
      "all",
      "round",
      "unit",
      ...READING,
      ...BARS,
      ...OUTPUT,
    ],
    load: () => import("./commands/split.ts"),
  },
  savings: {
    options: [
      ...CASE_FILES,
      "procurement",
      "key",
      "years",
      "scenario",
      "round",
      "unit",
      ...READING,
      ...BARS,
      ...OUTPUT,
    ],
    load: () => import("./commands/savings.ts"),
  },
  compare: {
    options: [...CASE_FILES, "rivals", "scenario", "sensitivity", "round", "unit", ...READING, ...BARS, ...OUTPUT],
    load: () => import("./commands/compare.ts"),
  },
  stability: {
    options: [
      ...CASE_FILES,
      "coalitions",
      "key",
      "scenario",
      "with",
      "without",
      "methods",
      "round",
      "unit",
      ...READING,
      ...BARS,
      ...OUTPUT,
    ],
    load: () => import("./commands/stability.ts"),
  },
  "buy-in": {
    options: [...CASE_FILES, "with", "from", "key", "round", ...READING, ...BARS, ...OUTPUT],
    load: () => import("./commands/buy-in.ts"),
  },
  exit: {
    options: [...CASE_FILES, "without", "from", "key", "round", ...READING, ...BARS, ...OUTPUT],
    load: () => import("./commands/exit.ts"),
  },
  settle: {
    options: [
      ...CASE_FILES,
      "actuals",
      "payments",
      "year",
      "carry",
      "installments",
      "lines",
      "pageOf",
      "round",
      ...READING,
      ...BARS,
      ...OUTPUT,
    ],
    load: () => import("./commands/settle.ts"),
  },
  explain: {
    options: [
      ...CASE_FILES,
      "member",
      "line",
      "explainedYear",
      "per",
      "scenarioOf",
      "figure",
      "settlement",
      "actuals",
      "payments",
      "item",
      "years",
      "procurement",
      "key",
      "with",
      "without",
      "round",
      ...READING,
      ...OUTPUT,
    ],
    load: () => import("./commands/explain.ts"),
  },
  report: {
    options: [
      ...([
        ...CASE_FILES,
        "procurement",
        "coalitions",
        "actuals",
        "payments",
        "key",
        "year",
        "against",
        "years",
        "scenario",
        "proposal",
        "whatIf",
        "all",
      ] as const),
      ...(["round", "unit", ...READING] as const),
      ...(["reportFormat", "output", "lang", "strict", "force"] as const),
    ],
    load: () => import("./commands/report.ts"),
  },
  verify: {
    operand: "file",
    options: [...CASE_FILES, "procurement", "coalitions", "actuals", "payments", "against", ...OUTPUT],
    load: () => import("./commands/verify.ts"),
  },
  check: {
    options: [
      ...([...CASE_FILES, "procurement", "coalitions", "actuals", "payments", "key"] as const),
      ...READING,
      ...(["checkFormat", "output", "lang", "color", "noColor", "plain", "strict", "force"] as const),
    ],
    load: () => import("./commands/check.ts"),
  },
  population: {
    options: ["municipalities", "registerYears", "update", ...OUTPUT],
    load: () => import("./commands/population.ts"),
  },
  init: {
    options: ["newMembers", "newYear", "lang", "color", "noColor"],
    load: () => import("./commands/init.ts"),
  },
} as const satisfies Record<CommandWord, Command>;

export type CommandName = keyof typeof COMMANDS;

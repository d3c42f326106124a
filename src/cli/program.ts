import { Command as CommanderCommand, CommanderError, Help, Option } from "commander";
import type { Language } from "../core/model/language.ts";
import { LONGEST_TEXT } from "../input/text/longest-text.ts";
import { isPattern } from "./cases/case-folders.ts";
import type { AskedOfCase } from "./cases/run-cases.ts";
import { areSeveral } from "./cases/several.ts";
import { COMMANDS, type Command, type CommandName } from "./commands.ts";
import { givenOptions, isGiven } from "./line/given-options.ts";
import type { Program } from "./line/invocation.ts";
import type { OptionValues } from "./line/option-values.ts";
import { MOST_REPEATED, OPTIONS, type OptionSpec } from "./line/options.ts";
import { commandOf, isCommand } from "./line/registry.ts";
import { refuseStrayWords } from "./line/stray-words.ts";
import { commandMeant, commandsTaking, optionMeant } from "./line/suggestion.ts";
import { progressOf } from "./progress/long-work.ts";
import { EXIT } from "./world/exit.ts";
import type { Io, Surroundings } from "./world/io.ts";
import { UsageError } from "./world/usage-error.ts";
import { VERSION_AND_COMMIT } from "./world/version.ts";

/** Help is ours, commander only finds out that it is asked for. */
const NO_HELP = Object.assign(new Help(), { formatHelp: () => "" });

function configure(command: CommanderCommand, io: Surroundings): CommanderCommand {
  command.createHelp = () => NO_HELP;
  return command
    .helpOption("-h, --help")
    .exitOverride()
    .configureOutput({ writeOut: (text) => io.stdout.write(text), writeErr: () => {} });
}

/** The value of an option, as long as a cell may be. */
function bounded(value: string, option: string): string {
  if (value.length <= LONGEST_TEXT) return value;
  throw new UsageError({ kind: "value-long", option, length: value.length, most: LONGEST_TEXT });
}

/** An option as commander takes it. One that is no list is refused a second time: which of the two counts, nobody could tell. */
function optionOf({ flags, choices, repeated, most = MOST_REPEATED }: OptionSpec): Option {
  const option = new Option(flags);
  if (choices) option.choices([...choices]);
  if (repeated) {
    return option.argParser((value: string, earlier: string[] = []) => {
      if (earlier.length >= most) throw new UsageError({ kind: "too-often", option: option.long ?? flags, most });
      earlier.push(bounded(value, option.long ?? flags));
      return earlier;
    });
  }
  if (!option.required) return option;
  const { parseArg } = option;
  return option.argParser((value: string, earlier: string | undefined) => {
    if (earlier !== undefined) throw new UsageError({ kind: "twice", option: option.long ?? flags });
    bounded(value, option.long ?? flags);
    return parseArg ? parseArg(value, value) : value;
  });
}

/** Gives a command the options that it takes. */
export function takeOptions(command: CommanderCommand): void {
  const { options }: Command = COMMANDS[command.name() as CommandName];
  for (const option of options) command.addOption(optionOf(OPTIONS[option]));
}

/** The command line of fordel: every command of the registry, the one that is called with its options. */
export function commandLine(
  io: Surroundings,
  act: (
    command: CommandName,
    operand: string | null,
    folders: readonly string[],
    options: OptionValues,
  ) => Promise<void>,
): CommanderCommand {
  const root = configure(new CommanderCommand("fordel"), io)
    .version(VERSION_AND_COMMIT, "-V, --version")
    .helpCommand(false)
    .hook("preSubcommand", (_, called) => takeOptions(called));
  for (const name of Object.keys(COMMANDS) as CommandName[]) {
    const { operand, takesCase }: Command = COMMANDS[name];
    const command = configure(root.command(name), io);
    if (operand) command.argument(`<${operand}>`);
    if (takesCase !== false) command.argument("[folder...]");
    command.action(() => {
      const { args } = command;
      const [before, folders] = operand ? [args[0] ?? null, args.slice(1)] : [null, args];
      return act(name, before, folders, command.opts<OptionValues>());
    });
  }
  return root;
}

function unknownOption(option: string, argv: readonly string[]): UsageError {
  const command = commandOf(argv, COMMANDS);
  const commands = commandsTaking(option, COMMANDS);
  if (command !== null && commands.length > 0) {
    return new UsageError({ kind: "option-elsewhere", option, command, commands });
  }
  return new UsageError({
    kind: "unknown-option",
    option,
    command,
    suggestion: optionMeant(option, command, COMMANDS),
  });
}

function unknownCommand(command: string, { cwd, disk }: Surroundings): UsageError {
  if (disk.kind(disk.paths.resolve(cwd, command)) === "folder") {
    return new UsageError({ kind: "folder-first", folder: command });
  }
  return new UsageError({ kind: "unknown-command", command, suggestion: commandMeant(command, COMMANDS) });
}

/** What commander found wrong, as a usage error of ours. */
function usageError(error: CommanderError, argv: readonly string[], io: Surroundings): UsageError {
  const quoted = [...error.message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? "");
  const [first = "", second = ""] = quoted;
  switch (error.code) {
    case "commander.help":
      return new UsageError({ kind: "no-command" });
    case "commander.unknownOption":
      return unknownOption(first, argv);
    case "commander.unknownCommand":
      return unknownCommand(first, io);
    case "commander.optionMissingArgument":
      return new UsageError({ kind: "argument-missing", option: first });
    case "commander.invalidArgument": {
      const choices = /Allowed choices are (.*)\.$/.exec(error.message)?.[1]?.split(", ") ?? [];
      return new UsageError({ kind: "choice", option: first, value: second, choices });
    }
    case "commander.missingArgument":
      return new UsageError({ kind: "operand-missing", operand: first === "shell" ? first : "file" });
    case "commander.excessArguments":
      return new UsageError({ kind: "no-case-taken", command: argv[0] ?? "", word: argv.at(-1) ?? "" });
    default:
      throw error;
  }
}

const SHOWN: Readonly<Record<string, "help" | "version">> = {
  "commander.helpDisplayed": "help",
  "commander.version": "version",
};

/**
 * Runs a command with its options and returns its exit code; throws a UsageError for what cannot be run. `run` is the
 * program itself, for a command that runs others.
 */
export async function runCommand(
  argv: readonly string[],
  language: Language,
  io: Io,
  run: Program["run"],
): Promise<number> {
  const takes: Program["takes"] = (command, given) =>
    isCommand(command, COMMANDS) && isGiven(given, COMMANDS[command].options);
  let code: number = EXIT.done;
  const root = commandLine(io, async (name, operand, folders, options) => {
    if (name !== "init") {
      const plain = folders.filter((folder) => !isPattern(folder, io));
      refuseStrayWords(argv, plain, io);
    }
    const command = await COMMANDS[name].load();
    const runOne = async ({ operand, folder, options }: AskedOfCase, io: Io) => {
      const progress = progressOf(folder, options, language, io);
      const { stdout, stderr } = io;
      const told = progress && { ...io, progress, stdout: progress.beside(stdout), stderr: progress.beside(stderr) };
      try {
        return await command.run({ folder, operand, options, given: givenOptions(options) }, told ?? io, {
          run,
          takes,
        });
      } finally {
        progress?.end();
      }
    };
    const runOnce = async (options: OptionValues, io: Io) => {
      const asked = { operand, folders, options };
      if (!areSeveral(asked, io)) return runOne({ operand, folder: folders[0], options }, io);
      const { runCases } = await import("./cases/run-cases.ts");
      return runCases(name, asked, runOne, io);
    };
    if (!options.watch || io.clock === undefined) {
      code = await runOnce(options, io);
    } else {
      const { runOnChange } = await import("./watch/run-on-change.ts");
      const { wordsFor } = await import("./files/case-language.ts");
      await runOnChange(runOnce, options, () => wordsFor(options.lang ?? null, folders, io), io.clock, io);
    }
  });
  try {
    await root.parseAsync([...argv], { from: "user" });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    const shown = SHOWN[error.code];
    if (shown === undefined) throw usageError(error, argv, io);
    if (shown === "help") {
      const command = commandOf(argv, COMMANDS);
      const { helpText } = await import("./help/help.ts");
      io.stdout.write(
        helpText(command === null ? { kind: "program" } : { kind: "command", command }, COMMANDS, language, io),
      );
    }
    return EXIT.done;
  }
}

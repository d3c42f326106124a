import { Command as CommanderCommand, type CommanderError, Help, Option } from "commander";
import type { Language } from "../core/model/language.ts";
import { choicesText } from "../messages/phrases/choices.ts";
import { CLI_WORDS } from "../messages/registry.ts";
import type { CliWords } from "../messages/terms/cli.ts";
import { COMMANDS, type Command, type CommandName } from "./commands.ts";
import type { OptionValues } from "./line/option-values.ts";
import { OPTIONS, type OptionSpec } from "./line/options.ts";
import type { Surroundings } from "./world/io.ts";
import { columnsOf } from "./world/reader.ts";
import { UsageError } from "./world/usage-error.ts";
import { VERSION_AND_COMMIT } from "./world/version.ts";

class TranslatedHelp extends Help {
  readonly #words: CliWords;

  constructor(words: CliWords) {
    super();
    this.#words = words;
  }

  override styleTitle(title: string): string {
    const { usage, arguments: args, options, commands } = this.#words.titles;
    return { "Usage:": usage, "Arguments:": args, "Options:": options, "Commands:": commands }[title] ?? title;
  }

  override optionDescription(option: Option): string {
    const choices = option.argChoices ? ` (${choicesText(option.argChoices)})` : "";
    return `${option.description}${choices}`;
  }
}

function examples(words: CliWords, name: "fordel" | CommandName): string {
  const lines = words.examples[name].map(([command, what]) => `  ${command}\n      ${what}`);
  return `\n${words.titles.examples}\n${lines.join("\n")}`;
}

function configure(command: CommanderCommand, words: CliWords, io: Surroundings): CommanderCommand {
  command.createHelp = () => new TranslatedHelp(words);
  return command
    .helpOption("-h, --help", words.options.help)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: () => {},
      getOutHelpWidth: () => columnsOf(io.stdout, io.env) ?? 100,
    });
}

/** An option as commander takes it. One that is no list is refused a second time: which of the two counts, nobody could tell. */
function described({ flags, choices, repeated, word }: OptionSpec, words: CliWords): Option {
  const option = new Option(flags, words.options[word]);
  if (choices) option.choices([...choices]);
  if (repeated) return option.argParser((value: string, earlier: string[] | undefined) => [...(earlier ?? []), value]);
  if (!option.required) return option;
  const { parseArg } = option;
  return option.argParser((value: string, earlier: string | undefined) => {
    if (earlier !== undefined) throw new UsageError({ kind: "twice", option: option.long ?? flags });
    return parseArg ? parseArg(value, value) : value;
  });
}

/** The command line of fordel: every command of the registry with its options, worded in the given language. */
export function program(
  language: Language,
  io: Surroundings,
  act: (
    command: CommandName,
    operand: string | null,
    folders: readonly string[],
    options: OptionValues,
  ) => Promise<void>,
): CommanderCommand {
  const words = CLI_WORDS[language];
  const root = configure(new CommanderCommand("fordel"), words, io)
    .description(words.about)
    .version(VERSION_AND_COMMIT, "-V, --version", words.options.version)
    .helpCommand(false)
    .addHelpText("after", examples(words, "fordel"));
  for (const name of Object.keys(COMMANDS) as CommandName[]) {
    const { operand, options }: Command = COMMANDS[name];
    const command = configure(root.command(name), words, io)
      .description(words.commands[name])
      .addHelpText("after", examples(words, name));
    if (operand) command.argument(`<${operand}>`, words.operands[operand]);
    command.argument("[folder...]", words.folder).action(() => {
      const { args } = command;
      const [before, folders] = operand ? [args[0] ?? null, args.slice(1)] : [null, args];
      return act(name, before, folders, command.opts<OptionValues>());
    });
    for (const option of options) {
      command.addOption(described(OPTIONS[option], words));
    }
  }
  return root;
}

/** What commander found wrong, as a usage error of ours; null when it only printed help or the version. */
export function usageError(error: CommanderError): UsageError | null {
  const quoted = [...error.message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? "");
  const [first = "", second = ""] = quoted;
  const suggestion = /Did you mean (?:one of )?([^,?)]+)/.exec(error.message)?.[1] ?? null;
  switch (error.code) {
    case "commander.helpDisplayed":
    case "commander.version":
      return null;
    case "commander.help":
      return new UsageError({ kind: "no-command" });
    case "commander.unknownOption":
      return new UsageError({ kind: "unknown-option", option: first, suggestion });
    case "commander.unknownCommand":
      return new UsageError({ kind: "unknown-command", command: first, suggestion });
    case "commander.optionMissingArgument":
      return new UsageError({ kind: "argument-missing", option: first });
    case "commander.invalidArgument": {
      const choices = /Allowed choices are (.*)\.$/.exec(error.message)?.[1]?.split(", ") ?? [];
      return new UsageError({ kind: "choice", option: first, value: second, choices });
    }
    case "commander.missingArgument":
      return new UsageError({ kind: "operand-missing", operand: first });
    default:
      throw error;
  }
}

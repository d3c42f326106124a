import type { Language } from "../../core/model/language.ts";
import { CLI_WORDS } from "../../messages/cli-words.ts";
import { HELP_WORDS } from "../../messages/help/words.ts";
import { capitalized } from "../../messages/phrases/capitalized.ts";
import { choicesText } from "../../messages/phrases/choices.ts";
import type { CommandWord } from "../../messages/terms/cli.ts";
import { OPTIONS, type Option, type OptionSpec } from "../line/options.ts";
import { namesOf, type Registry, type TypedCommand } from "../line/registry.ts";
import { columnFor, type Entry, entryLines, page, section, setIn } from "./layout.ts";
import { inGroups } from "./option-groups.ts";

/** An option as it is typed, and what it is for with its choices. */
export function optionEntry(option: Option, language: Language): Entry {
  const { flags, choices, word }: OptionSpec = OPTIONS[option];
  const description = CLI_WORDS[language].options[word];
  return [
    flags.startsWith("-o") ? flags : `    ${flags}`,
    choices ? `${description} (${choicesText(choices)})` : description,
  ];
}

/** How a command is typed: `fordel verify <file> [folder] [options]`. */
export function usageLine(name: CommandWord | null, registry: Registry, language: Language): string {
  const { placeholders } = HELP_WORDS[language];
  if (name === null) return `fordel ${placeholders.command} ${placeholders.folder} ${placeholders.options}`;
  const { operand, takesCase }: TypedCommand = registry[name];
  const operands = operand ? [placeholders[operand]] : [];
  const folder = takesCase === false ? [] : [placeholders.folder];
  return ["fordel", name, ...operands, ...folder, placeholders.options].join(" ");
}

/** What `fordel help` may be called with, and what it then tells. */
export function topicEntries(language: Language): Entry[] {
  const { topics, anyOf } = HELP_WORDS[language];
  return [
    [`fordel help ${anyOf.command}`, topics.command],
    ["fordel help keys", topics.keys],
    ["fordel help files", topics.files],
    ["fordel help exit-codes", topics["exit-codes"]],
    [`fordel explain ${anyOf.code}`, topics.code],
  ];
}

function examples(name: "fordel" | CommandWord, width: number, language: Language): string {
  const { titles, examples } = CLI_WORDS[language];
  const lines = examples[name].map(([command, what]) => `  ${command}\n${setIn(what, width, "      ")}`);
  return section(titles.examples, lines.join("\n"));
}

/** The help of a command: what it answers, its options in groups, two examples. */
export function commandHelp(name: CommandWord, registry: Registry, width: number, language: Language): string {
  const { titles, commands, options: texts, folder, folderOf, operands } = CLI_WORDS[language];
  const { placeholders, groups } = HELP_WORDS[language];
  const { operand, takesCase, options }: TypedCommand = registry[name];
  const help: Entry = ["-h, --help", texts.help];
  const args: Entry[] = [
    ...(operand ? [[placeholders[operand], operands[operand]] as const] : []),
    ...(takesCase === false ? [] : [[placeholders.folder, folderOf[name] ?? folder] as const]),
  ];
  const grouped = inGroups(options).map(({ group, options: inGroup }) => {
    const own = inGroup.map((option) => optionEntry(option, language));
    return { heading: groups[group], entries: group === "output" ? [...own, help] : own };
  });
  const column = columnFor([...args, ...grouped.flatMap(({ entries }) => entries)]);
  return page(
    `${titles.usage} ${usageLine(name, registry, language)}`,
    setIn(`${capitalized(commands[name])}.`, width),
    entryLines(args, width, column),
    ...grouped.map(({ heading, entries }) => section(heading, entryLines(entries, width, column))),
    examples(name, width, language),
  );
}

/** The help of the program: its commands, where more is told, two examples. */
export function programHelp(registry: Registry, width: number, language: Language): string {
  const { titles, commands, options, about } = CLI_WORDS[language];
  const { topicsTitle } = HELP_WORDS[language];
  const listed = namesOf(registry).map((name): Entry => [name, commands[name]]);
  const own: Entry[] = [
    ["-V, --version", options.version],
    ["-h, --help", options.help],
  ];
  const column = columnFor([...listed, ...own]);
  return page(
    `${titles.usage} ${usageLine(null, registry, language)}`,
    setIn(about, width),
    section(titles.commands, entryLines(listed, width, column)),
    section(titles.options, entryLines(own, width, column)),
    section(topicsTitle, entryLines(topicEntries(language), width)),
    examples("fordel", width, language),
  );
}

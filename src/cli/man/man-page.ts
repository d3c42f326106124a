import { CLI_WORDS } from "../../messages/cli-words.ts";
import type { CaseFileName } from "../../messages/help/terms.ts";
import { HELP_WORDS } from "../../messages/help/words.ts";
import { capitalized } from "../../messages/phrases/capitalized.ts";
import type { CommandWord } from "../../messages/terms/cli.ts";
import { optionEntry, topicEntries, usageLine } from "../help/command-help.ts";
import { exitEntries } from "../help/exit-codes-page.ts";
import { caseFileName } from "../help/files-page.ts";
import { keyExamples } from "../help/keys-page.ts";
import { inGroups } from "../help/option-groups.ts";
import { COMMAND_OPTIONS } from "../line/command-options.ts";
import { longFlag, OPTIONS, type Option } from "../line/options.ts";
import { namesOf, type Registry } from "../line/registry.ts";
import { entry, paragraph, section, subsection } from "./roff.ts";

const LANGUAGE = "en";
const { commands, examples, about, options: texts } = CLI_WORDS[LANGUAGE];
const { groups, files, keys } = HELP_WORDS[LANGUAGE];

/** The variables that the program heeds. */
const ENVIRONMENT: readonly (readonly [name: string, meaning: string])[] = [
  [
    "LC_ALL, LC_MESSAGES, LANG",
    "the language where neither --lang nor the case says one: Norwegian Bokmål, Nynorsk or English",
  ],
  ["NO_COLOR, FORCE_COLOR", "no colour; colour also where the output is no terminal (0 and false are no)"],
  ["TERM", "dumb has neither colour nor bars"],
  ["COLUMNS", "how wide lines may be, in place of what the terminal says"],
  ["SOURCE_DATE_EPOCH", "the day that documents print where the case has no date, in seconds since 1970"],
  ["XDG_CACHE_HOME, LOCALAPPDATA", "where what is compiled is kept for the next run"],
  ["NODE_DISABLE_COMPILE_CACHE", "nothing is kept"],
];

const flagOf = (option: Option) => longFlag(OPTIONS[option]);

/** Where one flag has several meanings, the commands in which it has this one. */
function commandsOf(option: Option): string {
  const taking = (Object.keys(COMMAND_OPTIONS) as CommandWord[]).filter((name) =>
    (COMMAND_OPTIONS[name] as readonly Option[]).includes(option),
  );
  const meanings = (Object.keys(OPTIONS) as Option[]).filter((other) => flagOf(other) === flagOf(option));
  return meanings.length > 1 ? `${taking.join(", ")}: ` : "";
}

function commandSection(name: CommandWord, registry: Registry): string {
  const flags = registry[name].options.map(flagOf).join(", ");
  const tried = examples[name].map(([command, what]) => entry(command, what));
  return subsection(
    usageLine(name, registry, LANGUAGE),
    paragraph(`${capitalized(commands[name])}.`),
    paragraph(`Options: ${flags}, --help.`),
    ...tried,
  );
}

function optionSections(): string[] {
  return inGroups(Object.keys(OPTIONS) as Option[]).map(({ group, options }) =>
    subsection(
      groups[group].replace(/:$/, ""),
      ...options.map((option) => {
        const [flags, meaning] = optionEntry(option, LANGUAGE);
        return entry(flags.trim(), commandsOf(option) + meaning);
      }),
    ),
  );
}

function fileEntries(): string[] {
  return (Object.keys(files.holds) as CaseFileName[]).map((name) => entry(caseFileName(name), files.holds[name]));
}

/** `man fordel`, as roff: every command, option, file and exit code, from the words of the help. The same on every machine. */
export function manPage(registry: Registry, version: string): string {
  const tried = keyExamples(LANGUAGE);
  const keyEntries = (["parts", "bases", "limits"] as const).map((part) =>
    subsection(keys[part].replace(/:$/, ""), ...tried[part].map(([kind, key]) => entry(key, keys.meaning[kind]))),
  );
  const parts = [
    `.TH FORDEL 1 "" "fordel ${version}" "User Commands"\n.nh\n.ad l`,
    section("NAME", "fordel \\- share the cost of what municipalities do together"),
    section("SYNOPSIS", paragraph(usageLine(null, registry, LANGUAGE))),
    section("DESCRIPTION", paragraph(about), paragraph(files.about)),
    section("COMMANDS", ...namesOf(registry).map((name) => commandSection(name, registry))),
    section("OPTIONS", entry("-V, --version", texts.version), entry("-h, --help", texts.help), ...optionSections()),
    section("KEYS", paragraph(keys.about), ...keyEntries, paragraph(keys.end)),
    section("FILES", ...fileEntries(), paragraph(files.end)),
    section("EXIT STATUS", ...exitEntries(LANGUAGE).map(([code, meaning]) => entry(code, meaning))),
    section("ENVIRONMENT", ...ENVIRONMENT.map(([name, meaning]) => entry(name, meaning))),
    section("SEE ALSO", ...topicEntries(LANGUAGE).map(([command, meaning]) => entry(command, meaning))),
  ];
  return `${parts.join("\n")}\n`;
}

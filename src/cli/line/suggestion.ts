import { nearest } from "../../core/spelling/nearest.ts";
import { NORWEGIAN_NAMES } from "../../messages/norwegian-names.ts";
import type { CommandWord } from "../../messages/terms/cli.ts";
import { longFlag, OPTIONS, type OptionSpec } from "./options.ts";
import { namesOf, type Registry, type TypedCommand } from "./registry.ts";

/** The flags that a command takes, without their dashes; of all commands where none is named. */
function flagsOf(command: CommandWord | null, registry: Registry): string[] {
  const of: readonly TypedCommand[] = command === null ? Object.values(registry) : [registry[command]];
  const specs = of.flatMap(({ options }) => options.map((option): OptionSpec => OPTIONS[option]));
  return [...new Set(specs.map((spec) => longFlag(spec).slice("--".length))), "help"];
}

/** The word that was meant: the shortest that begins so, else the nearest, of equally near ones that of the same letter. */
function meant(typed: string, words: readonly string[]): string | null {
  if (typed === "") return null;
  const begun = words.filter((word) => word.startsWith(typed)).sort((a, b) => a.length - b.length);
  const alike = words.filter((word) => word[0] === typed[0]);
  return begun[0] ?? nearest(typed, [...alike, ...words]);
}

/** An option as it is typed, without dashes and value. */
function nameOf(typed: string): string {
  return typed.replace(/^-+/, "").replace(/=.*/, "").normalize("NFC").toLowerCase();
}

/** What a word in Norwegian is the name of; null of none. */
function wordIn(kind: keyof typeof NORWEGIAN_NAMES, word: string): string | null {
  const names = NORWEGIAN_NAMES[kind];
  return Object.hasOwn(names, word) ? (names[word] ?? null) : null;
}

/** The option of a command that an unknown one was most likely meant to be, with its dashes; null when none is near. */
export function optionMeant(typed: string, command: CommandWord | null, registry: Registry): string | null {
  const name = nameOf(typed);
  const flags = flagsOf(command, registry);
  const norwegian = name === "v" ? "version" : wordIn("options", name);
  if (norwegian === "version") return "--version";
  const word = norwegian !== null && flags.includes(norwegian) ? norwegian : meant(name, flags);
  return word === null ? null : `--${word}`;
}

/** The commands that take an option that is spelt as it should be. */
export function commandsTaking(typed: string, registry: Registry): CommandWord[] {
  const flag = typed.replace(/^--/, "").replace(/=.*/, "");
  return namesOf(registry).filter((name) => flagsOf(name, registry).includes(flag));
}

/** The command that an unknown one was most likely meant to be. */
export function commandMeant(typed: string, registry: Registry): string | null {
  const word = typed.normalize("NFC").toLowerCase();
  return wordIn("commands", word) ?? meant(word, [...namesOf(registry), "help"]);
}

/** What `fordel help` was most likely asked about: a topic, a command, or the code of a finding. */
export function topicMeant(typed: string, topics: readonly string[], registry: Registry): string | null {
  const word = typed.normalize("NFC").toLowerCase();
  const command = wordIn("commands", word);
  const named = wordIn("topics", word) ?? (command?.startsWith("-") ? null : command);
  return named ?? meant(word, [...topics, ...namesOf(registry)]);
}

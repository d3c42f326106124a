import type { CommandWord } from "../../messages/terms/cli.ts";
import type { Option } from "./options.ts";

/** A command as it is typed. */
export interface TypedCommand {
  readonly options: readonly Option[];
  /** What it takes before the folder, and needs. */
  readonly operand?: "file" | "shell";
  /** False of a command that is about no case, and takes no folder. */
  readonly takesCase?: false;
}

/** Every command as it is typed, in the order of the help. */
export type Registry = Readonly<Record<CommandWord, TypedCommand>>;

/** Whether a word is the name of a command. */
export function isCommand(word: string | undefined, registry: Registry): word is CommandWord {
  return word !== undefined && Object.hasOwn(registry, word);
}

/** The names of the commands, in the order of the help. */
export function namesOf(registry: Registry): CommandWord[] {
  return Object.keys(registry) as CommandWord[];
}

/** The command of a command line that was not understood; null without any. */
export function commandOf(argv: readonly string[], registry: Registry): CommandWord | null {
  return (argv.find((word) => isCommand(word, registry)) as CommandWord | undefined) ?? null;
}

import { OPTIONS, type Option, type OptionSpec } from "../line/options.ts";
import { isCommand, type Registry, type TypedCommand } from "../line/registry.ts";
import { SHELLS } from "./shells.ts";

/** What a case has names of. */
export type NamesOf = "members" | "candidates" | "partners" | "bases" | "keys" | "scenarios" | "years" | "items";

/** What may stand where the cursor is. `before` is what stays of the word that is typed, as `--lang=`. */
export type Wanted = { readonly before: string } & (
  | { readonly kind: "commands" | "topics" | "files" | "folders" }
  | { readonly kind: "options"; readonly options: readonly Option[] }
  | { readonly kind: "choices"; readonly choices: readonly string[] }
  | { readonly kind: "names"; readonly of: NamesOf }
);

/** A command line up to the word at the cursor: the case that it speaks of so far, and what may follow. */
export interface LineSoFar {
  readonly folder: string | undefined;
  /** What options are given, the last of those that may be repeated. */
  readonly values: Readonly<Partial<Record<Option, string>>>;
  readonly wanted: Wanted;
}

const NAMES: Readonly<Partial<Record<Option, NamesOf>>> = {
  member: "members",
  pageOf: "members",
  only: "members",
  with: "candidates",
  without: "partners",
  per: "bases",
  key: "keys",
  rivals: "keys",
  scenario: "scenarios",
  scenarioOf: "scenarios",
  year: "years",
  explainedYear: "years",
  item: "items",
};

const COMMANDS: Wanted = { before: "", kind: "commands" };
const TOPICS: Wanted = { before: "", kind: "topics" };
const NOTHING: Wanted = { before: "", kind: "choices", choices: [] };

/** The words that an option is given by: `-o`, `--output`. */
function flagsOf(option: Option): string[] {
  return OPTIONS[option].flags.match(/(?<![\w-])--?[a-z][\w-]*/g) ?? [];
}

function takesValue(option: Option): boolean {
  return OPTIONS[option].flags.includes("<");
}

/** What the value of an option may be; null where nobody can tell. */
function wantedOf(option: Option, before: string): Wanted {
  const { choices, flags }: OptionSpec = OPTIONS[option];
  const of = NAMES[option];
  if (choices) return { before, kind: "choices", choices };
  if (flags.includes("<file>")) return { before, kind: "files" };
  return of ? { before, kind: "names", of } : NOTHING;
}

/** What may stand as the operand or folder that comes after `count` others. */
function placeOf({ operand, takesCase }: TypedCommand, count: number): Wanted {
  if (operand === "shell" && count === 0) return { before: "", kind: "choices", choices: SHELLS };
  if (operand === "file" && count === 0) return { before: "", kind: "files" };
  return takesCase === false ? NOTHING : { before: "", kind: "folders" };
}

/** bash parts `--lang=nb` in three words. */
function joined(words: readonly string[]): string[] {
  const whole: string[] = [];
  for (const [at, word] of words.entries()) {
    const last = whole.at(-1);
    const goesOn = word === "=" ? last?.startsWith("--") : words[at - 1] === "=" && last?.endsWith("=");
    if (goesOn && last !== undefined) whole[whole.length - 1] = last + word;
    else whole.push(word);
  }
  return whole;
}

/**
 * What may stand at the cursor.
 *
 * @param typed the words after `fordel`, without quotation marks; the last is the one at the cursor, empty where none is begun
 */
export function lineSoFar(typed: readonly string[], registry: Registry): LineSoFar {
  const words = joined(typed);
  const current = words.at(-1) ?? "";
  const [first, ...rest] = words.slice(0, -1);
  if (isCommand(first, registry)) return ofCommand(registry[first], rest, current);
  const isHelp = first === "help" && rest.length === 0;
  const wanted: Wanted = first === undefined ? COMMANDS : isHelp ? TOPICS : NOTHING;
  return { folder: undefined, values: {}, wanted };
}

function ofCommand(command: TypedCommand, before: readonly string[], current: string): LineSoFar {
  const optionOf = new Map(command.options.flatMap((option) => flagsOf(option).map((flag) => [flag, option] as const)));
  const given = new Set<Option>();
  const values: Partial<Record<Option, string>> = {};
  const places: string[] = [];
  let open: Option | null = null;
  for (const word of before) {
    const [flag = "", inline] = word.startsWith("--") ? word.split(/=(.*)/s) : [word];
    const option = optionOf.get(flag);
    if (open !== null) {
      values[open] = word;
      open = null;
    } else if (option !== undefined) {
      given.add(option);
      if (inline !== undefined) values[option] = inline;
      else if (takesValue(option)) open = option;
    } else if (!word.startsWith("-")) places.push(word);
  }
  const folders = places.slice(command.operand ? 1 : 0);
  const so = (wanted: Wanted): LineSoFar => ({ folder: folders.at(-1), values, wanted });
  if (open !== null) return so(wantedOf(open, ""));
  const inline = /^(--[\w-]+)=/.exec(current);
  const option = inline && optionOf.get(inline[1] ?? "");
  if (inline) return so(option ? wantedOf(option, inline[0]) : NOTHING);
  if (!current.startsWith("-")) return so(placeOf(command, places.length));
  const free = command.options.filter((one) => !given.has(one) || (OPTIONS[one] as OptionSpec).repeated);
  return so({ before: "", kind: "options", options: free });
}

import { COMMANDS, type CommandName } from "../../src/cli/commands.ts";
import { OPTIONS, type Option, type OptionSpec } from "../../src/cli/line/options.ts";
import type { Chance } from "./chance.ts";
import type { Files } from "./corpus.ts";
import { KEY_TOKENS, NUMBERS, WORDS } from "./dictionary.ts";
import { someKey } from "./mutate-text.ts";

/** `init` writes files beside the case, as it is asked to; its own tests look at them. */
const NAMES = (Object.keys(COMMANDS) as CommandName[]).filter((name) => name !== "init");
const KEYS: readonly Option[] = ["key", "rivals"];
const COUNTS: readonly Option[] = ["year", "years", "round"];
/** Keys that fit most cases. */
const WHOLE_KEYS = ["equal", "folketall", "50% equal + 50% population", "1/3 likt + resten population; avrundet 0,1 %"];
/** Where a result is written: a new file, one that is there, or an ending that nobody knows. */
const OUTPUTS = [
  "new.csv",
  "new.json",
  "new.txt",
  "new.md",
  "old.csv",
  "old.json",
  "new.html",
  "new.xlsx",
  "budget.csv",
];

/** Names and numbers that stand in the case's own files. */
function wordsIn(files: Files): string[] {
  const texts = [...files].filter(([name]) => !name.endsWith(".xlsx")).map(([, bytes]) => bytes.toString());
  return texts
    .flatMap((text) => text.slice(0, 20_000).split(/[;,\t|\r\n":{}[\]]+/))
    .filter((word) => word.trim() !== "");
}

/** A file that is read: one of the case's, for the most part. */
function fileFor(files: Files, chance: Chance): string {
  return chance.pick([...files.keys(), ...files.keys(), "-", "none.csv", "."]);
}

function valueFor(
  option: Option,
  { choices, flags }: OptionSpec,
  words: readonly string[],
  files: Files,
  chance: Chance,
) {
  if (choices && !chance.once(30)) return chance.pick(choices);
  if (option === "output") return chance.pick(OUTPUTS);
  if (chance.once(10)) return chance.pick(WORDS);
  if (flags.includes("<file>")) return fileFor(files, chance);
  const word = words.length > 0 ? chance.pick(words).trim() : "x";
  if (KEYS.includes(option) && chance.once(2)) return chance.pick(WHOLE_KEYS);
  if (KEYS.includes(option)) return someKey(chance, chance.once(2) ? chance.pick(KEY_TOKENS) : word);
  if (COUNTS.includes(option)) return chance.pick(NUMBERS);
  if (option === "where")
    return `${word}${chance.pick(["=", "!=", "", "=="])}${chance.pick([...words, "1*", "*", ""])}`;
  return word;
}

/** A command line for a case: any command of the registry, with some of its options. */
export function commandLine(files: Files, chance: Chance): string[] {
  const words = wordsIn(files);
  const name = chance.once(2) ? "split" : chance.pick(NAMES);
  const all: readonly Option[] = COMMANDS[name].options;
  const saved = files.has("saved.json") && !chance.once(4) ? "saved.json" : fileFor(files, chance);
  const argv: string[] = "operand" in COMMANDS[name] ? [name, saved] : [name];
  for (let times = chance.below(1 + chance.below(4)); times > 0; times--) {
    const option = chance.pick(all);
    const spec: OptionSpec = OPTIONS[option];
    const flag = spec.flags.split(/[ ,]/)[0] ?? "";
    argv.push(...(spec.flags.includes("<") ? [`${flag}`, valueFor(option, spec, words, files, chance)] : [flag]));
  }
  const format = all.includes("format") ? OPTIONS.format.choices : ["table", "json"];
  if (!chance.once(4)) argv.push("--format", chance.once(2) ? "json" : chance.pick(format));
  if (chance.once(3)) argv.push("--lang", chance.pick(OPTIONS.lang.choices));
  if (chance.once(40)) argv.splice(chance.below(argv.length + 1), 0, chance.pick(WORDS));
  // No system hands a program a word with a NUL in it.
  return argv.map((word) => word.replaceAll("\u0000", ""));
}

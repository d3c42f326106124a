import { SEVERITY } from "../../core/model/issue.ts";
import type { Language } from "../../core/model/language.ts";
import { CLI_WORDS } from "../../messages/cli-words.ts";
import { TOPICS } from "../../messages/help/terms.ts";
import { longFlag, OPTIONS } from "../line/options.ts";
import { namesOf, type Registry } from "../line/registry.ts";
import type { Io } from "../world/io.ts";
import type { AskedCompletion } from "./asked-completion.ts";
import { namesOfCase } from "./names-of-case.ts";
import { quoted, unquoted } from "./quoting.ts";
import { type LineSoFar, lineSoFar } from "./wanted.ts";

/** A word that may stand at the cursor, and what it is for; empty of a name. */
type Candidate = readonly [word: string, meaning: string];

/** Where in a key that is half typed a name may begin, and after what one that is not begun yet. */
const NAME_BEGINS = /(?<=^|[\s+%(;/])(?=\S|$)/g;
const NAME_COMES = /(?:^|[+%(])\s*$/;

/** Names as they go on with a key that is half typed: the longest end of it that begins any is taken for its beginning. */
function inKey(key: string, names: readonly string[]): string[] {
  for (const { index } of key.matchAll(NAME_BEGINS)) {
    const [before, begun] = [key.slice(0, index), key.slice(index).toLowerCase()];
    const fitting =
      begun === "" && !NAME_COMES.test(before) ? [] : names.filter((name) => name.toLowerCase().startsWith(begun));
    if (fitting.length > 0) return fitting.map((name) => before + name);
  }
  return [];
}

const plain = (words: readonly string[]): Candidate[] => words.map((word) => [word, ""]);

async function candidates(
  line: LineSoFar,
  typed: string,
  registry: Registry,
  language: Language,
  io: Io,
): Promise<readonly Candidate[]> {
  const { commands, options } = CLI_WORDS[language];
  const { wanted } = line;
  const named = () => namesOf(registry).map((name): Candidate => [name, commands[name]]);
  switch (wanted.kind) {
    case "commands":
      return [...named(), ...plain(["help"])];
    case "topics":
      return [...plain(TOPICS), ...named(), ...plain(/^[A-Z]/.test(typed) ? Object.keys(SEVERITY) : [])];
    case "options":
      return [
        ...wanted.options.map((option): Candidate => [longFlag(OPTIONS[option]), options[OPTIONS[option].word]]),
        ["--help", options.help],
      ];
    case "choices":
      return plain(wanted.choices);
    case "names": {
      const names = await namesOfCase(wanted.of, line, language, io);
      return plain(wanted.of === "keys" ? inKey(typed, names) : names);
    }
    case "files":
    case "folders":
      return [];
  }
}

/**
 * What may stand at the cursor, for a completion script: in the first line `words`, `files` or `folders`, then the words, each
 * with a tab and what it is for. A case that cannot be read has no names: nothing is told, for nobody asked.
 */
export async function answer(
  { shell, words }: AskedCompletion,
  registry: Registry,
  language: Language,
  io: Io,
): Promise<string> {
  const { HOME: home = "~" } = io.env;
  const typed = words.map((raw, at) => unquoted(at === words.length - 1 ? raw.replace(/^:/, "") : raw, shell));
  const line = lineSoFar(
    typed.map(({ text }) => text.replace(/^~(?=$|\/)/, home)),
    registry,
  );
  const { kind, before } = line.wanted;
  if (kind === "files" || kind === "folders") return `${kind}\n`;
  const current = typed.at(-1) ?? { text: "", open: "" };
  // bash parts `--lang=n` in three words.
  const begun = current.text === "=" ? "" : current.text.slice(current.text.startsWith(before) ? before.length : 0);
  try {
    const all = await candidates(line, begun, registry, language, io);
    const fitting = all.filter(([word]) => word.toLowerCase().startsWith(begun.toLowerCase()));
    // bash, for which that is a word, is told what follows `--lang=`, the others the word whole.
    const kept = shell === "bash" ? "" : before;
    const lines = fitting.map(([word, meaning]) => `${kept}${quoted(word, current, shell)}\t${meaning}`);
    return ["words", ...lines, ""].join("\n");
  } catch {
    return "words\n";
  }
}

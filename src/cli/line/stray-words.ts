import { besideNamed } from "../files/beside-named.ts";
import type { Surroundings } from "../world/io.ts";
import { UsageError } from "../world/usage-error.ts";
import { longFlag, OPTIONS, type OptionSpec } from "./options.ts";

/** Options whose value may be a name or a sentence with spaces in it. */
const WORDY = ["member", "name", "names", "expr", "column", "condition", "base", "name=header", "amount"];

/** Whether a word of the command line is an option that takes what may have spaces in it. */
function takesWords(word: string | undefined): boolean {
  const specs: readonly OptionSpec[] = Object.values(OPTIONS);
  return specs.some((spec) => longFlag(spec) === word && WORDY.some((kind) => spec.flags.endsWith(`<${kind}>`)));
}

/**
 * Refuses a folder that is not there and stands behind the value of an option: most likely it is the rest of a name that has
 * no quotation marks around it, and without it others would take part than were meant.
 *
 * @param folders as they are typed, without those that are patterns
 */
export function refuseStrayWords(
  argv: readonly string[],
  folders: readonly string[],
  { cwd, disk }: Pick<Surroundings, "cwd" | "disk">,
): void {
  const isStray = (word: string | undefined): word is string => {
    if (word === undefined || !folders.includes(word)) return false;
    const path = disk.paths.resolve(cwd, word);
    return disk.kind(path) === null && besideNamed(word, path, "folder", disk) === null;
  };
  for (const [at, option] of argv.entries()) {
    if (!takesWords(option)) continue;
    const end = argv.findIndex((word, index) => index > at + 1 && !isStray(word));
    const words = argv.slice(at + 1, end < 0 ? argv.length : end);
    const [, stray] = words;
    if (stray !== undefined) throw new UsageError({ kind: "stray-word", word: stray, option, value: words.join(" ") });
  }
}

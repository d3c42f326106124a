import type { Language } from "../../core/model/language.ts";
import { decode } from "../../input/text/decode.ts";
import { CLI_WORDS } from "../../messages/cli-words.ts";
import type { CliWords } from "../../messages/terms/cli.ts";
import { isThere } from "../world/disk.ts";
import type { Io } from "../world/io.ts";
import { environmentLanguage } from "../world/language.ts";
import { leadsOutside } from "./inside-folder.ts";
import { settingsFileIn } from "./settings-file.ts";

/**
 * The language of the case that a command line means, also one that cannot be run: of the last folder that is named, else of
 * the one that it stands in. Null where it says none, or cannot be read.
 */
async function caseLanguage(argv: readonly string[], io: Io): Promise<Language | null> {
  const { disk } = io;
  const { join, resolve } = disk.paths;
  const isCase = (path: string) =>
    isThere(disk, join(path, settingsFileIn(path, disk))) && disk.kind(path) === "folder";
  const named = argv.filter((arg) => !arg.startsWith("-")).map((arg) => resolve(io.cwd, arg));
  const folder = named.findLast(isCase) ?? io.cwd;
  const name = settingsFileIn(folder, disk);
  const path = join(folder, name);
  try {
    if (!isCase(folder) || leadsOutside(folder, path, disk)) return null;
    const { readSettings } = await import("../../input/settings/settings.ts");
    const { settings } = readSettings(name, decode(io.files.bytes(path, name)), null);
    return settings?.language?.value ?? null;
  } catch {
    // A problem is to be told of the command line: that of its settings is told when it runs.
    return null;
  }
}

/** The words for what is said of a run itself: in the language that is asked for, else its case's, else the surroundings'. */
export async function wordsFor(asked: Language | null, argv: readonly string[], io: Io): Promise<CliWords> {
  return CLI_WORDS[asked ?? (await caseLanguage(argv, io)) ?? environmentLanguage(io)];
}

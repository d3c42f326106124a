import { CLI_WORDS } from "../messages/cli-words.ts";
import { COMMANDS } from "./commands.ts";
import { askedHelp } from "./line/asked-help.ts";
import { EXIT } from "./world/exit.ts";
import { failureOf, tell } from "./world/failure.ts";
import { InputFiles } from "./world/input-files.ts";
import type { Surroundings } from "./world/io.ts";
import { askedLanguage, environmentLanguage } from "./world/language.ts";

/**
 * Runs one command line and returns its exit code. `argv` is what follows the program's name; `files` is the door through
 * which it reads. Nothing is thrown for what a user may do wrong. Help is told without what commands need.
 */
export async function run(
  argv: readonly string[],
  surroundings: Surroundings,
  files = new InputFiles(surroundings),
): Promise<number> {
  const io = { ...surroundings, files };
  const asked = askedLanguage(argv);
  const language = asked ?? environmentLanguage(io);
  try {
    const help = askedHelp(argv, COMMANDS, io);
    if (help !== null) {
      const { helpText } = await import("./help/help.ts");
      io.stdout.write(helpText(help, COMMANDS, language, io));
      return EXIT.done;
    }
    const { runCommand } = await import("./program.ts");
    return await runCommand(argv, language, io, run);
  } catch (error) {
    const { caseLanguage } = await import("./files/case-language.ts");
    const { text, code } = failureOf(error, CLI_WORDS[asked ?? (await caseLanguage(argv, io)) ?? language]);
    tell(text, io);
    return code;
  }
}

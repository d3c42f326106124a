import { COMMANDS } from "./commands.ts";
import { askedCompletion } from "./completion/asked-completion.ts";
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
    const completing = askedCompletion(argv);
    if (completing !== null) {
      const { answer } = await import("./completion/answer.ts");
      io.stdout.write(await answer(completing, COMMANDS, language, io));
      return EXIT.done;
    }
    const help = askedHelp(argv, COMMANDS, io);
    if (help !== null) {
      const { helpText } = await import("./help/help.ts");
      io.stdout.write(helpText(help, COMMANDS, language, io));
      return EXIT.done;
    }
    const { runCommand } = await import("./program.ts");
    return await runCommand(argv, language, io, run);
  } catch (error) {
    const { wordsFor } = await import("./files/case-language.ts");
    const { text, code } = failureOf(error, await wordsFor(asked, argv, io));
    tell(text, io);
    return code;
  }
}

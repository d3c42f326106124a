import { pictured } from "../format/writing/printable.ts";
import { paragraph } from "../format/writing/wrap.ts";
import { CLI_WORDS } from "../messages/cli-words.ts";
import { COMMANDS } from "./commands.ts";
import { askedHelp } from "./line/asked-help.ts";
import { EXIT, SIGNALLED } from "./world/exit.ts";
import { InputFiles } from "./world/input-files.ts";
import type { Surroundings } from "./world/io.ts";
import { askedLanguage, environmentLanguage } from "./world/language.ts";
import { columnsOf } from "./world/reader.ts";
import { isUsageError, type UsageError } from "./world/usage-error.ts";

/** Failing to write, unlike the other problems of a command line, is no fault of its words. */
function exitCodeOf({ problem }: UsageError): number {
  if (problem.kind === "interrupted") return SIGNALLED[problem.signal];
  if (problem.kind === "cannot-write") return EXIT.failed;
  return problem.kind === "strict-failed" ? EXIT.check : EXIT.usage;
}

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
  const tell = (text: string) => io.stderr.write(`${paragraph(pictured(text), columnsOf(io.stderr, io.env))}\n`);
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
    const words = CLI_WORDS[asked ?? (await caseLanguage(argv, io)) ?? language];
    if (isUsageError(error)) {
      tell(words.usage(error.problem));
      return exitCodeOf(error);
    }
    tell(words.unexpected(error instanceof Error ? error.message : String(error)));
    return EXIT.failed;
  }
}

import { CommanderError } from "commander";
import { CLI_WORDS } from "../messages/cli-words.ts";
import { COMMANDS } from "./commands.ts";
import { EXIT } from "./exit.ts";
import type { Io } from "./io.ts";
import { askedLanguage, environmentLanguage } from "./language.ts";
import { program, usageError } from "./program.ts";
import { isUsageError, type UsageError } from "./usage-error.ts";

/** Failing to write, unlike the other problems of a command line, is no fault of its words. */
function exitCodeOf({ problem }: UsageError): number {
  if (problem.kind === "cannot-write") return EXIT.failed;
  return problem.kind === "strict-failed" ? EXIT.check : EXIT.usage;
}

/**
 * Runs one command line and returns its exit code. `argv` is what follows the program's name. Nothing is thrown for what
 * a user may do wrong.
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const language = askedLanguage(argv) ?? environmentLanguage(io);
  const words = CLI_WORDS[language];
  let code: number = EXIT.done;
  const root = program(language, io, async (name, folder, options) => {
    const command = await COMMANDS[name].load();
    code = await command.run({ folder, options }, io);
  });
  try {
    await root.parseAsync([...argv], { from: "user" });
    return code;
  } catch (error) {
    const usage = error instanceof CommanderError ? usageError(error) : isUsageError(error) ? error : undefined;
    if (usage === null) return EXIT.done;
    if (usage !== undefined) {
      io.stderr.write(`${words.usage(usage.problem)}\n`);
      return exitCodeOf(usage);
    }
    io.stderr.write(`${words.unexpected(error instanceof Error ? error.message : String(error))}\n`);
    return EXIT.failed;
  }
}

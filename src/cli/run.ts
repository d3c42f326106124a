import { CommanderError } from "commander";
import type { Language } from "../core/model/language.ts";
import { pictured } from "../format/writing/printable.ts";
import { paragraph } from "../format/writing/wrap.ts";
import { CLI_WORDS } from "../messages/registry.ts";
import type { CliWords } from "../messages/terms/cli.ts";
import type { AskedOfCase, Failure } from "./cases/run-cases.ts";
import { areSeveral } from "./cases/several.ts";
import { COMMANDS, type CommandName } from "./commands.ts";
import { givenOptions, isGiven } from "./line/given-options.ts";
import type { Program } from "./line/invocation.ts";
import { program, usageError } from "./program.ts";
import { progressOf } from "./progress/long-work.ts";
import { EXIT } from "./world/exit.ts";
import { InputFiles } from "./world/input-files.ts";
import type { Io, Surroundings } from "./world/io.ts";
import { askedLanguage, environmentLanguage } from "./world/language.ts";
import { columnsOf } from "./world/reader.ts";
import { isUsageError, type UsageError } from "./world/usage-error.ts";

/** What a shell says of a program that a signal ended. */
const SIGNALLED = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/** What is said of what went wrong, and the exit code of it. */
function failureOf(error: unknown, words: CliWords): Failure {
  const usage = error instanceof CommanderError ? usageError(error) : isUsageError(error) ? error : undefined;
  if (usage === null) return { text: null, code: EXIT.done };
  if (usage !== undefined) return { text: words.usage(usage.problem), code: exitCodeOf(usage) };
  return { text: words.unexpected(error instanceof Error ? error.message : String(error)), code: EXIT.failed };
}

/** Failing to write, unlike the other problems of a command line, is no fault of its words. */
function exitCodeOf({ problem }: UsageError): number {
  if (problem.kind === "interrupted") return SIGNALLED[problem.signal];
  if (problem.kind === "cannot-write") return EXIT.failed;
  return problem.kind === "strict-failed" ? EXIT.check : EXIT.usage;
}

const PROGRAM: Program = {
  run,
  takes: (command, given) => {
    const named = Object.entries(COMMANDS).find(([name]) => name === command);
    return named !== undefined && isGiven(given, named[1].options);
  },
};

/** A command of one case, with how far it comes told where somebody looks on. */
async function runOne(name: CommandName, { operand, folder, options }: AskedOfCase, io: Io, language: Language) {
  const command = await COMMANDS[name].load();
  const progress = progressOf(folder, options, language, io);
  const { stdout, stderr } = io;
  const told = progress && { ...io, progress, stdout: progress.beside(stdout), stderr: progress.beside(stderr) };
  try {
    return await command.run({ folder, operand, options, given: givenOptions(options) }, told ?? io, PROGRAM);
  } finally {
    progress?.end();
  }
}

/**
 * Runs one command line and returns its exit code. `argv` is what follows the program's name; `files` is the door through
 * which it reads. Nothing is thrown for what a user may do wrong.
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
  const wordsFor = async (named: readonly string[]) => {
    if (asked !== null) return CLI_WORDS[asked];
    const { caseLanguage } = await import("./files/case-language.ts");
    return CLI_WORDS[(await caseLanguage(named, io)) ?? language];
  };
  let code: number = EXIT.done;
  const root = program(language, io, async (name, operand, folders, options) => {
    if (!areSeveral({ operand, folders, options }, io)) {
      code = await runOne(name, { operand, folder: folders[0], options }, io, language);
      return;
    }
    const { runCases } = await import("./cases/run-cases.ts");
    code = await runCases(
      { command: name, operand, folders, options },
      {
        runOne: (one, ofCase) => runOne(name, one, ofCase, language),
        failureOf,
        tell,
        wordsFor,
      },
      io,
    );
  });
  try {
    await root.parseAsync([...argv], { from: "user" });
    return code;
  } catch (error) {
    const failure = failureOf(error, await wordsFor(argv));
    if (failure.text !== null) tell(failure.text);
    return failure.code;
  }
}

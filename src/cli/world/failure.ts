import { pictured } from "../../format/writing/printable.ts";
import { paragraph } from "../../format/writing/wrap.ts";
import type { CliWords } from "../../messages/terms/cli.ts";
import { EXIT, SIGNALLED } from "./exit.ts";
import type { Surroundings } from "./io.ts";
import { columnsOf } from "./reader.ts";
import { isUsageError, type UsageError } from "./usage-error.ts";

/** What is said of what went wrong, and the exit code of it. */
export interface Failure {
  readonly text: string;
  readonly code: number;
}

/** Failing to write, unlike the other problems of a command line, is no fault of its words. */
function exitCodeOf({ problem }: UsageError): number {
  if (problem.kind === "interrupted") return SIGNALLED[problem.signal];
  if (problem.kind === "cannot-write") return EXIT.failed;
  return problem.kind === "strict-failed" ? EXIT.check : EXIT.usage;
}

/** What was thrown, in words: a mistake of the user's, or something that nobody expected. */
export function failureOf(error: unknown, words: CliWords): Failure {
  if (isUsageError(error)) return { text: words.usage(error.problem), code: exitCodeOf(error) };
  return { text: words.unexpected(error instanceof Error ? error.message : String(error)), code: EXIT.failed };
}

/** Tells a sentence of the run itself on standard error. */
export function tell(text: string, { stderr, env }: Pick<Surroundings, "stderr" | "env">): void {
  stderr.write(`${paragraph(pictured(text), columnsOf(stderr, env))}\n`);
}

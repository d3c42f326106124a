import type { UsageProblem } from "../../messages/terms/cli.ts";

/** A command line that cannot be run, or a file that may not be written: worded and reported in one place. */
export class UsageError extends Error {
  readonly problem: UsageProblem;

  constructor(problem: UsageProblem) {
    super(problem.kind);
    this.name = "UsageError";
    this.problem = problem;
  }
}

/** Commands are built as files of their own, each with its own copy of the class: the name tells, not the class. */
export function isUsageError(error: unknown): error is UsageError {
  return error instanceof Error && error.name === "UsageError" && "problem" in error;
}

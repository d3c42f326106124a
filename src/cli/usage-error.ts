import type { UsageProblem } from "../messages/cli-words.ts";

/** A command line that cannot be run, or a file that may not be written: worded and reported in one place. */
export class UsageError extends Error {
  readonly problem: UsageProblem;

  constructor(problem: UsageProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}

import { isShell, type Shell } from "./shells.ts";

/** What a script asks of the program: the shell, and the words of the line up to the cursor. */
export interface AskedCompletion {
  readonly shell: Shell;
  readonly words: readonly string[];
}

/**
 * Whether a command line is a question of a completion script: `completion bash -- split --lang :n`. The last word stands
 * behind a colon, for Windows PowerShell drops empty ones.
 */
export function askedCompletion([command, shell, mark, ...words]: readonly string[]): AskedCompletion | null {
  return command === "completion" && isShell(shell) && mark === "--" ? { shell, words } : null;
}

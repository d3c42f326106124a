import type { CliWords } from "../../messages/terms/cli.ts";
import type { OptionValues } from "../line/option-values.ts";
import { failureOf, tell } from "../world/failure.ts";
import { InputFiles } from "../world/input-files.ts";
import type { Clock, Io } from "../world/io.ts";
import { isUsageError } from "../world/usage-error.ts";
import { type LookedAt, lookedAt } from "./looked-at.ts";

/** How often it is looked, in milliseconds: shares of files on a network tell of no change themselves. */
const PAUSE = 300;
/** What empties a terminal and its memory, so that the newest result stands alone. */
const CLEAR = "\u001b[2J\u001b[3J\u001b[H";

/** Ends when something that was looked at has changed and has come to rest: a file that is being written is not whole. */
async function changed({ hasChanged, state }: LookedAt, { wait }: Clock): Promise<void> {
  let before: string | null = null;
  for (;;) {
    await wait(PAUSE);
    if (!hasChanged()) continue;
    const now = state();
    if (now === before) return;
    before = now;
  }
}

/**
 * Runs a command, and again whenever a file that it looked at is changed, comes or goes; it ends only from outside. What
 * goes wrong in one run is told, and the next may be better. What a run wrote, the next writes over.
 */
export async function runOnChange(
  runOnce: (options: OptionValues, io: Io) => Promise<number>,
  options: OptionValues,
  words: () => Promise<CliWords>,
  clock: Clock,
  io: Io,
): Promise<never> {
  let asked = options;
  let piped: Uint8Array | null = null;
  const stdin = () => {
    piped ??= io.stdin();
    return piped;
  };
  for (;;) {
    const looked = lookedAt(io.disk, clock.stamp);
    const { disk } = looked;
    // Standard input comes once, for all runs.
    const ofRun = { ...io, stdin, disk, files: new InputFiles({ ...io, stdin, disk }) };
    try {
      await runOnce(asked, ofRun);
    } catch (error) {
      if (isUsageError(error) && error.problem.kind === "interrupted") throw error;
      tell(failureOf(error, await words()).text, io);
    }
    if (!options.quiet) tell((await words()).watching, io);
    await changed(looked, clock);
    if (looked.hasWritten()) asked = { ...options, force: true };
    if (io.stdout.isTerminal) io.stdout.write(CLEAR);
  }
}

import { readFileSync } from "node:fs";
import type { Io } from "../../src/cli/io.ts";
import { run } from "../../src/cli/run.ts";

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface World {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  /** Columns of a terminal; left out, the output goes to a pipe. */
  readonly columns?: number;
}

/** Runs one command line in this process, with streams that are kept as text. */
export async function fordel(argv: readonly string[], world: World = {}): Promise<Outcome> {
  const stdout: string[] = [];
  const stderr: string[] = [];
  const isTerminal = world.columns !== undefined;
  const io: Io = {
    cwd: world.cwd ?? process.cwd(),
    env: world.env ?? {},
    systemLocale: () => null,
    stdout: { isTerminal, columns: world.columns ?? null, write: (text) => stdout.push(text) },
    stderr: { isTerminal, columns: world.columns ?? null, write: (text) => stderr.push(text) },
    stdin: () => (world.stdin === undefined ? readFileSync(0) : Buffer.from(world.stdin)),
  };
  const code = await run(argv, io);
  return { code, stdout: stdout.join(""), stderr: stderr.join("") };
}

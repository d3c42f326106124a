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

/** Runs one command line in this process, with its output kept as text. */
export async function fordel(argv: readonly string[], world: World = {}): Promise<Outcome> {
  const { code, stdout, stderr } = await fordelBytes(argv, world);
  return { code, stdout: stdout.toString(), stderr };
}

/** The same with standard output as it is, for formats that are no text. */
export async function fordelBytes(
  argv: readonly string[],
  world: World = {},
): Promise<{ readonly code: number; readonly stdout: Buffer; readonly stderr: string }> {
  const stdout: Uint8Array[] = [];
  const stderr: string[] = [];
  const isTerminal = world.columns !== undefined;
  const io: Io = {
    cwd: world.cwd ?? process.cwd(),
    env: world.env ?? {},
    systemLocale: () => null,
    stdout: { isTerminal, columns: world.columns ?? null, write: (piece) => stdout.push(Buffer.from(piece)) },
    stderr: { isTerminal, columns: world.columns ?? null, write: (piece) => stderr.push(`${piece}`) },
    stdin: () => (world.stdin === undefined ? readFileSync(0) : Buffer.from(world.stdin)),
  };
  const code = await run(argv, io);
  return { code, stdout: Buffer.concat(stdout), stderr: stderr.join("") };
}

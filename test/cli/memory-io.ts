import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { run } from "../../src/cli/run.ts";
import type { Surroundings } from "../../src/cli/world/io.ts";

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface World {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What standard input gives the first time it is read; then it is at its end. */
  readonly stdin?: string;
  /** Columns of a terminal; left out, the output goes to a pipe. */
  readonly columns?: number;
}

let builtProgram: string | null = null;

/** The program of a page, built from source when it is first asked for. */
function pageProgram(): string {
  builtProgram ??= execFileSync(process.execPath, ["scripts/page-program.mjs"], {
    encoding: "utf8",
    maxBuffer: 1 << 24,
  });
  return builtProgram;
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
  let stdin = world.stdin === undefined ? undefined : Buffer.from(world.stdin);
  const isTerminal = world.columns !== undefined;
  const io: Surroundings = {
    cwd: world.cwd ?? process.cwd(),
    env: world.env ?? {},
    systemLocale: () => null,
    stdout: { isTerminal, columns: world.columns ?? null, write: (piece) => stdout.push(Buffer.from(piece)) },
    stderr: { isTerminal, columns: world.columns ?? null, write: (piece) => stderr.push(`${piece}`) },
    stdin: () => {
      const given = stdin ?? readFileSync(0);
      stdin = Buffer.alloc(0);
      return given;
    },
    pageProgram,
    register: resolve("data/population-1-january.csv"),
  };
  const code = await run(argv, io);
  return { code, stdout: Buffer.concat(stdout), stderr: stderr.join("") };
}

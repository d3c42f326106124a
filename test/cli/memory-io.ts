import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { SYSTEM_DISK } from "../../src/cli/disk/system-disk.ts";
import { run } from "../../src/cli/run.ts";
import type { Output, Surroundings } from "../../src/cli/world/io.ts";

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
  /** How many lines of a budget are held; left out, as many as the program holds. */
  readonly mostLinesHeld?: number;
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
  const code = await ran(argv, world, {
    stdout: (piece) => stdout.push(Buffer.from(piece)),
    stderr: (piece) => stderr.push(`${piece}`),
  });
  return { code, stdout: Buffer.concat(stdout), stderr: stderr.join("") };
}

/** What stands on a screen to which both streams go. */
export async function screenOf(
  argv: readonly string[],
  world: World = {},
): Promise<{ readonly code: number; readonly screen: string }> {
  const pieces: Uint8Array[] = [];
  const both = (piece: string | Uint8Array) => pieces.push(Buffer.from(piece));
  const code = await ran(argv, world, { stdout: both, stderr: both });
  return { code, screen: Buffer.concat(pieces).toString() };
}

/** Runs a command line in this process; its exit code. */
function ran(
  argv: readonly string[],
  world: World,
  write: Readonly<Record<"stdout" | "stderr", Output["write"]>>,
): Promise<number> {
  let stdin = world.stdin === undefined ? undefined : Buffer.from(world.stdin);
  const stream = { isTerminal: world.columns !== undefined, columns: world.columns ?? null };
  const io: Surroundings = {
    cwd: world.cwd ?? process.cwd(),
    env: world.env ?? {},
    systemLocale: () => null,
    stdout: { ...stream, write: write.stdout },
    stderr: { ...stream, write: write.stderr },
    stdin: () => {
      const given = stdin ?? readFileSync(0);
      stdin = Buffer.alloc(0);
      return given;
    },
    disk: SYSTEM_DISK,
    pageProgram,
    ...(world.mostLinesHeld === undefined ? {} : { mostLinesHeld: world.mostLinesHeld }),
    register: resolve("data/population-1-january.csv"),
    errorPages: resolve("docs/errors"),
  };
  return run(argv, io);
}

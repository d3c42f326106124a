import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SYSTEM_DISK } from "../../src/cli/disk/system-disk.ts";
import { run } from "../../src/cli/run.ts";
import type { Surroundings } from "../../src/cli/world/io.ts";
import { Chance } from "./chance.ts";
import { commandLine } from "./command-line.ts";
import type { Corpus, Files } from "./corpus.ts";
import { mutateFile } from "./mutate-file.ts";

/** A case folder and a command line to be tried on it. */
export interface Trial {
  readonly files: Files;
  readonly argv: readonly string[];
  readonly stdin: Buffer;
  /** Columns of the terminal; null for a pipe. */
  readonly columns: number | null;
}

/** What came of a trial: the exit code, both streams, and the folder afterwards. */
export interface Outcome {
  readonly code: number;
  readonly stdout: Buffer;
  readonly stderr: string;
  readonly after: Files;
  /** Time of the processor, in milliseconds. */
  readonly took: number;
}

/** Files that an output may find in its way. */
const THERE: Files = new Map([
  ["old.csv", Buffer.from("old")],
  ["old.json", Buffer.from("{}")],
]);

/** The trial that a seed makes of the fixtures. */
export function trialOf(seed: number, { sound, all }: Corpus): Trial {
  const chance = new Chance(seed);
  const files = new Map([...chance.pick(chance.once(4) ? all : sound), ...THERE]);
  const names = [...files.keys()].filter((name) => !THERE.has(name));
  for (let times = chance.once(4) ? 0 : 1 + chance.below(1 + chance.below(3)); times > 0; times--) {
    const name = chance.pick(names);
    const other = chance.pick([...chance.pick(all).values()]);
    files.set(name, mutateFile(name, files.get(name) ?? other, other, chance));
  }
  const argv = commandLine(files, chance);
  const stdin = chance.pick([...files.values()]);
  return { files, argv, stdin, columns: chance.once(3) ? chance.pick([1, 20, 40, 80, 120, 200]) : null };
}

/** Runs a trial in a folder of its own. */
export async function outcomeOf({ files, argv, stdin, columns }: Trial, folder: string): Promise<Outcome> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
  const stdout: Uint8Array[] = [];
  const stderr: string[] = [];
  const isTerminal = columns !== null;
  const io: Surroundings = {
    cwd: folder,
    env: {},
    systemLocale: () => null,
    stdout: { isTerminal, columns, write: (piece) => stdout.push(Buffer.from(piece)) },
    stderr: { isTerminal, columns, write: (piece) => stderr.push(`${piece}`) },
    stdin: () => stdin,
    disk: SYSTEM_DISK,
    pageProgram: () => "",
    register: "data/population-1-january.csv",
  };
  const before = process.cpuUsage();
  const code = await run(argv, io);
  const { user, system } = process.cpuUsage(before);
  const after = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
  return { code, stdout: Buffer.concat(stdout), stderr: stderr.join(""), after, took: (user + system) / 1000 };
}

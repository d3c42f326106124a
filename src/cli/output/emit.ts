import { lstatSync, readlinkSync, realpathSync, type Stats, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Io } from "../world/io.ts";
import { UsageError } from "../world/usage-error.ts";
import { writeFault } from "./write-fault.ts";
import { type Piece, writeDirectly, writeWhole } from "./write-file.ts";

/** Where a result goes: a file, or standard output (null or `-`). */
export interface Destination {
  readonly file: string | null;
  readonly force: boolean;
}

/** What stands at a path; undefined when nothing does, or the system does not say, as of a name that is too long. */
function found(look: typeof statSync | typeof lstatSync, path: string): Stats | undefined {
  try {
    return look(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** Whether the path is a file, or free to become one: not a device, pipe or folder. */
export function isOrdinary(path: string): boolean {
  const stats = found(statSync, path);
  return stats === undefined || stats.isFile();
}

/** Whether a name is taken; a link is there even when what it leads to is not. */
function isTaken(path: string): boolean {
  return found(lstatSync, path) !== undefined;
}

function isSameFile(one: string, other: string): boolean {
  if (!found(statSync, one) || !found(statSync, other)) return false;
  const [a, b] = [one, other].map((path) => statSync(path, { bigint: true, throwIfNoEntry: false }));
  return a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino;
}

/** Throws a usage error when the destination is one of the `inputs`, or is there already and may not be overwritten. */
export function checkDestination({ file, force }: Destination, inputs: readonly string[], io: Io): void {
  if (file === null || file === "-") return;
  const path = resolve(io.cwd, file);
  if (!isOrdinary(path)) return;
  if (inputs.some((input) => isSameFile(input, path))) throw new UsageError({ kind: "is-input", file });
  if (!force && isTaken(path)) throw new UsageError({ kind: "exists", file });
}

/** The file that a path leads to through its links, whether it is there or not. */
export function targetOf(path: string, links = 0): string {
  if (links > 40 || !found(lstatSync, path)?.isSymbolicLink()) return path;
  if (found(statSync, path)) return realpathSync(path);
  return targetOf(resolve(dirname(path), readlinkSync(path)), links + 1);
}

/**
 * Writes text or bytes, in pieces, whole or not at all: beside the file and then renamed; through a link, beside what it
 * leads to. A device or pipe is written directly.
 */
export async function emit(pieces: Iterable<Piece>, destination: Destination, io: Io): Promise<void> {
  const { file } = destination;
  if (file === null || file === "-") {
    for (const piece of pieces) io.stdout.write(piece);
    return;
  }
  const path = resolve(io.cwd, file);
  try {
    if (!isOrdinary(path)) writeDirectly(path, pieces);
    else {
      checkDestination(destination, [], io);
      await writeWhole(targetOf(path), pieces);
    }
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError({ kind: "cannot-write", file, reason: writeFault(error) });
  }
}

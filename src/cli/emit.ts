import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { resolve } from "node:path";
import { reasonOf } from "./case-files.ts";
import type { Io } from "./io.ts";
import { UsageError } from "./usage-error.ts";

/** Where a result goes: a file, or standard output (null or `-`). */
export interface Destination {
  readonly file: string | null;
  readonly force: boolean;
}

/** Whether the path is a file, or free to become one: not a device, pipe or folder. */
export function isOrdinary(path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats === undefined || stats.isFile();
}

/** Throws a usage error when the destination is there already and may not be overwritten. */
export function checkDestination({ file, force }: Destination, io: Io): void {
  if (file === null || file === "-" || force) return;
  const path = resolve(io.cwd, file);
  if (existsSync(path) && isOrdinary(path)) throw new UsageError({ kind: "exists", file });
}

/** Writes text, in pieces, whole or not at all: beside the file and then renamed. A device or pipe is written directly. */
export function emit(pieces: Iterable<string>, destination: Destination, io: Io): void {
  const { file } = destination;
  if (file === null || file === "-") {
    for (const piece of pieces) io.stdout.write(piece);
    return;
  }
  const path = resolve(io.cwd, file);
  if (!isOrdinary(path)) {
    try {
      writeFileSync(path, [...pieces].join(""));
    } catch (error) {
      throw new UsageError({ kind: "cannot-write", file, reason: reasonOf(error) });
    }
    return;
  }
  checkDestination(destination, io);
  const beside = `${path}.${process.pid}.tmp`;
  try {
    const handle = openSync(beside, "wx");
    try {
      for (const piece of pieces) {
        const bytes = Buffer.from(piece);
        for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written);
      }
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw new UsageError({ kind: "cannot-write", file, reason: reasonOf(error) });
  }
}

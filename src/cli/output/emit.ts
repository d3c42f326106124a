import { isOrdinary, type Piece } from "../world/disk.ts";
import type { Io } from "../world/io.ts";
import { isUsageError, UsageError } from "../world/usage-error.ts";
import { writeFault } from "./write-fault.ts";

/** Where a result goes: a file, or standard output (null or `-`). */
export interface Destination {
  readonly file: string | null;
  readonly force: boolean;
}

/** Throws a usage error when the destination is one of the `inputs`, or is there already and may not be overwritten. */
export function checkDestination({ file, force }: Destination, inputs: readonly string[], io: Io): void {
  if (file === null || file === "-") return;
  const { disk } = io;
  const path = disk.paths.resolve(io.cwd, file);
  if (!isOrdinary(disk, path)) return;
  if (inputs.some((input) => disk.isSame(input, path))) throw new UsageError({ kind: "is-input", file });
  if (!force && disk.isTaken(path)) throw new UsageError({ kind: "exists", file });
}

/** Writes text or bytes, in pieces: a file whole or not at all, a device or pipe directly. */
export async function emit(pieces: Iterable<Piece>, destination: Destination, io: Io): Promise<void> {
  const { file } = destination;
  if (file === null || file === "-") {
    for (const piece of pieces) io.stdout.write(piece);
    return;
  }
  try {
    checkDestination(destination, [], io);
    await io.disk.write(io.disk.paths.resolve(io.cwd, file), pieces);
  } catch (error) {
    if (isUsageError(error)) throw error;
    throw new UsageError({ kind: "cannot-write", file, reason: writeFault(error) });
  }
}

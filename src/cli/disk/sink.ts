import { renameSync, rmSync, statSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { resolve } from "node:path";
import { checkDestination, type Destination } from "../output/emit.ts";
import { writeFault } from "../output/write-fault.ts";
import { isOrdinary } from "../world/disk.ts";
import type { Io } from "../world/io.ts";
import { UsageError } from "../world/usage-error.ts";
import { nameBeside } from "./beside.ts";
import { targetOf } from "./look.ts";

/** Where a result goes that is too large to hold: whole or not at all, unless it is a device, a pipe or the screen. */
export interface Sink {
  /** Begins to write; what was given before has been written when it resolves. */
  readonly write: (pieces: readonly Uint8Array[]) => Promise<void>;
  /** Whether what was written can be taken back: a screen or a pipe has it already. */
  readonly canRestart: boolean;
  /** Takes back what was written. */
  readonly restart: () => Promise<void>;
  /** Ends the writing and puts the file in its place. */
  readonly commit: () => Promise<void>;
  /** Leaves no trace, as far as that can be. */
  readonly abandon: () => Promise<void>;
}

function screen(io: Io): Sink {
  return {
    // A copy of each: a stream may keep what it is given for longer than the giver does.
    write: async (pieces) => {
      for (const piece of pieces) io.stdout.write(piece.slice());
    },
    canRestart: false,
    restart: async () => {},
    commit: async () => {},
    abandon: async () => {},
  };
}

function sizeOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((bytes, piece) => bytes + piece.length, 0);
}

/** Writes at a place of a file, or where a device or pipe has come to. */
async function writeAll(handle: FileHandle, pieces: readonly Uint8Array[], place: number | null): Promise<void> {
  const { bytesWritten } = await handle.writev(pieces, place ?? undefined);
  if (bytesWritten === sizeOf(pieces)) return;
  const rest = Buffer.concat(pieces).subarray(bytesWritten);
  for (let at = 0; at < rest.length; ) {
    const next = place === null ? null : place + bytesWritten + at;
    at += (await handle.write(rest, at, rest.length - at, next)).bytesWritten;
  }
}

function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EPIPE";
}

/**
 * Opens a destination, which is none of the `inputs`. The system writes while the program goes on. A file that was there
 * keeps its permissions; a reader that closes a pipe has had enough.
 */
export async function openSink(destination: Destination, inputs: readonly string[], io: Io): Promise<Sink> {
  const { file } = destination;
  if (file === null || file === "-") return screen(io);
  const path = resolve(io.cwd, file);
  const isBeside = isOrdinary(io.disk, path);
  checkDestination(destination, inputs, io);
  const place = isBeside ? targetOf(path) : path;
  const target = isBeside ? nameBeside(place) : place;
  const discard = () => {
    if (isBeside) rmSync(target, { force: true });
  };
  const guarded = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    try {
      return await work();
    } catch (error) {
      discard();
      throw new UsageError({ kind: "cannot-write", file, reason: writeFault(error) });
    }
  };
  const handle = await guarded(() => open(target, isBeside ? "wx" : "w"));
  const there = isBeside ? statSync(place, { throwIfNoEntry: false }) : undefined;
  if (there) await guarded(() => handle.chmod(there.mode & 0o7777));
  let writing: Promise<void> = Promise.resolve();
  let written = 0;
  return {
    write: async (pieces) => {
      await guarded(() => writing);
      const place = isBeside ? written : null;
      written += sizeOf(pieces);
      writing = writeAll(handle, pieces, place).catch((error) => {
        if (!isClosedPipe(error)) throw error;
      });
      // Told by the next write, or at the end.
      writing.catch(() => {});
    },
    canRestart: isBeside,
    restart: () =>
      guarded(async () => {
        await writing;
        await handle.truncate(0);
        written = 0;
      }),
    commit: () =>
      guarded(async () => {
        await writing;
        if (isBeside) await handle.datasync();
        await handle.close();
        if (isBeside) renameSync(target, place);
      }),
    abandon: async () => {
      await writing.catch(() => {});
      await handle.close().catch(() => {});
      discard();
    },
  };
}

import { closeSync, fchmodSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import type { Piece } from "../world/disk.ts";
import { nameBeside } from "./beside.ts";
import { interruptibly, listening } from "./signals.ts";

function write(handle: number, piece: Piece): void {
  const bytes = typeof piece === "string" ? Buffer.from(piece) : piece;
  for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written);
}

/** Writes to a device or pipe. A reader that closes the pipe has had enough: no failure. */
export function writeDirectly(path: string, pieces: Iterable<Piece>): void {
  const handle = openSync(path, "w");
  try {
    for (const piece of pieces) write(handle, piece);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EPIPE")) throw error;
  } finally {
    closeSync(handle);
  }
}

/**
 * Writes a file whole or not at all: beside it, then renamed. One that was there keeps its permissions. Whatever is
 * thrown, by the system, the pieces or a signal, nothing is left behind.
 */
export async function writeWhole(path: string, pieces: Iterable<Piece>): Promise<void> {
  const beside = nameBeside(path);
  const { check, stop } = listening();
  const handle = openSync(beside, "wx");
  try {
    try {
      const there = statSync(path, { throwIfNoEntry: false });
      if (there) fchmodSync(handle, there.mode & 0o7777);
      await interruptibly(pieces, (piece) => write(handle, piece));
      check();
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  } finally {
    stop();
  }
}

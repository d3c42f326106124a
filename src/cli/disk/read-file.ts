import { closeSync, constants, fstatSync, openSync, readSync, type Stats, statSync } from "node:fs";
import { devNull } from "node:os";
import { codeOf, FILE_SIZE_LIMIT, refusal } from "../world/file-fault.ts";

const CHUNK = 1 << 20;
const STDIN = 0;
/** How long a named pipe may stay without anybody who writes to it, and between looks, in milliseconds. */
const PATIENCE = 2000;
const PAUSE = 10;
/** The shell's own pipes, as of `<(…)`: they have their writer from the start. */
const SHELL_PIPE = /^\/(?:dev\/(?:stdin|fd\/\d+)|proc\/(?:self|\d+)\/fd\/\d+)$/;

function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
}

/** Reads on to a buffer; -1 when there is nothing yet. */
function readOn(handle: number, into: Buffer, from: number): number {
  try {
    return readSync(handle, into, from, into.length - from, null);
  } catch (error) {
    if (codeOf(error) === "EAGAIN") return -1;
    if (codeOf(error) === "EOF") return 0;
    throw error;
  }
}

/** The bytes of an open file or pipe up to its end, never more than `limit`; `waits` for somebody to write at all. */
function readToEnd(handle: number, expected: number, limit: number, waits: boolean): Uint8Array {
  const chunks: Buffer[] = [];
  let total = 0;
  let chunk = Buffer.allocUnsafe(expected > 0 ? expected + 1 : CHUNK);
  let filled = 0;
  let silent = waits;
  for (const patience = Date.now() + PATIENCE; ; ) {
    const count = readOn(handle, chunk, filled);
    if (count !== 0) silent = false;
    else if (!silent) break;
    else if (Date.now() > patience) throw refusal("NO_WRITER");
    if (count <= 0) {
      pause();
      continue;
    }
    total += count;
    filled += count;
    if (total > limit) throw refusal("TOO_LARGE");
    if (filled < chunk.length) continue;
    chunks.push(chunk);
    chunk = Buffer.allocUnsafe(CHUNK);
    filled = 0;
  }
  const last = chunk.subarray(0, filled);
  return chunks.length === 0 ? last : Buffer.concat([...chunks, last], total);
}

/** Throws for what has no end or is too large: only files are read, and pipes where a person names them. */
function checkKind(stats: Stats, pipes: boolean, limit: number): void {
  if (stats.isFile() && stats.size > limit) throw refusal("TOO_LARGE");
  if (!stats.isFile() && !stats.isDirectory() && !(pipes && stats.isFIFO())) throw refusal("DEVICE");
}

/**
 * Reads a file whole. `pipes` says that a pipe is meant too, as one that a person names. Throws the system's error, or
 * one with the code DEVICE, TOO_LARGE (over `limit` bytes) or NO_WRITER.
 */
export function readWhole(path: string, { pipes = false, limit = FILE_SIZE_LIMIT } = {}): Uint8Array {
  // The one device that has an end, and means no content.
  if (path === devNull) return new Uint8Array();
  const named = statSync(path);
  checkKind(named, pipes, limit);
  const waits = named.isFIFO() && !SHELL_PIPE.test(path);
  const handle = openSync(path, constants.O_RDONLY | (waits ? constants.O_NONBLOCK : 0));
  try {
    const stats = fstatSync(handle);
    checkKind(stats, pipes, limit);
    return readToEnd(handle, stats.isFile() ? stats.size : 0, limit, waits);
  } finally {
    closeSync(handle);
  }
}

/** The delimiter of a table is told from the first chunk. */
const FIRST_CHUNK_BYTES = 1 << 18;
/** What stays alive while a chunk is worked on is copied by the garbage collector: the less the better. */
const CHUNK_BYTES = 1 << 16;

/** The chunks of a file that passes by, from its start. */
export async function* chunksOf(path: string): AsyncGenerator<Uint8Array> {
  const { open } = process.getBuiltinModule("node:fs/promises");
  const handle = await open(path, "r");
  const read = (size: number) => {
    const reading = handle.read(Buffer.allocUnsafeSlow(size), 0, size);
    // What goes wrong is told when it is waited for.
    reading.catch(() => {});
    return reading;
  };
  try {
    for (let next = read(FIRST_CHUNK_BYTES); ; ) {
      const { bytesRead, buffer } = await next;
      if (bytesRead === 0) return;
      next = read(CHUNK_BYTES);
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

/** The chunks of a file that passes by, read at once. */
export function* chunksNow(path: string): Generator<Uint8Array> {
  const handle = openSync(path, "r");
  try {
    const buffer = Buffer.allocUnsafeSlow(CHUNK);
    for (let count = readSync(handle, buffer); count > 0; count = readSync(handle, buffer)) {
      yield buffer.subarray(0, count);
    }
  } finally {
    closeSync(handle);
  }
}

/** Reads standard input to its end; throws an error with the code TOO_LARGE over `limit` bytes. */
export function readStandardInput(limit = FILE_SIZE_LIMIT): Uint8Array {
  return readToEnd(STDIN, 0, limit, false);
}

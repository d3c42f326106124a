import { fstatSync, statSync, writeSync } from "node:fs";
import { devNull } from "node:os";
import { codeOf } from "../world/file-fault.ts";
import type { Output } from "../world/io.ts";

/** Whether it is a file, a pipe or nothing at all, which need no stream; of Windows' pipes nothing is known. */
function isPlain(descriptor: number): boolean {
  if (process.platform === "win32") return false;
  const stats = fstatSync(descriptor);
  if (stats.isCharacterDevice()) return stats.rdev === statSync(devNull).rdev;
  return stats.isFile() || stats.isFIFO() || stats.isSocket();
}

/**
 * Standard output or error. Node's streams take a tenth of a short run to load: only a terminal needs one, and a pipe that
 * says that it is full instead of waiting.
 *
 * @param failed is told what went wrong: once of what is written at once, and nothing is written any more
 */
export function outputTo(
  descriptor: 1 | 2,
  standard: () => NodeJS.WriteStream,
  failed: (error: NodeJS.ErrnoException) => void,
): Output {
  let opened: NodeJS.WriteStream | null = null;
  const stream = (): NodeJS.WriteStream => {
    opened ??= standard().on("error", failed);
    return opened;
  };
  if (!isPlain(descriptor)) {
    const { isTTY = false, columns } = stream();
    return { isTerminal: isTTY, columns: columns || null, write: (piece) => piece.length > 0 && stream().write(piece) };
  }
  let isOver = false;
  const write = (piece: string | Uint8Array): void => {
    if (isOver || piece.length === 0) return;
    let rest = typeof piece === "string" ? Buffer.from(piece) : piece;
    try {
      while (opened === null && rest.length > 0) rest = rest.subarray(writeSync(descriptor, rest));
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      if (codeOf(error) !== "EAGAIN") {
        isOver = true;
        failed(error);
        return;
      }
    }
    if (rest.length > 0) stream().write(rest);
  };
  return { isTerminal: false, columns: null, write };
}

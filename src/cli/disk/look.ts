import { lstatSync, readdirSync, readlinkSync, realpathSync, type Stats, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Kind } from "../world/disk.ts";

/** What stands at a path; undefined when nothing does, or the system does not say, as of a name that is too long. */
function found(look: typeof statSync | typeof lstatSync, path: string): Stats | undefined {
  try {
    return look(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

export function kindOf(path: string): Kind | null {
  const stats = found(statSync, path);
  if (stats === undefined) return null;
  return stats.isFile() ? "file" : stats.isDirectory() ? "folder" : "other";
}

/** The names of what stands in a folder, in an order of their own; none of what cannot be listed. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

export function sizeOf(path: string): number {
  return found(statSync, path)?.size ?? 0;
}

/** Whether a name is taken; a link is there even when what it leads to is not. */
export function isTaken(path: string): boolean {
  return found(lstatSync, path) !== undefined;
}

export function isSameFile(one: string, other: string): boolean {
  if (!found(statSync, one) || !found(statSync, other)) return false;
  const [a, b] = [one, other].map((path) => statSync(path, { bigint: true, throwIfNoEntry: false }));
  return a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino;
}

/** The file that a path leads to through its links, whether it is there or not. */
export function targetOf(path: string, links = 0): string {
  if (links > 40 || !found(lstatSync, path)?.isSymbolicLink()) return path;
  if (found(statSync, path)) return realpathSync(path);
  return targetOf(resolve(dirname(path), readlinkSync(path)), links + 1);
}

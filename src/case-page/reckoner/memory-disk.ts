import type { Disk } from "../../cli/world/disk.ts";
import { refusal } from "../../cli/world/file-fault.ts";
import { joined } from "../../input/text/joined.ts";
import { PAGE_PATHS } from "./page-paths.ts";
import { sha256 } from "./sha256.ts";

/** The folders that files stand in, and one that is there without any. */
function foldersOf(paths: Iterable<string>, empty: string): Set<string> {
  const folders = new Set(["/", empty]);
  for (const path of paths) {
    for (let folder = PAGE_PATHS.dirname(path); !folders.has(folder); folder = PAGE_PATHS.dirname(folder)) {
      folders.add(folder);
    }
  }
  return folders;
}

function missing(path: string): Error {
  return Object.assign(new Error(path), { code: "ENOENT" });
}

/**
 * Files that a page was given, by their paths from its root, as a disk. Null of one that is too large to be held.
 *
 * @param folder one that is there, whether it has files or not
 */
export function memoryDisk(files: ReadonlyMap<string, Uint8Array | null>, folder: string): Disk {
  const folders = foldersOf(files.keys(), folder);
  const bytesOf = (path: string): Uint8Array => {
    const bytes = files.get(path);
    if (bytes === null) throw refusal("TOO_LARGE");
    if (bytes === undefined)
      throw folders.has(path) ? Object.assign(new Error(path), { code: "EISDIR" }) : missing(path);
    return bytes;
  };
  const isTaken = (path: string) => files.has(path) || folders.has(path);
  return {
    paths: PAGE_PATHS,
    kind: (path) => (files.has(path) ? "file" : folders.has(path) ? "folder" : null),
    size: (path) => files.get(path)?.length ?? 0,
    isTaken,
    isSame: (one, other) => one === other && isTaken(one),
    realPath: (path) => path,
    read: bytesOf,
    chunks: async function* (path) {
      yield bytesOf(path);
    },
    chunksNow: (path) => [bytesOf(path)],
    // What a page makes is handed to its reader, who saves it.
    write: async (path) => {
      throw Object.assign(new Error(path), { code: "EROFS" });
    },
    makeFolder: (path) => {
      throw Object.assign(new Error(path), { code: "EROFS" });
    },
    sha256: (pieces) => sha256(joined([...pieces])),
  };
}

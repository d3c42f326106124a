/** What is written at a time: text, as UTF-8, or bytes. */
export type Piece = string | Uint8Array;

/** What stands at a path, through links: a device or a pipe is `other`. */
export type Kind = "file" | "folder" | "other";

/** How a system writes paths. */
export interface Paths {
  /** What parts the names of a path. */
  readonly sep: string;
  readonly isAbsolute: (path: string) => boolean;
  /** The path from the root, of one that starts from a folder. */
  readonly resolve: (folder: string, path: string) => string;
  readonly join: (folder: string, ...names: string[]) => string;
  readonly relative: (from: string, to: string) => string;
  readonly dirname: (path: string) => string;
  readonly basename: (path: string) => string;
  readonly extname: (path: string) => string;
}

/**
 * Where files are: the one door through which a command looks at them, reads and writes. The command line's is the
 * system's own; a page has one of memory. Paths are from the root.
 */
export interface Disk {
  readonly paths: Paths;
  /** Null where nothing stands, or the system does not say, as of a name that is too long. */
  readonly kind: (path: string) => Kind | null;
  /** The names of what stands in a folder, none where nothing can be listed. Left out where a disk lists nothing. */
  readonly names?: (folder: string) => readonly string[];
  /** How many bytes a file has; 0 where there is none. */
  readonly size: (path: string) => number;
  /** Whether a name is taken; a link is there even when what it leads to is not. */
  readonly isTaken: (path: string) => boolean;
  readonly isSame: (one: string, other: string) => boolean;
  /** The path without links, of what is there. */
  readonly realPath: (path: string) => string;
  /**
   * A file whole. `pipes` says that a pipe is meant too, as one that a person names. Throws the system's error, or a
   * refusal; `fileFault` tells either.
   */
  readonly read: (path: string, pipes: boolean) => Uint8Array;
  /** The chunks of a file that passes by, from its start. */
  readonly chunks: (path: string) => AsyncIterable<Uint8Array>;
  /** The same, read at once. */
  readonly chunksNow: (path: string) => Iterable<Uint8Array>;
  /**
   * Writes a file whole or not at all: beside it, then renamed; through a link, beside what it leads to. A device or pipe
   * is written directly. Throws the system's error, which `writeFault` tells.
   */
  readonly write: (path: string, pieces: Iterable<Piece>) => Promise<void>;
  /** Makes a folder, and those it stands in, where they are not there. Throws as `write` does. */
  readonly makeFolder: (path: string) => void;
  /** The SHA-256 of bytes in pieces: 32 bytes. */
  readonly sha256: (pieces: Iterable<Uint8Array>) => Uint8Array;
}

/** Whether something stands at a path. */
export function isThere(disk: Disk, path: string): boolean {
  return disk.kind(path) !== null;
}

/** Whether the path is a file, or free to become one: not a device, pipe or folder. */
export function isOrdinary(disk: Disk, path: string): boolean {
  const kind = disk.kind(path);
  return kind === null || kind === "file";
}

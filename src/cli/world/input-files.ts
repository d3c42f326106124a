import { inHex } from "./digest.ts";
import type { Disk } from "./disk.ts";

/** A file by the name it was read under and the SHA-256 of its bytes. */
export interface Digest {
  readonly path: string;
  readonly sha256: string;
}

/** Where bytes come from. */
interface Sources {
  readonly stdin: () => Uint8Array;
  readonly disk: Disk;
}

interface Remembered {
  readonly file: string;
  /** Null of a file that passes by, too large to hold. */
  readonly bytes: Uint8Array | null;
}

/** Files that were read, by where they are. */
export type FilesRead = ReadonlyMap<string, Remembered>;

/**
 * The one door through which a run reads files. What came through it is remembered: nothing is read twice, a pipe and
 * standard input could not be; a result says what it was worked out from; and it is never written over that.
 */
export class InputFiles {
  readonly #stdin: () => Uint8Array;
  readonly #disk: Disk;
  readonly #read: Map<string, Remembered>;

  /** @param before what another run has read that this one is a part of */
  constructor({ stdin, disk }: Sources, before: FilesRead = new Map()) {
    this.#stdin = stdin;
    this.#disk = disk;
    this.#read = new Map(before);
  }

  /** All that was read so far. */
  get read(): FilesRead {
    return this.#read;
  }

  /**
   * The bytes of a file, or of standard input, as they were when the run first asked.
   *
   * @param path where it is, from the root; `-` for standard input
   * @param file the name it is reported by
   * @param pipes whether a pipe is meant too, as one that a person names
   * @throws the system's error, or a refusal that `fileFault` tells
   */
  bytes(path: string, file: string, pipes = false): Uint8Array {
    const before = this.#read.get(path)?.bytes;
    if (before) return before;
    const bytes = path === "-" ? this.#stdin() : this.#disk.read(path, pipes);
    this.#read.set(path, { file, bytes });
    return bytes;
  }

  /** The chunks of a file that passes by, too large to hold, from its start; `pass` remembers that it was read. */
  chunks(path: string): AsyncIterable<Uint8Array> {
    return this.#disk.chunks(path);
  }

  /** Remembers a file that passes by. */
  pass(path: string, file: string): void {
    if (!this.#read.has(path)) this.#read.set(path, { file, bytes: null });
  }

  /** Where the files are that were read, for whoever may not write over them. */
  get paths(): readonly string[] {
    return [...this.#read.keys()].filter((path) => path !== "-");
  }

  /** Where a file is that was read, by the name it is reported by, or that of a sheet in it; null of none that was. */
  pathOf(file: string): string | null {
    const read = [...this.#read];
    const exact = read.find(([, remembered]) => remembered.file === file);
    const [path] = exact ?? read.find(([, remembered]) => file.startsWith(`${remembered.file}#`)) ?? [null];
    return path;
  }

  /** Every file that was read, in reading order. */
  digests(): readonly Digest[] {
    return [...this.#read].map(([path, { file, bytes }]) => {
      const pieces = bytes === null ? this.#disk.chunksNow(path) : [bytes];
      return { path: file, sha256: inHex(this.#disk.sha256(pieces)) };
    });
  }
}

import { chunksNow, chunksOf, readWhole } from "./read-file.ts";

/** A file by the name it was read under and the SHA-256 of its bytes. */
export interface Digest {
  readonly path: string;
  readonly sha256: string;
}

interface Remembered {
  readonly file: string;
  /** Null of a file that passes by, too large to hold. */
  readonly bytes: Uint8Array | null;
}

/**
 * The one door through which a run reads files. What came through it is remembered: nothing is read twice, a pipe and
 * standard input could not be; a result says what it was worked out from; and it is never written over that.
 */
export class InputFiles {
  readonly #stdin: () => Uint8Array;
  readonly #read = new Map<string, Remembered>();

  constructor(stdin: () => Uint8Array) {
    this.#stdin = stdin;
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
    const bytes = path === "-" ? this.#stdin() : readWhole(path, { pipes });
    this.#read.set(path, { file, bytes });
    return bytes;
  }

  /** The chunks of a file that passes by, too large to hold, from its start; `pass` remembers that it was read. */
  chunks(path: string): AsyncIterable<Uint8Array> {
    return chunksOf(path);
  }

  /** Remembers a file that passes by. */
  pass(path: string, file: string): void {
    if (!this.#read.has(path)) this.#read.set(path, { file, bytes: null });
  }

  /** Where the files are that were read, for whoever may not write over them. */
  get paths(): readonly string[] {
    return [...this.#read.keys()].filter((path) => path !== "-");
  }

  /** Every file that was read, in reading order. Loads cryptography only when it is called. */
  digests(): readonly Digest[] {
    const { createHash } = process.getBuiltinModule("node:crypto");
    return [...this.#read].map(([path, { file, bytes }]) => {
      const hash = createHash("sha256");
      for (const chunk of bytes === null ? chunksNow(path) : [bytes]) hash.update(chunk);
      return { path: file, sha256: hash.digest("hex") };
    });
  }
}

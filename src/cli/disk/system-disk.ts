import { mkdirSync, realpathSync } from "node:fs";
import * as paths from "node:path";
import { type Disk, isOrdinary } from "../world/disk.ts";
import { isSameFile, isTaken, kindOf, namesIn, sizeOf, targetOf } from "./look.ts";
import { chunksNow, chunksOf, readWhole } from "./read-file.ts";
import { writeDirectly, writeWhole } from "./write-file.ts";

/** The files of the system that the program runs on. Cryptography is loaded only when it is asked for. */
export const SYSTEM_DISK: Disk = {
  paths,
  kind: kindOf,
  names: namesIn,
  size: sizeOf,
  isTaken,
  isSame: isSameFile,
  realPath: (path) => realpathSync(path),
  read: (path, pipes) => readWhole(path, { pipes }),
  chunks: chunksOf,
  chunksNow,
  write: async (path, pieces) => {
    if (isOrdinary(SYSTEM_DISK, path)) await writeWhole(targetOf(path), pieces);
    else writeDirectly(path, pieces);
  },
  makeFolder: (path) => {
    mkdirSync(path, { recursive: true });
  },
  sha256: (pieces) => {
    const hash = process.getBuiltinModule("node:crypto").createHash("sha256");
    for (const piece of pieces) hash.update(piece);
    return hash.digest();
  },
};

import type { Disk } from "../world/disk.ts";

/** What a run looked at on a disk, and whether anything of it has changed since. */
export interface LookedAt {
  /** The disk to run on. */
  readonly disk: Disk;
  /** Whether a file is another than when the run first looked, has come or has gone; what the run wrote is none of them. */
  readonly hasChanged: () => boolean;
  /** How everything that was looked at stands now, as one text. */
  readonly state: () => string;
  readonly hasWritten: () => boolean;
}

/** A disk that remembers what is looked at on it; `stamp` tells a file from another of its name, null where there is none. */
export function lookedAt(disk: Disk, stamp: (path: string) => string | null): LookedAt {
  const before = new Map<string, string | null>();
  const written = new Set<string>();
  const look = (path: string) => {
    if (!before.has(path)) before.set(path, stamp(path));
  };
  const watched = () => [...before].filter(([path]) => !written.has(path));
  return {
    disk: {
      ...disk,
      kind: (path) => {
        look(path);
        return disk.kind(path);
      },
      read: (path, pipes) => {
        look(path);
        return disk.read(path, pipes);
      },
      chunks: (path) => {
        look(path);
        return disk.chunks(path);
      },
      write: async (path, pieces) => {
        written.add(path);
        await disk.write(path, pieces);
      },
    },
    hasChanged: () => watched().some(([path, earlier]) => stamp(path) !== earlier),
    state: () => JSON.stringify(watched().map(([path]) => stamp(path))),
    hasWritten: () => written.size > 0,
  };
}

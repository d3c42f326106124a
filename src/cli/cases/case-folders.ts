import { isThere } from "../world/disk.ts";
import type { Surroundings } from "../world/io.ts";
import { UsageError } from "../world/usage-error.ts";

/** What stands for the name of each case, in what is typed once for all of them. */
export const CASE_PLACE = "{case}";

/** A case folder, and what tells it from the others. */
export interface CaseFolder {
  /** As it is typed, or found by a pattern; no separator at its end. */
  readonly folder: string;
  /** Its own name, without the folders that it is in. */
  readonly name: string;
}

type Looking = Pick<Surroundings, "cwd" | "disk">;

const PLACE = /[*?]/;

/** Whether a folder is meant as a pattern: a name with a `*` or `?` may be that of a folder too. */
export function isPattern(written: string, { cwd, disk }: Looking): boolean {
  return PLACE.test(written) && !isThere(disk, disk.paths.resolve(cwd, written));
}

function fits(name: string, pattern: string): boolean {
  const escaped = pattern.replace(/[\\^$.+()[\]{}|]/g, "\\$&");
  return (
    new RegExp(`^${escaped.replaceAll("*", ".*").replaceAll("?", ".")}$`, "u").test(name) &&
    (!name.startsWith(".") || pattern.startsWith("."))
  );
}

/** The folders that fit a pattern, in the order of their names. A shell that leaves patterns alone leaves them to this. */
function matching(pattern: string, { cwd, disk }: Looking): string[] {
  const { sep, resolve } = disk.paths;
  const [root = ""] = sep === "\\" ? (/^(?:[a-z]:)?[\\/]*/i.exec(pattern) ?? []) : (/^\/*/.exec(pattern) ?? []);
  const isFolder = (path: string) => disk.kind(resolve(cwd, path)) === "folder";
  let found = [root];
  for (const part of pattern.slice(root.length).split(sep === "\\" ? /[\\/]+/ : /\/+/)) {
    if (part === "") continue;
    found = found.flatMap((before) => {
      const below = (name: string) => (before === "" || before === root ? before + name : `${before}/${name}`);
      if (!PLACE.test(part)) return [below(part)];
      const names = disk.names?.(resolve(cwd, before)) ?? [];
      return names.filter((name) => fits(name, part)).map(below);
    });
  }
  return found.filter(isFolder);
}

/** The case folders of a command line, each once, patterns in the order of their names; throws a UsageError for one that fits none. */
export function caseFolders(written: readonly string[], io: Looking): CaseFolder[] {
  const { basename, resolve } = io.disk.paths;
  const named = written.flatMap((one) => {
    if (!isPattern(one, io)) return [one.length > 1 ? one.replace(/[\\/]+$/, "") || one : one];
    const found = matching(one, io);
    if (found.length === 0) throw new UsageError({ kind: "no-case", pattern: one });
    return found;
  });
  const byPath = new Map(named.map((folder) => [resolve(io.cwd, folder), folder]));
  return [...byPath].map(([path, folder]) => ({ folder, name: basename(path) }));
}

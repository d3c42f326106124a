import type { Paths } from "../../cli/world/disk.ts";

const SEP = "/";

function isAbsolute(path: string): boolean {
  return path.startsWith(SEP);
}

/** The names of a path from the root, without what leads back. */
function namesOf(path: string): string[] {
  const names: string[] = [];
  for (const name of path.split(SEP)) {
    if (name === "..") names.pop();
    else if (name !== "" && name !== ".") names.push(name);
  }
  return names;
}

function resolve(folder: string, path: string): string {
  return SEP + namesOf(isAbsolute(path) ? path : `${folder}${SEP}${path}`).join(SEP);
}

function basename(path: string): string {
  return path.split(SEP).findLast((name) => name !== "") ?? "";
}

/** Paths as a page writes those of its files: names parted by `/`, from a root of its own. */
export const PAGE_PATHS: Paths = {
  sep: SEP,
  isAbsolute,
  resolve,
  join: (folder, ...names) => resolve(SEP, `${SEP}${[folder, ...names].join(SEP)}`),
  relative: (from, to) => {
    const [own, other] = [namesOf(from), namesOf(to)];
    let shared = 0;
    while (shared < own.length && own[shared] === other[shared]) shared++;
    return [...own.slice(shared).map(() => ".."), ...other.slice(shared)].join(SEP);
  },
  dirname: (path) => {
    const names = path.split(SEP).slice(0, -1).join(SEP);
    return names !== "" ? names : isAbsolute(path) ? SEP : ".";
  },
  basename,
  extname: (path) => {
    const name = basename(path);
    return name === ".." ? "" : (/(?<=.)\.[^.]*$/.exec(name)?.[0] ?? "");
  },
};

import { type Disk, isThere, type Paths } from "../world/disk.ts";

function leaves(folder: string, path: string, { relative, sep, isAbsolute }: Paths): boolean {
  const way = relative(folder, path);
  return way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way);
}

/** Whether a path from the root goes out of a folder, by what it says or by a link on its way. */
export function leadsOutside(folder: string, path: string, disk: Disk): boolean {
  if (leaves(folder, path, disk.paths)) return true;
  return isThere(disk, path) && leaves(disk.realPath(folder), disk.realPath(path), disk.paths);
}

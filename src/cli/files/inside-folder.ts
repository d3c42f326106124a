import { existsSync, realpathSync } from "node:fs";
import { isAbsolute, relative, sep } from "node:path";

function leaves(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way);
}

/** Whether a path from the root goes out of a folder, by what it says or by a link on its way. */
export function leadsOutside(folder: string, path: string): boolean {
  if (leaves(folder, path)) return true;
  return existsSync(path) && leaves(realpathSync(folder), realpathSync(path));
}

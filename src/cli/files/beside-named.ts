import { nearest } from "../../core/spelling/nearest.ts";
import type { Disk, Kind } from "../world/disk.ts";

/** Names among which a guess is made; a folder with more is no place that anybody keeps cases in. */
const MOST_NAMES = 1000;

/**
 * What stands beside a path that leads nowhere and was most likely meant, written as that was; null when nothing near does.
 *
 * @param named the path as it was written
 * @param path the same, from the root
 */
export function besideNamed(
  named: string,
  path: string,
  kind: Kind,
  { paths, names, kind: kindOf }: Disk,
): string | null {
  const folder = paths.dirname(path);
  const wanted = paths.basename(path);
  const there = (names?.(folder) ?? []).slice(0, MOST_NAMES);
  const name = nearest(
    wanted,
    there.filter((one) => kindOf(paths.join(folder, one)) === kind),
  );
  if (name === null) return null;
  const before = named.replace(/[\\/]+$/, "").slice(0, -wanted.length);
  return `${before}${name}`;
}

import { type Disk, isThere } from "../world/disk.ts";

/** A file as it was written and where it is, and the sheet of it that is meant when it is a workbook. */
export interface SheetPath {
  readonly file: string;
  readonly path: string;
  readonly sheet: string | null;
}

/**
 * Takes `budget.xlsx#Budget` apart; relative paths start from `folder`. Both names may have a `#` of their own: the
 * longest file that is there wins.
 */
export function sheetPath(folder: string, written: string, disk: Disk): SheetPath {
  const upTo = (end: number): SheetPath => {
    const file = written.slice(0, end);
    return { file, path: disk.paths.resolve(folder, file), sheet: written.slice(end + 1) || null };
  };
  const ends = [written.length, ...[...written.matchAll(/(?<=[^/\\])#/g)].map(({ index }) => index).reverse()];
  const there = ends.map(upTo).find(({ path }) => isThere(disk, path));
  if (there) return there;
  const ending = /\.xls[xm](?=#)/i.exec(written);
  return upTo(ending ? ending.index + ending[0].length : written.length);
}

import { SETTINGS_FILES, SETTINGS_TABLE } from "../../cli/files/settings-file.ts";
import type { GivenFile } from "../work.ts";
import type { FileInCase } from "./roles.ts";

/** The files of a folder, by their paths from it. */
export function inFolder(given: readonly GivenFile[], folder: string): GivenFile[] {
  if (folder === "") return [...given];
  const start = `${folder}/`;
  return given.flatMap(({ path, bytes }) =>
    path.startsWith(start) ? [{ path: path.slice(start.length), bytes }] : [],
  );
}

/** The file that is read as settings though it is not called so; null where none is. */
export function settingsByRole(files: readonly FileInCase[]): string | null {
  return files.find(({ path, role }) => role === "settings" && !SETTINGS_FILES.includes(path))?.path ?? null;
}

/**
 * What was given as the program finds it: no option says which file settings are, so that one which is taken for them has
 * the name that they have, and any other of that name is not there.
 */
export function heldFiles(
  given: readonly GivenFile[],
  folder: string,
  files: readonly FileInCase[],
): readonly GivenFile[] {
  const chosen = files.some(({ role }) => role === "settings");
  const start = folder === "" ? "" : `${folder}/`;
  const settings = settingsByRole(files);
  const unread = new Set(
    files
      .filter(({ path, role }) => chosen && role !== "settings" && SETTINGS_FILES.includes(path))
      .map(({ path }) => start + path),
  );
  return given
    .filter(({ path }) => !unread.has(path))
    .map((file) =>
      settings !== null && file.path === start + settings ? { ...file, path: start + SETTINGS_TABLE } : file,
    );
}

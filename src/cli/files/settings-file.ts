import { type Issue, issue } from "../../core/model/issue.ts";
import { type Disk, isThere } from "../world/disk.ts";

export const SETTINGS_FILE = "fordel.yaml";
/** The same as a table of two columns; a case has one of them. */
export const SETTINGS_TABLE = "settings.csv";
/** All that settings may be called. */
export const SETTINGS_FILES: readonly string[] = [SETTINGS_FILE, SETTINGS_TABLE];

/** The name that the settings of a folder have there. */
export function settingsFileIn(folder: string, disk: Disk): string {
  const has = (name: string) => isThere(disk, disk.paths.join(folder, name));
  return !has(SETTINGS_FILE) && has(SETTINGS_TABLE) ? SETTINGS_TABLE : SETTINGS_FILE;
}

/** The finding that a folder has both files of settings; null where it has one, or none. */
export function settingsBeside(folder: string, disk: Disk): Issue | null {
  const has = (name: string) => isThere(disk, disk.paths.join(folder, name));
  if (!has(SETTINGS_FILE) || !has(SETTINGS_TABLE)) return null;
  const source = { file: SETTINGS_TABLE, line: 1, column: 1, length: 1 };
  return issue("SETTINGS_BROKEN", { file: SETTINGS_TABLE, reason: "beside" }, source);
}

import { SETTINGS_TABLE } from "../../cli/files/settings-file.ts";
import type { GivenFile } from "../work.ts";
import { settingsByRole } from "./held.ts";
import { type FileInCase, TABLES } from "./roles.ts";

/** Where files go whose name the case has for another. */
const ASIDE = "other";

function endingOf(path: string): string {
  return /\.xls[xm]$/i.test(path) ? "xlsx" : "csv";
}

/** What a file is to be called so that the program finds it by its name; a workbook with two tables is both. */
function namesOf({ path, role }: FileInCase, settings: string | null): readonly string[] {
  if (role === "both") return [`budget.${endingOf(path)}`, `members.${endingOf(path)}`];
  if (path === settings) return [SETTINGS_TABLE];
  const table = TABLES.find((one) => one === role);
  return table ? [`${table}.${endingOf(path)}`] : [path];
}

/** The files of a case as the program finds them without an option: each that is a table has the table's name. */
export function savedCase(given: readonly GivenFile[], files: readonly FileInCase[]): GivenFile[] {
  const settings = settingsByRole(files);
  const hasRole = ({ role, path }: FileInCase) => role !== "other" && (role !== "against" || !isTableName(path));
  const named = files.filter(hasRole).map((file) => ({ file, names: namesOf(file, settings) }));
  const taken = new Set(named.flatMap(({ names }) => names));
  return given.flatMap(({ path, bytes }) => {
    const own = named.find(({ file }) => file.path === path)?.names;
    const free = taken.has(path) || isTableName(path) ? `${ASIDE}/${path}` : path;
    return (own ?? [free]).map((name) => ({ path: name, bytes }));
  });
}

/** Whether the program would take a file of the name for a table. */
function isTableName(path: string): boolean {
  return TABLES.some((table) => path === `${table}.csv` || path === `${table}.xlsx`);
}

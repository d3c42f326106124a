import { SETTINGS_FILES } from "../../cli/files/settings-file.ts";
import { nameKey } from "../../core/model/names.ts";
import { SHEET_WORDS, type Table } from "../../input/table/sheet-choice.ts";
import type { FileRole } from "../../messages/terms/case-page.ts";

/** A file among those that were given, and what it is for. */
export interface FileInCase {
  /** From the folder of the case. */
  readonly path: string;
  readonly role: FileRole;
}

/** The tables of a case, which a file can be. */
export const TABLES = Object.keys(SHEET_WORDS) as readonly Table[];
const TABLE_ENDING = /\.(?:csv|xlsx|xlsm|txt|tsv)$/i;
const WORKBOOK_ENDING = /\.xls[xm]$/i;
/** What a page reads at all; of the rest it only says how many there are. */
const USABLE = /\.(?:csv|xlsx|xlsm|txt|tsv|yaml|json)$/i;

export function isUsable(path: string): boolean {
  return USABLE.test(path);
}

function folderOf(path: string): string {
  return path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function depth(folder: string): number {
  return folder === "" ? 0 : folder.split("/").length;
}

/** The table that a file of the name is by itself: it needs no option. */
function tableNamed(path: string): Table | null {
  return TABLES.find((table) => path === `${table}.csv` || path === `${table}.xlsx`) ?? null;
}

/** Whether files of a folder are a case by their names. */
function isCase(names: ReadonlySet<string>): boolean {
  const has = (table: Table) => names.has(`${table}.csv`) || names.has(`${table}.xlsx`);
  return (has("budget") && has("members")) || SETTINGS_FILES.some((name) => names.has(name));
}

/**
 * The folders among what was given that are cases by the names of their files, the nearest first; where there are none, the
 * nearest that has a table at all.
 */
export function caseFolders(paths: readonly string[]): string[] {
  const folders = new Map<string, Set<string>>();
  for (const path of paths) {
    const folder = folderOf(path);
    folders.set(folder, (folders.get(folder) ?? new Set()).add(nameOf(path)));
  }
  const nearest = [...folders.keys()].sort((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1));
  const cases = nearest.filter((folder) => isCase(folders.get(folder) ?? new Set()));
  if (cases.length > 0) return cases;
  return nearest
    .filter((folder) => [...(folders.get(folder) ?? [])].some((name) => TABLE_ENDING.test(name)))
    .slice(0, 1);
}

/** The table that a file's name speaks of, as `Budsjett 2026.xlsx` does; null where none, or several do. */
function tableSpokenOf(path: string): Table | null {
  const words = nameKey(nameOf(path).replace(/\.[^.]*$/, "")).split(/[^\p{L}]+/u);
  const spoken = TABLES.filter((table) => SHEET_WORDS[table].some((word) => words.includes(word)));
  const [only = null] = spoken;
  return spoken.length === 1 ? only : null;
}

/** What each file of a case's folder is for, by its name; each is something else but those that nothing tells of. */
export function rolesIn(paths: readonly string[]): FileInCase[] {
  const own = paths.filter((path) => !path.includes("/"));
  const taken = new Set<FileRole>(own.flatMap((path) => tableNamed(path) ?? []));
  const files = own.map((path): FileInCase => {
    const named = tableNamed(path);
    if (named !== null) {
      const isSecond = path.endsWith(".xlsx") && own.includes(`${named}.csv`);
      return { path, role: isSecond ? "other" : named };
    }
    if (SETTINGS_FILES.includes(path)) return { path, role: "settings" };
    const spoken = TABLE_ENDING.test(path) ? tableSpokenOf(path) : null;
    if (spoken === null || taken.has(spoken)) return { path, role: "other" };
    taken.add(spoken);
    return { path, role: spoken };
  });
  return taken.has("budget") && taken.has("members") ? files : withRest(files, taken);
}

/** Where the budget or the members are not told by a name: the only table left, or one workbook for both. */
function withRest(files: readonly FileInCase[], taken: ReadonlySet<FileRole>): FileInCase[] {
  const left = files.filter(({ path, role }) => role === "other" && TABLE_ENDING.test(path));
  const workbooks = files.filter(({ path }) => WORKBOOK_ENDING.test(path));
  const [only] = workbooks;
  const isOnly = files.filter(({ path, role }) => role !== "settings" && TABLE_ENDING.test(path)).length === 1;
  if (only && isOnly) return files.map((file) => (file === only ? { ...file, role: "both" } : file));
  const [rest] = left;
  const lacking = (["budget", "members"] as const).filter((role) => !taken.has(role));
  const [role] = lacking;
  if (!rest || !role || left.length !== 1 || lacking.length !== 1) return [...files];
  return files.map((file) => (file === rest ? { ...file, role } : file));
}

/** The same files with another role for one of them; which had it before, if any, has none. */
export function withRole(files: readonly FileInCase[], path: string, role: FileRole): FileInCase[] {
  const covers = (one: FileRole) => (one === "both" ? ["budget", "members"] : [one]);
  return files.map((file) => {
    if (file.path === path) return { ...file, role };
    const isTaken = role !== "other" && covers(file.role).some((one) => covers(role).includes(one));
    return isTaken ? { ...file, role: "other" } : file;
  });
}

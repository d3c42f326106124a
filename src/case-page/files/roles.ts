import { SETTINGS_FILES } from "../../cli/files/settings-file.ts";
import { nameKey } from "../../core/model/names.ts";
import { SHEET_WORDS, type Table } from "../../input/table/sheet-choice.ts";
import type { FileRole } from "../../messages/terms/case-page.ts";
import type { GivenFile } from "../work.ts";
import { isSettingsTable, yearOf } from "./evidence.ts";

/** A file among those that were given, and what it is for. */
export interface FileInCase {
  /** From the folder of the case. */
  readonly path: string;
  readonly role: FileRole;
  /** The others that could be the same, where the page chose among several and nobody has said yet whether it is right. */
  readonly rivals?: readonly string[];
  /** That its reader said so. */
  readonly isChosen?: true;
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

/** Files that may be the same table by their names, the one to take first. */
type Candidates = readonly GivenFile[];

/** The latest first, those without a year last; of one year as they were given. */
function latestFirst(files: Candidates): GivenFile[] {
  return [...files].sort((a, b) => (yearOf(b) ?? 0) - (yearOf(a) ?? 0));
}

/** The role of each of several files that may be one table: one is; of an earlier year, a budget is last year's. */
function rolesAmong(table: Table, candidates: Candidates): FileInCase[] {
  const isNamed = (file: GivenFile) => tableNamed(file.path) === table;
  const named = candidates.find((file) => isNamed(file) && file.path.endsWith(".csv")) ?? candidates.find(isNamed);
  const [first, ...others] = named
    ? [named, ...latestFirst(candidates.filter((file) => file !== named))]
    : latestFirst(candidates);
  if (!first) return [];
  const rivals = others.filter((file) => !isNamed(file)).map(({ path }) => path);
  const [own, year] = [yearOf(first), (file: GivenFile) => yearOf(file) ?? Number.POSITIVE_INFINITY];
  const before = table === "budget" && own !== null ? others.find((file) => !isNamed(file) && year(file) < own) : null;
  return [
    { path: first.path, role: table, ...(rivals.length > 0 ? { rivals } : {}) },
    ...others.map((file): FileInCase => ({ path: file.path, role: file === before ? "against" : "other" })),
  ];
}

/** The settings: files that are called so; else the only table that is headed as one. */
function settingsAmong(own: readonly GivenFile[]): readonly GivenFile[] {
  const named = own.filter(({ path }) => SETTINGS_FILES.includes(path));
  return named.length > 0 ? named : own.filter((file) => isSettingsTable(file)).slice(0, 1);
}

/**
 * What each file of a case's folder is for, by its name, and of several that may be the same by their years; each is
 * something else but those that nothing tells of.
 */
export function rolesIn(given: readonly GivenFile[]): FileInCase[] {
  const own = given.filter(({ path }) => !path.includes("/"));
  const settings = settingsAmong(own);
  const tables = own.filter((file) => !settings.includes(file) && !isSettingsTable(file));
  const spoken = new Map(
    tables.flatMap((file): [GivenFile, Table][] => {
      const table = tableNamed(file.path) ?? (TABLE_ENDING.test(file.path) ? tableSpokenOf(file.path) : null);
      return table === null ? [] : [[file, table]];
    }),
  );
  const told = TABLES.flatMap((table) =>
    rolesAmong(
      table,
      tables.filter((file) => spoken.get(file) === table),
    ),
  );
  const files = own.map(
    (file): FileInCase =>
      told.find(({ path }) => path === file.path) ?? {
        path: file.path,
        role: settings.includes(file) ? "settings" : "other",
      },
  );
  const taken = new Set(files.map(({ role }) => role));
  return taken.has("budget") && taken.has("members")
    ? files
    : withRest(files, taken, new Set(tables.filter((file) => !spoken.has(file)).map(({ path }) => path)));
}

/** Where the budget or the members are not told by a name: the only table left, or one workbook for both. */
function withRest(
  files: readonly FileInCase[],
  taken: ReadonlySet<FileRole>,
  unspoken: ReadonlySet<string>,
): FileInCase[] {
  const left = files.filter(({ path, role }) => role === "other" && TABLE_ENDING.test(path) && unspoken.has(path));
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
    if (file.path === path) return { path, role, isChosen: true };
    const isTaken = role !== "other" && covers(file.role).some((one) => covers(role).includes(one));
    return isTaken ? { path: file.path, role: "other" } : file;
  });
}

/** The same files with what their reader chose of them before, when there were others too. */
export function withChoices(files: readonly FileInCase[], before: readonly FileInCase[]): readonly FileInCase[] {
  const chosen = before.filter(({ path, isChosen }) => isChosen && files.some((file) => file.path === path));
  return chosen.reduce((roles: readonly FileInCase[], { path, role }) => withRole(roles, path, role), files);
}

import { type Issue, issue } from "../../core/model/issue.ts";
import type { Table } from "../../input/table/sheet-choice.ts";
import { shellWord } from "../../messages/phrases/shell-word.ts";
import { type Disk, isThere } from "../world/disk.ts";
import { fileFault } from "../world/file-fault.ts";
import type { Io } from "../world/io.ts";
import { isUsageError, UsageError } from "../world/usage-error.ts";
import { besideNamed } from "./beside-named.ts";
import { leadsOutside } from "./inside-folder.ts";
import { hasOtherNames, namedOtherwise, standsTwice, unreadSettings, unreadTable } from "./other-names.ts";
import { settingsBeside, settingsFileIn } from "./settings-file.ts";
import { sheetPath } from "./sheet-path.ts";

/** The bytes of one file of a case, under the name it is reported by. */
export interface CaseFile {
  readonly file: string;
  /** Where it is, from the root; `-` for standard input. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** The sheet that is meant, when it is said; only a workbook has any. */
  readonly sheet: string | null;
}

/** The files of a case, as far as they could be read, and what was wrong with the others. */
export interface CaseFiles {
  readonly settings: CaseFile | null;
  readonly members: CaseFile | null;
  readonly budget: CaseFile | null;
  readonly keys: CaseFile | null;
  readonly procurement: CaseFile | null;
  readonly coalitions: CaseFile | null;
  readonly assets: CaseFile | null;
  readonly actuals: CaseFile | null;
  readonly payments: CaseFile | null;
  /** Where paths in settings start from. */
  readonly folder: string;
  /** Every file that was found, in reading order. */
  readonly inputs: readonly CaseFile[];
  readonly issues: readonly Issue[];
  /** What bears on a settlement alone. */
  readonly settlementIssues: readonly Issue[];
}

export interface FileChoices {
  readonly folder: string | undefined;
  readonly budget: string | undefined;
  readonly members: string | undefined;
  readonly keys: string | undefined;
  readonly procurement?: string | undefined;
  readonly coalitions?: string | undefined;
  readonly assets?: string | undefined;
  readonly actuals?: string | undefined;
  readonly payments?: string | undefined;
  /** Whether the budget is too large to hold, and read apart from the rest. */
  readonly budgetApart?: boolean;
}

/** A file that an option names and that is not there; perhaps it stands in the case's folder. */
export function missing(file: string, folder: string, { cwd, disk }: Pick<Io, "cwd" | "disk">): Issue {
  const { join, relative } = disk.paths;
  const within = isThere(disk, join(folder, file)) ? relative(cwd, join(folder, file)) : null;
  const shown = within ?? besideNamed(file, disk.paths.resolve(cwd, file), "file", disk);
  return issue("FILE_MISSING", { file, needed: false, suggestion: shown }, null);
}

/** One of the tables that every case has and that is not there, with what may be meant as it. */
export function missingTable(
  table: "members" | "budget",
  named: string | undefined,
  folder: string,
  { cwd, disk }: Pick<Io, "cwd" | "disk">,
): Issue {
  const { join, relative } = disk.paths;
  const found = namedOtherwise(table, folder, disk);
  const option = (file: string) => `--${table} ${shellWord(relative(cwd, join(folder, file)))}`;
  const otherwise = found ? { file: found.file, option: found.isReadable ? option(found.file) : null } : undefined;
  const isBegun = hasOtherNames(folder, disk);
  const missed = { file: `${table}.csv`, needed: true, suggestion: null, folder: named };
  return issue("FILE_MISSING", { ...missed, otherwise, isBegun }, null);
}

/** A case folder that is a file, or nothing. */
export function noFolder(named: string, path: string, disk: Disk): Issue {
  if (!isThere(disk, path)) {
    const suggestion = besideNamed(named, path, "folder", disk);
    return issue("FILE_MISSING", { file: named, needed: true, suggestion, folder: named }, null);
  }
  return issue("FOLDER_EXPECTED", { file: named, folder: disk.paths.dirname(named) }, null);
}

/**
 * Finds and reads the files of a case. An option replaces the folder's file; with `--budget` and `--members` and no
 * folder nothing else is read; `-` is standard input, once. Where a table's .csv is not there, its .xlsx may be.
 */
export function readCaseFiles(choices: FileChoices, io: Io): CaseFiles {
  const { disk } = io;
  const { join, resolve } = disk.paths;
  const issues: Issue[] = [];
  const settlementIssues: Issue[] = [];
  const inputs: CaseFile[] = [];
  const alone = choices.folder === undefined && choices.budget !== undefined && choices.members !== undefined;
  const folder = resolve(io.cwd, choices.folder ?? ".");
  const { members, budget, keys, procurement, coalitions, assets, actuals, payments } = choices;
  const asked = [members, budget, keys, procurement, coalitions, assets, actuals, payments].filter(
    (path) => path === "-",
  );
  if (asked.length > 1) throw new UsageError({ kind: "stdin-twice" });

  const read = (path: string, shown: string, sheet: string | null = null, pipes = false): CaseFile | null => {
    const same = inputs.find((input) => input.path === path);
    if (same) return { ...same, sheet };
    try {
      const opened = { file: shown, path, bytes: io.files.bytes(path, shown, pipes), sheet };
      inputs.push(opened);
      return opened;
    } catch (error) {
      if (isUsageError(error)) throw error;
      issues.push(issue("FILE_UNREADABLE", { file: shown, reason: fileFault(error) }, null));
      return null;
    }
  };
  const inFolder = (name: string): CaseFile | null | undefined => {
    const path = join(folder, name);
    if (alone || !isThere(disk, path)) return undefined;
    if (!leadsOutside(folder, path, disk) || disk.kind(path) !== "file") return read(path, name);
    issues.push(issue("FILE_UNREADABLE", { file: name, reason: "outside" }, null));
    return null;
  };
  const file = (table: Table): CaseFile | null => {
    const option = choices[table];
    if (option === "-") return read("-", "-");
    if (option !== undefined) {
      const { file: shown, path, sheet } = sheetPath(io.cwd, option, disk);
      if (isThere(disk, path)) return read(path, shown, sheet, true);
      issues.push(missing(shown, folder, io));
      return null;
    }
    if (alone) return null;
    for (const candidate of [`${table}.csv`, `${table}.xlsx`]) {
      const found = inFolder(candidate);
      if (found === undefined) continue;
      tell(table, standsTwice(table, candidate, folder, disk));
      return found;
    }
    if (table === "members" || table === "budget") issues.push(missingTable(table, choices.folder, folder, io));
    else tell(table, unreadTable(table, folder, disk));
    return null;
  };
  const tell = (table: Table, found: Issue | null): void => {
    if (found === null) return;
    (table === "actuals" || table === "payments" ? settlementIssues : issues).push(found);
  };

  const isFolder = disk.kind(folder) === "folder";
  if (!alone && !isFolder) {
    issues.push(noFolder(choices.folder ?? ".", folder, disk));
    const nothing = { settings: null, members: null, budget: null, keys: null, procurement: null };
    const others = { coalitions: null, assets: null, actuals: null, payments: null };
    return { ...nothing, ...others, folder, inputs, issues, settlementIssues };
  }
  const settings = alone ? null : (inFolder(settingsFileIn(folder, disk)) ?? null);
  for (const found of alone ? [] : [settingsBeside(folder, disk), unreadSettings(folder, disk)]) {
    if (found) issues.push(found);
  }
  if (choices.budgetApart && budget === undefined) tell("budget", standsTwice("budget", "budget.csv", folder, disk));
  return {
    settings,
    members: file("members"),
    budget: choices.budgetApart ? null : file("budget"),
    keys: file("keys"),
    procurement: file("procurement"),
    coalitions: file("coalitions"),
    assets: file("assets"),
    actuals: choices.budgetApart ? null : file("actuals"),
    payments: file("payments"),
    folder,
    inputs,
    issues,
    settlementIssues,
  };
}

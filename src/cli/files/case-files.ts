import { type Issue, issue } from "../../core/model/issue.ts";
import { type Disk, isThere } from "../world/disk.ts";
import { fileFault } from "../world/file-fault.ts";
import type { Io } from "../world/io.ts";
import { isUsageError, UsageError } from "../world/usage-error.ts";
import { besideNamed } from "./beside-named.ts";
import { leadsOutside } from "./inside-folder.ts";
import { SETTINGS_TABLE, settingsBeside, settingsFileIn } from "./settings-file.ts";
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
  const file = (option: string | undefined, name: string, needed: boolean): CaseFile | null => {
    if (option === "-") return read("-", "-");
    if (option !== undefined) {
      const { file: shown, path, sheet } = sheetPath(io.cwd, option, disk);
      if (isThere(disk, path)) return read(path, shown, sheet, true);
      issues.push(missing(shown, folder, io));
      return null;
    }
    for (const candidate of alone ? [] : name === SETTINGS_TABLE ? [name] : [name, name.replace(/csv$/, "xlsx")]) {
      const path = join(folder, candidate);
      if (!isThere(disk, path)) continue;
      if (!leadsOutside(folder, path, disk) || disk.kind(path) !== "file") return read(path, candidate);
      issues.push(issue("FILE_UNREADABLE", { file: candidate, reason: "outside" }, null));
      return null;
    }
    const missed = { file: name, needed: true, suggestion: null, folder: choices.folder };
    if (needed) issues.push(issue("FILE_MISSING", missed, null));
    return null;
  };

  const isFolder = disk.kind(folder) === "folder";
  if (!alone && !isFolder) {
    issues.push(noFolder(choices.folder ?? ".", folder, disk));
    const nothing = { settings: null, members: null, budget: null, keys: null, procurement: null };
    return { ...nothing, coalitions: null, assets: null, actuals: null, payments: null, folder, inputs, issues };
  }
  const beside = alone ? null : settingsBeside(folder, disk);
  if (beside) issues.push(beside);
  return {
    settings: file(undefined, settingsFileIn(folder, disk), false),
    members: file(members, "members.csv", true),
    budget: choices.budgetApart ? null : file(budget, "budget.csv", true),
    keys: file(keys, "keys.csv", false),
    procurement: file(procurement, "procurement.csv", false),
    coalitions: file(coalitions, "coalitions.csv", false),
    assets: file(assets, "assets.csv", false),
    actuals: choices.budgetApart ? null : file(actuals, "actuals.csv", false),
    payments: file(payments, "payments.csv", false),
    folder,
    inputs,
    issues,
  };
}

import { type Issue, issue } from "../../core/model/issue.ts";
import type { Settings } from "../../input/settings/settings-model.ts";
import { isThere } from "../world/disk.ts";
import { fileFault } from "../world/file-fault.ts";
import type { Io } from "../world/io.ts";
import type { CaseFile } from "./case-files.ts";
import { leadsOutside } from "./inside-folder.ts";
import { sheetPath } from "./sheet-path.ts";

/** The budgets that scenarios have of their own, by their path as fordel.yaml writes it. */
export interface ScenarioFiles {
  readonly budgets: ReadonlyMap<string, CaseFile>;
  readonly issues: readonly Issue[];
}

/**
 * Reads the budgets of scenarios; paths start from the case's folder. What is among the case's `own` files, its budget or
 * a workbook, is that very file. One that is not there, or not in the folder (a case may come from somebody else), is an
 * issue where fordel.yaml names it.
 */
export function readScenarioFiles(
  folder: string,
  scenarios: Settings["scenarios"],
  own: readonly CaseFile[],
  { disk, files }: Pick<Io, "disk" | "files">,
): ScenarioFiles {
  const budgets = new Map<string, CaseFile>();
  const others: CaseFile[] = [];
  const issues: Issue[] = [];
  for (const { budget } of scenarios) {
    if (budget === null || budgets.has(budget.text)) continue;
    const { text, source } = budget;
    const { file, path, sheet } = sheetPath(folder, text, disk);
    if (disk.paths.isAbsolute(file) || leadsOutside(folder, path, disk)) {
      issues.push(issue("SCENARIO_FILE_OUTSIDE", { file }, source));
      continue;
    }
    const same = [...own, ...others].find((input) => input.path === path);
    if (same) {
      budgets.set(text, same.sheet === sheet ? same : { ...same, sheet });
      continue;
    }
    if (!isThere(disk, path)) {
      issues.push(issue("FILE_MISSING", { file, needed: false, suggestion: null }, source));
      continue;
    }
    try {
      const read = { file, path, bytes: files.bytes(path, file), sheet };
      budgets.set(text, read);
      others.push(read);
    } catch (error) {
      issues.push(issue("FILE_UNREADABLE", { file, reason: fileFault(error) }, source));
    }
  }
  return { budgets, issues };
}

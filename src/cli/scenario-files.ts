import { existsSync, realpathSync } from "node:fs";
import { isAbsolute, relative, sep } from "node:path";
import { type Issue, issue } from "../core/issue.ts";
import type { Settings } from "../input/settings-model.ts";
import { type CaseFile, fileFault, readBeside } from "./case-files.ts";
import { readWhole } from "./read-file.ts";
import { sheetPath } from "./sheet-path.ts";

/** The budgets that scenarios have of their own, by their path as fordel.yaml writes it. */
export interface ScenarioFiles {
  readonly budgets: ReadonlyMap<string, CaseFile>;
  /** Those read beside the case's own files, in reading order. */
  readonly inputs: readonly CaseFile[];
  readonly issues: readonly Issue[];
}

function leaves(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way);
}

/** Whether a path goes out of the case's folder as written, or by a link on its way. */
function isOutside(folder: string, written: string, path: string): boolean {
  if (isAbsolute(written) || leaves(folder, path)) return true;
  return existsSync(path) && leaves(realpathSync(folder), realpathSync(path));
}

/**
 * Reads the budgets of scenarios; paths start from the case's folder. What was `read` already, the case's own budget
 * or a workbook, is not read again. A file that is not there, or
 * not in the folder (a case may come from somebody else), is an issue where fordel.yaml names it.
 */
export function readScenarioFiles(
  folder: string,
  scenarios: Settings["scenarios"],
  read: readonly CaseFile[],
): ScenarioFiles {
  const budgets = new Map<string, CaseFile>();
  const inputs: CaseFile[] = [];
  const issues: Issue[] = [];
  for (const { budget } of scenarios) {
    if (budget === null || budgets.has(budget.text)) continue;
    const { text, source } = budget;
    const { file, path, sheet } = sheetPath(folder, text);
    if (isOutside(folder, file, path)) {
      issues.push(issue("SCENARIO_FILE_OUTSIDE", { file }, source));
      continue;
    }
    const known = [...read, ...inputs].find((input) => input.path === path);
    if (known) {
      budgets.set(text, known.sheet === sheet ? known : { ...known, sheet });
      continue;
    }
    if (!existsSync(path)) {
      issues.push(issue("FILE_MISSING", { file, needed: false, suggestion: null }, source));
      continue;
    }
    try {
      const found = { file, path, bytes: readWhole(path), sheet };
      budgets.set(text, found);
      inputs.push(found);
    } catch (error) {
      issues.push(issue("FILE_UNREADABLE", { file, reason: fileFault(error) }, source));
    }
  }
  readBeside(read, inputs);
  return { budgets, inputs, issues };
}

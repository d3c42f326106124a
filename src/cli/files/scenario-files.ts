import { existsSync } from "node:fs";
import { isAbsolute } from "node:path";
import { type Issue, issue } from "../../core/model/issue.ts";
import type { Settings } from "../../input/settings/settings-model.ts";
import { type CaseFile, fileFault, readBeside } from "./case-files.ts";
import { leadsOutside } from "./inside-folder.ts";
import { readWhole } from "./read-file.ts";
import { sheetPath } from "./sheet-path.ts";

/** The budgets that scenarios have of their own, by their path as fordel.yaml writes it. */
export interface ScenarioFiles {
  readonly budgets: ReadonlyMap<string, CaseFile>;
  /** Those read beside the case's own files, in reading order. */
  readonly inputs: readonly CaseFile[];
  readonly issues: readonly Issue[];
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
    if (isAbsolute(file) || leadsOutside(folder, path)) {
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

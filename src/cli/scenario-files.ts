import { existsSync, readFileSync } from "node:fs";
import { type Issue, issue } from "../core/issue.ts";
import type { Settings } from "../input/settings-model.ts";
import { type CaseFile, fileFault } from "./case-files.ts";
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
 * or a workbook, is not read again. A file that is not there is an issue where fordel.yaml names it.
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
      const found = { file, path, bytes: readFileSync(path), sheet };
      budgets.set(text, found);
      inputs.push(found);
    } catch (error) {
      issues.push(issue("FILE_UNREADABLE", { file, reason: fileFault(error) }, source));
    }
  }
  return { budgets, inputs, issues };
}

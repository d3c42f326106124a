import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type Issue, issue } from "../core/issue.ts";
import type { Settings } from "../input/settings-model.ts";
import { type CaseFile, fileFault } from "./case-files.ts";

/** The budgets that scenarios have of their own, by their path as fordel.yaml writes it. */
export interface ScenarioFiles {
  readonly budgets: ReadonlyMap<string, CaseFile>;
  /** Those read beside the case's own files, in reading order. */
  readonly inputs: readonly CaseFile[];
  readonly issues: readonly Issue[];
}

/**
 * Reads the budgets of scenarios; paths start from the case's folder. `filed` is the folder's own budget.csv, which a
 * scenario may name too. A file that is not there is an issue where fordel.yaml names it.
 */
export function readScenarioFiles(
  folder: string,
  scenarios: Settings["scenarios"],
  filed: CaseFile | null,
): ScenarioFiles {
  const budgets = new Map<string, CaseFile>();
  const inputs: CaseFile[] = [];
  const issues: Issue[] = [];
  for (const { budget } of scenarios) {
    if (budget === null || budgets.has(budget.text)) continue;
    const { text: file, source } = budget;
    const path = resolve(folder, file);
    if (filed !== null && path === resolve(folder, filed.file)) {
      budgets.set(file, filed);
      continue;
    }
    if (!existsSync(path)) {
      issues.push(issue("FILE_MISSING", { file, needed: false, suggestion: null }, source));
      continue;
    }
    try {
      const found = { file, bytes: readFileSync(path) };
      budgets.set(file, found);
      inputs.push(found);
    } catch (error) {
      issues.push(issue("FILE_UNREADABLE", { file, reason: fileFault(error) }, source));
    }
  }
  return { budgets, inputs, issues };
}

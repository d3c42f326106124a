import { hasErrors, type Issue, issue } from "../../core/model/issue.ts";
import { stagedLines, stageIssues, unknownStages } from "../../core/overhead/staged-lines.ts";
import type { BudgetReading } from "../budget/budget.ts";
import type { Settings } from "../settings/settings-model.ts";

/** Puts the lines of support groups under the keys that the stages of the settings make of them. */
export interface StageBudgets {
  readonly issues: readonly Issue[];
  /** The case's own budget, which has every group that the stages name. */
  readonly ofCase: (budget: BudgetReading) => BudgetReading;
  /** One of a scenario, which need not have them. */
  readonly ofScenario: (budget: BudgetReading) => BudgetReading;
}

/** What stages do to budgets; `isHeld`: whether the case's budget is, so that lines may rest on others. */
export function stageBudgets({ stages: list, reciprocal }: Settings, isHeld: boolean): StageBudgets {
  const as = (budget: BudgetReading) => budget;
  const [first] = list;
  if (!first) {
    const needs = { name: "reciprocal", needs: "stages" };
    const issues = reciprocal === null ? [] : [issue("SETTING_WITHOUT_EFFECT", needs, reciprocal.source)];
    return { issues, ofCase: as, ofScenario: as };
  }
  const stages = { list, reciprocal: reciprocal?.value === "true" };
  const large = { group: first.group.text, reason: "large", other: null } as const;
  const issues = isHeld ? stageIssues(stages) : [issue("STAGE_UNFIT", large, first.group.source)];
  if (issues.length > 0) return { issues, ofCase: as, ofScenario: as };
  const ofScenario = (budget: BudgetReading): BudgetReading => {
    if (hasErrors(budget.issues)) return budget;
    const staged = stagedLines(budget.lines, stages);
    return { lines: staged.lines, issues: [...budget.issues, ...staged.issues] };
  };
  const ofCase = (budget: BudgetReading): BudgetReading => {
    const unknown = hasErrors(budget.issues) ? [] : unknownStages(budget.lines, stages);
    return unknown.length > 0 ? { ...budget, issues: [...budget.issues, ...unknown] } : ofScenario(budget);
  };
  return { issues: [], ofCase, ofScenario };
}

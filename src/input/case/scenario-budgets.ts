import { hasErrors, type Issue } from "../../core/model/issue.ts";
import type { BudgetReading } from "../budget/budget.ts";
import type { BudgetsRead } from "./scenarios.ts";

function linesOf({ lines, issues }: BudgetReading) {
  return hasErrors(issues) ? null : lines;
}

/** The budgets of a case and of its scenarios, and what is wrong with these. */
interface BudgetsOfScenarios extends BudgetsRead {
  readonly issues: readonly Issue[];
  /** Conditions that no row of one of them meets: of the case's own budget they may have chosen what was wanted. */
  readonly unmatched: readonly Issue[];
}

/** Reads the budgets that scenarios have of their own; one that is the case's is not read twice. */
export function readBudgets<File>(
  file: File | null,
  budget: BudgetReading,
  scenarios: ReadonlyMap<string, File>,
  read: (file: File) => BudgetReading,
): BudgetsOfScenarios {
  const readings = [...scenarios].map(([path, own]) => ({ path, own, reading: own === file ? budget : read(own) }));
  const all = readings.flatMap(({ own, reading }) => (own === file ? [] : reading.issues));
  const isUnmatched = ({ code }: Issue) => code === "WHERE_MATCHES_NOTHING";
  return {
    case: linesOf(budget),
    scenarios: new Map(readings.map(({ path, reading }) => [path, linesOf(reading)])),
    issues: all.filter((finding) => !isUnmatched(finding)),
    unmatched: all.filter(isUnmatched),
  };
}

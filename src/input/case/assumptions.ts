import type { Case } from "../../core/model/case.ts";
import { type Issue, issue } from "../../core/model/issue.ts";
import { sameName } from "../../core/model/names.ts";
import type { Outlook, Scenario } from "../../core/model/scenario.ts";
import { nearest } from "../../core/spelling/nearest.ts";
import type { BudgetNames } from "../budget/budget-cells.ts";
import type { Settings } from "../settings/settings-model.ts";
import { type PlacedText, writtenName } from "../text/placed-text.ts";
import { type BudgetsRead, readScenarios } from "./scenarios.ts";

/** What a case says of other ways than its budget, and of the years after it. */
export type Assumptions = Pick<Case, "establishment" | "baseline" | "scenarios" | "uncertainty" | "outlook">;

/** The name of the scenario that `baseline:` means; a name that none has is an issue. */
function baselineOf(setting: PlacedText, scenarios: readonly Scenario[], issues: Issue[]): string | null {
  const baseline = scenarios.find(({ name }) => sameName(name, setting.text));
  if (baseline) return baseline.name;
  const names = scenarios.map(({ name }) => name);
  const args = { name: setting.text, suggestion: nearest(setting.text, names), known: names };
  issues.push(issue("BASELINE_UNKNOWN", args, setting.source));
  return null;
}

function outlookOf({ index, horizon, deflator, discount }: Settings): Outlook {
  return {
    index: index.map(({ of, ratio, source }) => ({ of: of && writtenName(of), ratio, source })),
    horizon: horizon?.value ?? null,
    deflator: deflator?.value ?? null,
    discount: discount?.value ?? null,
  };
}

/** Reads scenarios, establishment, uncertainty and growth from the settings, with the budgets that scenarios have of their own. */
export function readAssumptions(
  settings: Settings,
  names: BudgetNames,
  budgets: BudgetsRead,
): { readonly assumptions: Assumptions; readonly issues: readonly Issue[] } {
  const { scenarios, issues: found } = readScenarios(settings.scenarios, names, budgets);
  const issues = [...found];
  const assumptions = {
    establishment: settings.establishment?.map(writtenName) ?? null,
    baseline: settings.baseline && baselineOf(settings.baseline, scenarios, issues),
    scenarios,
    uncertainty: settings.uncertainty.map(({ of, ratio, source }) => ({ of: writtenName(of), ratio, source })),
    outlook: outlookOf(settings),
  };
  return { assumptions, issues };
}

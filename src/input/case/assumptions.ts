import type { Case } from "../../core/model/case.ts";
import { type Issue, issue } from "../../core/model/issue.ts";
import type { BudgetLine } from "../../core/model/line.ts";
import { sameName } from "../../core/model/names.ts";
import { nearest } from "../../core/model/nearest.ts";
import type { Outlook, Scenario } from "../../core/model/scenario.ts";
import type { BudgetNames } from "../budget/budget-cells.ts";
import { CostNames } from "../budget/cost-names.ts";
import type { Settings } from "../settings/settings-model.ts";
import type { PlacedText } from "../text/placed-text.ts";
import { type BudgetsRead, readScenarios } from "./scenarios.ts";

/** What a case says of other ways than its budget, and of the years after it. */
export type Assumptions = Pick<Case, "establishment" | "baseline" | "scenarios" | "uncertainty" | "outlook">;

/** The name of the scenario that `baseline:` means; a name that none has is an issue. */
function baselineOf(setting: PlacedText, scenarios: readonly Scenario[], issues: Issue[]): string | null {
  const found = scenarios.find(({ name }) => sameName(name, setting.text));
  if (found) return found.name;
  const known = scenarios.map(({ name }) => name);
  const args = { name: setting.text, suggestion: nearest(setting.text, known), known };
  issues.push(issue("BASELINE_UNKNOWN", args, setting.source));
  return null;
}

function outlookOf({ index, horizon, deflator, discount }: Settings): Outlook {
  return {
    index: index.map(({ of, ratio, source }) => ({ of: of?.text ?? null, ratio, source })),
    horizon: horizon?.value ?? null,
    deflator: deflator?.value ?? null,
    discount: discount?.value ?? null,
  };
}

/** The lines of all the case's budgets; null when one of them cannot be read. */
function everyLine({ scenarios }: Settings, budgets: BudgetsRead): readonly BudgetLine[] | null {
  const paths = new Set(scenarios.flatMap(({ budget }) => budget?.text ?? []));
  const lines = [budgets.case, ...[...paths].map((path) => budgets.scenarios.get(path) ?? null)];
  const read = lines.filter((found) => found !== null);
  return read.length < lines.length ? null : read.flat();
}

/** The names of lines and groups in the settings that no budget of the case has. */
function unknownCosts(settings: Settings, budgets: BudgetsRead): Issue[] {
  const { establishment, uncertainty, index } = settings;
  const named = [...(establishment ?? []), ...uncertainty.map(({ of }) => of), ...index.flatMap(({ of }) => of ?? [])];
  const lines = named.length > 0 ? everyLine(settings, budgets) : null;
  if (lines === null) return [];
  const costs = new CostNames(lines);
  return named.flatMap((name) => costs.unknown(name) ?? []);
}

/** Reads scenarios, establishment, uncertainty and growth from the settings, against what the budgets hold. */
export function readAssumptions(
  settings: Settings,
  names: BudgetNames,
  budgets: BudgetsRead,
): { readonly assumptions: Assumptions; readonly issues: readonly Issue[] } {
  const { scenarios, issues: found } = readScenarios(settings.scenarios, names, budgets);
  const issues = [...found, ...unknownCosts(settings, budgets)];
  const assumptions = {
    establishment: settings.establishment?.map(({ text }) => text) ?? null,
    baseline: settings.baseline && baselineOf(settings.baseline, scenarios, issues),
    scenarios,
    uncertainty: settings.uncertainty.map(({ of, ratio, source }) => ({ of: of.text, ratio, source })),
    outlook: outlookOf(settings),
  };
  return { assumptions, issues };
}

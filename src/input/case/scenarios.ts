import { type Issue, issue } from "../../core/model/issue.ts";
import type { BudgetLine } from "../../core/model/line.ts";
import { nameKey } from "../../core/model/names.ts";
import type { LineChange, Scenario } from "../../core/model/scenario.ts";
import type { BudgetNames } from "../budget/budget-cells.ts";
import { CostNames } from "../budget/cost-names.ts";
import { MemberNames } from "../members/concerns.ts";
import { memberIndices } from "../members/member-groups.ts";
import type { ChangeSetting, ScenarioSetting } from "../settings/settings-model.ts";
import { namedVolumes } from "./volumes.ts";

/** The lines of a case's budgets; null where a budget could not be read, so that nothing is said of what it lacks. */
export interface BudgetsRead {
  readonly case: readonly BudgetLine[] | null;
  /** The scenarios' own budgets, by their path as the settings write it. */
  readonly scenarios: ReadonlyMap<string, readonly BudgetLine[] | null>;
}

/** What is wrong with a change: it names nothing, or nothing of its year. */
function faultOfChange({ line, year, source }: ChangeSetting, costs: CostNames): Issue | null {
  const unknown = costs.unknown(line);
  if (unknown) return unknown;
  const years = costs.years(line.text);
  if (year === null || years.includes(year)) return null;
  const known = years.filter((entry) => entry !== null).sort((a, b) => a - b);
  return issue("CHANGE_YEAR_UNKNOWN", { line: line.text, year, years: known }, source);
}

function changesOf(settings: readonly ChangeSetting[], costs: CostNames | null, issues: Issue[]): LineChange[] {
  return settings.map((setting) => {
    const fault = costs && faultOfChange(setting, costs);
    if (fault) issues.push(fault);
    return { line: setting.line.text, year: setting.year, change: setting.change, source: setting.source };
  });
}

function readScenario(setting: ScenarioSetting, names: BudgetNames, budgets: BudgetsRead, issues: Issue[]): Scenario {
  const known = new MemberNames(names.members.members, []);
  const own = setting.budget && (budgets.scenarios.get(setting.budget.text) ?? null);
  const lines = setting.budget ? own : budgets.case;
  const costs = lines && setting.changes.length > 0 ? new CostNames(lines) : null;
  return {
    name: setting.name.text,
    lines: setting.budget ? (own ?? []) : null,
    members: setting.members && memberIndices(setting.members, known, issues),
    with: memberIndices(setting.with, known, issues),
    without: memberIndices(setting.without, known, issues),
    key: setting.key && names.keys.read(setting.key, issues),
    changes: changesOf(setting.changes, costs, issues),
    volumes: namedVolumes(names.bases, setting.volumes),
    source: setting.name.source,
  };
}

/** The scenarios of the settings, with their members, keys and costs found. Two of one name are an issue. */
export function readScenarios(
  settings: readonly ScenarioSetting[],
  names: BudgetNames,
  budgets: BudgetsRead,
): { readonly scenarios: readonly Scenario[]; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const seen = new Set<string>();
  const scenarios = settings.map((setting) => {
    const { text: name, source } = setting.name;
    if (seen.has(nameKey(name))) issues.push(issue("SCENARIO_DUPLICATE", { name }, source));
    seen.add(nameKey(name));
    return readScenario(setting, names, budgets, issues);
  });
  return { scenarios, issues };
}

import { type Issue, issue } from "../../core/model/issue.ts";
import type { BudgetLine } from "../../core/model/line.ts";
import { nameKey } from "../../core/model/names.ts";
import type { Joining, Scenario } from "../../core/model/scenario.ts";
import type { BudgetNames } from "../budget/budget-cells.ts";
import { MemberNames } from "../members/concerns.ts";
import { memberIndices } from "../members/member-groups.ts";
import type { MembershipSetting, ScenarioSetting } from "../settings/settings-model.ts";
import { writtenName } from "../text/placed-text.ts";
import { namedVolumes } from "./volumes.ts";

/** The lines of a case's budgets; null where a budget could not be read, so that nothing is said of what it lacks. */
export interface BudgetsRead {
  readonly case: readonly BudgetLine[] | null;
  /** The scenarios' own budgets, by their path as the settings write it. */
  readonly scenarios: ReadonlyMap<string, readonly BudgetLine[] | null>;
}

/** Those of the settings who join or leave, found among the members. */
function membershipsOf(settings: readonly MembershipSetting[], names: MemberNames, issues: Issue[]): Joining[] {
  return settings.flatMap(({ member, from, to, buyIn }) =>
    memberIndices([member], names, issues).map((index) => ({ member: index, from, to, buyIn, source: member.source })),
  );
}

function readScenario(setting: ScenarioSetting, names: BudgetNames, budgets: BudgetsRead, issues: Issue[]): Scenario {
  const memberNames = new MemberNames(names.members.members, []);
  const budget = setting.budget && (budgets.scenarios.get(setting.budget.text) ?? null);
  return {
    name: setting.name.text,
    lines: setting.budget ? (budget ?? []) : null,
    members: setting.members && memberIndices(setting.members, memberNames, issues),
    with: membershipsOf(setting.joins, memberNames, issues),
    without: membershipsOf(setting.leaves, memberNames, issues),
    key: setting.key && names.keys.read(setting.key, issues),
    changes: setting.changes.map((change) => ({ ...change, line: writtenName(change.line) })),
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

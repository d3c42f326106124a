import type { Case } from "../model/case.ts";
import { type Issue, issue } from "../model/issue.ts";
import { sameName } from "../model/names.ts";
import type { Scenario } from "../model/scenario.ts";
import { optionSource } from "../model/source.ts";
import { nearest } from "../spelling/nearest.ts";

/** What the case as filed is called among its scenarios; where one of them is called so, the other. */
const AS_FILED = ["cooperation", "as filed"] as const;

/** A scenario by its name; null for the case as filed. */
export interface NamedScenario {
  readonly name: string;
  readonly scenario: Scenario | null;
}

/** The case as filed among its scenarios, by a name that none of them has. */
export function asFiled({ scenarios }: Pick<Case, "scenarios">): NamedScenario {
  const [usual, other] = AS_FILED;
  return { name: scenarios.some(({ name }) => sameName(name, usual)) ? other : usual, scenario: null };
}

/** What the others of a case are held against, if it has a baseline. */
export function baselineOf({ scenarios, baseline }: Pick<Case, "scenarios" | "baseline">): Scenario | null {
  return scenarios.find(({ name }) => baseline !== null && sameName(name, baseline)) ?? null;
}

/** The case as filed, then its scenarios. */
export function scenariosOf(subject: Pick<Case, "scenarios">): readonly NamedScenario[] {
  return [asFiled(subject), ...subject.scenarios.map((scenario) => ({ name: scenario.name, scenario }))];
}

/** The one among them that `--scenario` names, or the issue of a name that none has. */
export function scenarioNamed(named: readonly NamedScenario[], name: string): NamedScenario | Issue {
  const names = named.map((one) => one.name);
  const unknown = issue(
    "SCENARIO_UNKNOWN",
    { name, suggestion: nearest(name, names) },
    optionSource("--scenario", name),
  );
  return named.find((one) => sameName(one.name, name)) ?? unknown;
}

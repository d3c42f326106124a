import type { Case } from "../model/case.ts";
import { type Issue, issue } from "../model/issue.ts";
import type { NamedKey } from "../model/key.ts";
import type { Scenario } from "../model/scenario.ts";
import { baselineOf, type NamedScenario, scenarioNamed, scenariosOf } from "../scenario/named-scenario.ts";

/** What is held against what: a baseline, and scenarios of which null is the case as filed. */
export interface Contest {
  readonly baseline: Scenario;
  readonly scenarios: readonly NamedScenario[];
  readonly keys: boolean;
}

function keyScenario(key: NamedKey): Scenario {
  const name = key.name ?? key.periods[0]?.key.text ?? "";
  const nothing = { lines: null, members: null, with: [], without: [], changes: [], volumes: [] };
  return { name, ...nothing, key, source: key.source };
}

/**
 * The contest that a case and the options of a command call for, or why there is none: rival keys against the first of
 * them, otherwise the scenarios, or the one `wanted`, against the baseline, otherwise another key against the case's.
 */
export function contestOf(subject: Case, rivals: readonly NamedKey[], wanted: string | null): Contest | Issue {
  const keys = rivals.length > 1 ? rivals : [];
  const [first, ...rest] = keys.map(keyScenario);
  if (first)
    return { baseline: first, scenarios: rest.map((scenario) => ({ scenario, name: scenario.name })), keys: true };
  const baseline = baselineOf(subject);
  if (!baseline) {
    const varied = subject.key !== subject.filedKey;
    if (!varied || !subject.key || !subject.filedKey) return issue("NOTHING_TO_COMPARE", {}, null);
    const [filed, asked] = [subject.filedKey, subject.key].map(keyScenario);
    if (!filed || !asked) return issue("NOTHING_TO_COMPARE", {}, null);
    return { baseline: filed, scenarios: [{ scenario: asked, name: asked.name }], keys: true };
  }
  const others = scenariosOf(subject).filter(({ scenario }) => scenario !== baseline);
  if (wanted === null) return { baseline, scenarios: others, keys: false };
  const chosen = scenarioNamed(others, wanted);
  return "code" in chosen ? chosen : { baseline, scenarios: [chosen], keys: false };
}

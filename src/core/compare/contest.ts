import type { Case } from "../model/case.ts";
import { type Issue, issue } from "../model/issue.ts";
import type { NamedKey } from "../model/key.ts";
import { sameName } from "../model/names.ts";
import { nearest } from "../model/nearest.ts";
import type { Scenario } from "../model/scenario.ts";
import { optionSource } from "../model/source.ts";

/** Name of the case as filed among its scenarios, in machine output. */
export const AS_FILED = "cooperation";

/** What is held against what: a baseline, and scenarios of which null is the case as filed. */
export interface Contest {
  readonly baseline: Scenario;
  readonly scenarios: readonly { readonly scenario: Scenario | null; readonly name: string }[];
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
  const [first, ...others] = keys.map(keyScenario);
  if (first)
    return { baseline: first, scenarios: others.map((scenario) => ({ scenario, name: scenario.name })), keys: true };
  const baseline = subject.scenarios.find(({ name }) => subject.baseline !== null && sameName(name, subject.baseline));
  if (!baseline) {
    const varied = subject.key !== subject.filedKey;
    if (!varied || !subject.key || !subject.filedKey) return issue("NOTHING_TO_COMPARE", {}, null);
    const [filed, asked] = [subject.filedKey, subject.key].map(keyScenario);
    if (!filed || !asked) return issue("NOTHING_TO_COMPARE", {}, null);
    return { baseline: filed, scenarios: [{ scenario: asked, name: asked.name }], keys: true };
  }
  const taken = subject.scenarios.some(({ name }) => sameName(name, AS_FILED));
  const all = [
    { scenario: null, name: taken ? "as filed" : AS_FILED },
    ...subject.scenarios.flatMap((scenario) => (scenario === baseline ? [] : [{ scenario, name: scenario.name }])),
  ];
  const chosen = wanted === null ? all : all.filter(({ name }) => sameName(name, wanted));
  if (chosen.length > 0) return { baseline, scenarios: chosen, keys: false };
  const name = wanted ?? "";
  const source = optionSource("--scenario", name);
  return issue(
    "SCENARIO_UNKNOWN",
    {
      name,
      suggestion: nearest(
        name,
        all.map((one) => one.name),
      ),
    },
    source,
  );
}

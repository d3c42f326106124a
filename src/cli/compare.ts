import type { Case } from "../core/case.ts";
import { type ComparedScenario, compareScenario } from "../core/comparison/compare.ts";
import { comparisonInUnits } from "../core/comparison/in-units.ts";
import { type Issue, issue } from "../core/issue.ts";
import type { NamedKey } from "../core/key/key.ts";
import { sameName } from "../core/names.ts";
import { nearest } from "../core/nearest.ts";
import type { Scenario } from "../core/scenario/scenario.ts";
import { COMPARISON_WORDS } from "../messages/comparison-words.ts";
import { compareReport } from "../report/comparison/compare-report.ts";
import type { scenarioSavingsReport } from "../report/comparison/savings-report.ts";
import type { ComparisonView } from "../report/comparison/view.ts";
import { wordingOf } from "../report/wording.ts";
import type { CaseOptions } from "./case-options.ts";
import type { Invocation } from "./invocation.ts";
import type { Io } from "./io.ts";
import { optionsInForce } from "./options-in-force.ts";
import { finish, isRescaled, type Prepared, prepare } from "./prepare.ts";
import { UsageError } from "./usage-error.ts";

interface CompareOptions extends CaseOptions {
  readonly scenario?: string;
  readonly sensitivity?: boolean;
}

/** Name of the case as filed among its scenarios, in machine output. */
export const AS_FILED = "cooperation";

/** What is held against what: a baseline, and scenarios of which null is the case as filed. */
interface Contest {
  readonly baseline: Scenario;
  readonly scenarios: readonly { readonly scenario: Scenario | null; readonly name: string }[];
  readonly keys: boolean;
}

function keyScenario(key: NamedKey): Scenario {
  const name = key.name ?? key.periods[0]?.key.text ?? "";
  const nothing = { lines: null, members: null, with: [], without: [], changes: [], volumes: [] };
  return { name, ...nothing, key, source: key.source };
}

/** The contest that the options and the case call for, or why there is none. */
function contestOf(subject: Case, rivals: readonly NamedKey[], wanted: string | undefined): Contest | Issue {
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
  const chosen = wanted === undefined ? all : all.filter(({ name }) => sameName(name, wanted));
  if (chosen.length > 0) return { baseline, scenarios: chosen, keys: false };
  const name = wanted ?? "";
  const source = { file: "--scenario", line: 1, column: 1, length: name.length };
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

/** Computes the contest of a prepared command; null when issues prevent it, which are then added. */
export function comparisonView(prepared: Prepared, wanted: string | undefined): ComparisonView | null {
  const { subject, rivals, issues, scale, output } = prepared;
  if (!subject) return null;
  const contest = contestOf(subject, rivals, wanted);
  if ("code" in contest) {
    issues.push(contest);
    return null;
  }
  const compared: ComparedScenario[] = [];
  const found = new Set(issues.map((finding) => JSON.stringify(finding)));
  for (const { scenario, name } of contest.scenarios) {
    const result = compareScenario(subject, contest.baseline, scenario, name);
    for (const finding of result.issues) {
      const id = JSON.stringify(finding);
      if (!found.has(id)) issues.push(finding);
      found.add(id);
    }
    if (result.compared) compared.push(result.compared);
  }
  if (compared.length < contest.scenarios.length) return null;
  const { language } = output.style;
  return {
    ...wordingOf(language),
    terms: COMPARISON_WORDS[language],
    subject,
    baseline: contest.baseline,
    shown: isRescaled(prepared) ? compared.map((one) => comparisonInUnits(one, scale.step)) : compared,
    kroner: compared,
    scale,
    width: output.width,
    keys: contest.keys,
  };
}

/** `fordel compare`: scenarios side by side, or what another key means. */
export async function run(invocation: Invocation, io: Io): Promise<number> {
  const { scenario, sensitivity = false } = invocation.options as CompareOptions;
  const prepared = await prepare(invocation, io);
  if (prepared.rivals.length > 1 && (sensitivity || scenario !== undefined)) {
    throw new UsageError({ kind: "needs", option: sensitivity ? "--sensitivity" : "--scenario", needs: "scenarios" });
  }
  const view = comparisonView(prepared, scenario);
  const several = prepared.rivals.length > 1;
  const asked = optionsInForce(prepared.subject, { ...(several ? { key: null } : {}), scenario: scenario ?? null });
  const report =
    view && ((head: Parameters<typeof scenarioSavingsReport>[1]) => compareReport(view, sensitivity, head));
  return finish(prepared, "fordel/compare/1", asked, report, io);
}

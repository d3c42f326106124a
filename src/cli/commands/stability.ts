import type { Case } from "../../core/model/case.ts";
import { addIssues, hasErrors, type Issue } from "../../core/model/issue.ts";
import type { Scenario } from "../../core/model/scenario.ts";
import { decimalText } from "../../core/number/fraction.ts";
import { joinedScenario } from "../../core/scenario/joined-scenario.ts";
import { asFiled, scenarioNamed, scenariosOf } from "../../core/scenario/named-scenario.ts";
import { constellationOf } from "../../core/shares/constellation.ts";
import { STABILITY_WORDS } from "../../messages/registry.ts";
import { stabilityReport } from "../../report/stability/report.ts";
import type { StabilityView } from "../../report/stability/view.ts";
import { workOutStability } from "../../report/stability/work-out.ts";
import type { Invocation } from "../line/invocation.ts";
import type { OptionValues } from "../line/option-values.ts";
import { assumedCase, finish, type Prepared, prepare } from "../steps/prepare.ts";
import type { Io } from "../world/io.ts";
import { UsageError } from "../world/usage-error.ts";

/** The scenario that the options ask for, with who joins and leaves it; null for the case as filed. */
function askedScenario(subject: Case, options: OptionValues): Scenario | Issue[] | null {
  const { scenario: wanted, with: joining = [], without: leaving = [] } = options;
  const chosen = wanted === undefined ? asFiled(subject) : scenarioNamed(scenariosOf(subject), wanted);
  if ("code" in chosen) return [chosen];
  if (joining.length === 0 && leaving.length === 0) return chosen.scenario;
  const { issues } = constellationOf(subject, { with: joining, without: leaving });
  if (hasErrors(issues)) return [...issues];
  return joinedScenario(subject, chosen.scenario, { with: joining, without: leaving }, chosen.name);
}

/** What the options ask for, judged and ready to be shown; null when issues prevent it, which are then added. */
export function stabilityView(prepared: Prepared, options: OptionValues): StabilityView | null {
  const { output, scale, issues } = prepared;
  const subject = assumedCase(prepared);
  if (!subject) return null;
  const scenario = askedScenario(subject, options);
  if (Array.isArray(scenario)) {
    addIssues(issues, scenario);
    return null;
  }
  const look = { language: output.style.language, scale };
  const judged = workOutStability(subject, scenario, { ...look, methods: options.methods ?? false });
  addIssues(issues, judged.issues);
  return judged.view;
}

/** From this many members on, all ways to split take long enough to wonder. */
const LONG = 12;

/** Reckons all ways to split, and says so on a terminal while it lasts. */
function reckon({ found, frame }: StabilityView, { stderr }: Io): void {
  const phrases = STABILITY_WORDS[frame.language];

  const told = stderr.isTerminal && found.costs.game !== null && found.paid.length >= LONG;
  if (told) stderr.write(phrases.progress(found.paid.length));
  found.methods();
  if (told) stderr.write("\r\u001b[K");
}

/** `fordel stability`: whether it pays for everyone, and how wrong the figures may be. */
export async function run(invocation: Invocation, io: Io): Promise<number> {
  const { options } = invocation;
  const prepared = await prepare(invocation, io);
  const { subject, output } = prepared;
  if (options.round !== undefined && output.format === "csv") {
    throw new UsageError({ kind: "no-effect", option: "--round", format: output.format });
  }
  const asked = {
    key: null,
    round: subject ? decimalText(subject.round) : null,
    year: null,
    with: [...(options.with ?? [])],
    without: [...(options.without ?? [])],
    only: null,
    scenario: options.scenario ?? null,
  };
  const view = stabilityView(prepared, options);
  if (view && (view.methods || prepared.output.format !== "table")) reckon(view, io);
  return finish(prepared, "fordel/stability/1", asked, view && ((head) => stabilityReport(view, head)), io);
}

import type { Case } from "../../core/model/case.ts";
import { addIssues, hasErrors, type Issue } from "../../core/model/issue.ts";
import type { Scenario } from "../../core/model/scenario.ts";
import { joinedScenario } from "../../core/scenario/joined-scenario.ts";
import { asFiled, scenarioNamed, scenariosOf } from "../../core/scenario/named-scenario.ts";
import { constellationOf } from "../../core/shares/constellation.ts";
import type { StabilityView } from "../../report/stability/view.ts";
import { workOutStability } from "../../report/stability/work-out.ts";
import type { OptionValues } from "../line/option-values.ts";
import { assumedCase, type Prepared } from "./prepare.ts";

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

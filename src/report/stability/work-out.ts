import type { Case } from "../../core/model/case.ts";
import type { Issue } from "../../core/model/issue.ts";
import type { Scenario } from "../../core/model/scenario.ts";
import { baselineOf } from "../../core/scenario/named-scenario.ts";
import { stability } from "../../core/stability/stability.ts";
import type { ComparisonLook } from "../compare/work-out.ts";
import { frameOf } from "../page/frame.ts";
import type { StabilityView } from "./view.ts";

interface WorkedOut {
  readonly view: StabilityView | null;
  readonly issues: readonly Issue[];
}

/** Judges a scenario, or with null the case as filed; the view is null when issues prevent it. */
export function workOutStability(
  subject: Case,
  scenario: Scenario | null,
  { language, scale, methods }: ComparisonLook & { readonly methods: boolean },
): WorkedOut {
  const { stability: found, issues } = stability(subject, baselineOf(subject), scenario);
  if (!found) return { view: null, issues };
  return { view: { frame: frameOf(language, scale, subject.currency), subject, found, methods }, issues };
}

/**
 * The same for a document of the whole case, which has other things to tell where costs without cooperation are not known:
 * null too where neither a baseline nor coalitions.csv tells them, or groups could only be guessed at.
 */
export function stabilityOfCase(subject: Case, scenario: Scenario | null, look: ComparisonLook): WorkedOut {
  const told = subject.coalitions.length > 0;
  if (!told && baselineOf(subject) === null) return { view: null, issues: [] };
  const judged = workOutStability(subject, scenario, { ...look, methods: false });
  const guessed = judged.view === null || judged.issues.some(({ code }) => code === "DRIVER_NONE");
  return guessed && !told ? { view: null, issues: [] } : judged;
}

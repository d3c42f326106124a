import type { Case } from "../../core/case.ts";
import { type ComparedScenario, compareScenario } from "../../core/comparison/compare.ts";
import type { Contest } from "../../core/comparison/contest.ts";
import { comparisonInUnits } from "../../core/comparison/in-units.ts";
import { equals } from "../../core/fraction.ts";
import { addIssues, type Issue } from "../../core/issue.ts";
import type { Language } from "../../core/language.ts";
import { COMPARISON_WORDS } from "../../messages/comparison-words.ts";
import type { Scale } from "../scale.ts";
import { wordingOf } from "../wording.ts";
import type { ComparisonView } from "./view.ts";

/** How a comparison is to be shown. */
export interface ComparisonLook {
  readonly language: Language;
  readonly scale: Scale;
  readonly width: number | null;
}

/** Holds every scenario of a contest against its baseline; the view is null when issues prevent it. */
export function workOutComparison(
  subject: Case,
  contest: Contest,
  { language, scale, width }: ComparisonLook,
): { readonly view: ComparisonView | null; readonly issues: readonly Issue[] } {
  const compared: ComparedScenario[] = [];
  const issues: Issue[] = [];
  for (const { scenario, name } of contest.scenarios) {
    const result = compareScenario(subject, contest.baseline, scenario, name);
    addIssues(issues, result.issues);
    if (result.compared) compared.push(result.compared);
  }
  if (compared.length < contest.scenarios.length) return { view: null, issues };
  const view = {
    ...wordingOf(language),
    terms: COMPARISON_WORDS[language],
    subject,
    baseline: contest.baseline,
    shown: equals(subject.round, scale.step) ? compared : compared.map((one) => comparisonInUnits(one, scale.step)),
    kroner: compared,
    scale,
    width,
    keys: contest.keys,
  };
  return { view, issues };
}

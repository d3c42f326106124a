import { compareContest } from "../../core/compare/compare.ts";
import type { Contest } from "../../core/compare/contest.ts";
import { comparisonInUnits } from "../../core/compare/in-units.ts";
import type { Case } from "../../core/model/case.ts";
import type { Issue } from "../../core/model/issue.ts";
import type { Language } from "../../core/model/language.ts";
import { equals } from "../../core/number/fraction.ts";
import { frameOf } from "../page/frame.ts";
import type { Scale } from "../page/scale.ts";
import type { ComparisonView } from "./view/view.ts";

/** How a comparison is to be shown. */
export interface ComparisonLook {
  readonly language: Language;
  readonly scale: Scale;
}

/** Holds every scenario of a contest against its baseline; the view is null when issues prevent it. */
export function workOutComparison(
  subject: Case,
  contest: Contest,
  { language, scale }: ComparisonLook,
): { readonly view: ComparisonView | null; readonly issues: readonly Issue[] } {
  const { compared, issues } = compareContest(subject, contest);
  if (!compared) return { view: null, issues };
  const { scenarios } = compared;
  const view = {
    frame: frameOf(language, scale, subject.currency),
    subject,
    baseline: contest.baseline,
    shown: equals(subject.round, scale.step) ? scenarios : scenarios.map((one) => comparisonInUnits(one, scale.step)),
    kroner: scenarios,
    keys: contest.keys,
  };
  return { view, issues };
}

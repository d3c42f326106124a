import type { SplitChoices } from "../../core/allocation/split.ts";
import type { Case } from "../../core/case.ts";
import { constellationOf } from "../../core/constellation.ts";
import { equals } from "../../core/fraction.ts";
import type { Issue } from "../../core/issue.ts";
import { savingsInUnits } from "../../core/procurement/in-units.ts";
import { procurementSavings } from "../../core/procurement/savings.ts";
import { COMPARISON_WORDS } from "../../messages/comparison-words.ts";
import type { ComparisonLook } from "../comparison/work-out.ts";
import { wordingOf } from "../wording.ts";
import type { ProcurementView } from "./savings-report.ts";

/** What buying together saves a case over so many years; the view is null when issues prevent it. */
export function workOutProcurement(
  subject: Case,
  choices: SplitChoices,
  years: number,
  { language, scale, width }: ComparisonLook,
): { readonly view: ProcurementView | null; readonly issues: readonly Issue[] } {
  const members = constellationOf(subject, choices).constellation.now;
  const { savings, issues } = procurementSavings(subject, members, years);
  if (!savings) return { view: null, issues };
  const view = {
    ...wordingOf(language),
    terms: COMPARISON_WORDS[language],
    subject,
    shown: equals(subject.round, scale.step) ? savings : savingsInUnits(savings, scale.step),
    kroner: savings,
    scale,
    width,
  };
  return { view, issues };
}

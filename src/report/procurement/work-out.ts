import type { Case } from "../../core/model/case.ts";
import type { Issue } from "../../core/model/issue.ts";
import { equals } from "../../core/number/fraction.ts";
import { savingsInUnits } from "../../core/procurement/in-units.ts";
import { procurementSavings } from "../../core/procurement/savings.ts";
import { constellationOf } from "../../core/shares/constellation.ts";
import type { SplitChoices } from "../../core/split/split.ts";
import type { ComparisonLook } from "../compare/work-out.ts";
import { frameOf } from "../page/frame.ts";
import type { ProcurementView } from "./savings-report.ts";

/** What buying together saves a case over so many years; the view is null when issues prevent it. */
export function workOutProcurement(
  subject: Case,
  choices: SplitChoices,
  years: number,
  { language, scale }: ComparisonLook,
): { readonly view: ProcurementView | null; readonly issues: readonly Issue[] } {
  const members = constellationOf(subject, choices).constellation.now;
  const { savings, issues } = procurementSavings(subject, members, years);
  if (!savings) return { view: null, issues };
  const view = {
    frame: frameOf(language, scale, subject.currency),
    subject,
    shown: equals(subject.round, scale.step) ? savings : savingsInUnits(savings, scale.step),
    kroner: savings,
  };
  return { view, issues };
}

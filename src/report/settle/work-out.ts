import type { Case } from "../../core/model/case.ts";
import { addIssues, hasErrors, type Issue } from "../../core/model/issue.ts";
import type { Language } from "../../core/model/language.ts";
import { isShared } from "../../core/model/line.ts";
import { type SettlementAsked, settleYear } from "../../core/settle/year-end/year-end.ts";
import { frameOf } from "../page/frame.ts";
import type { Scale } from "../page/scale.ts";
import { type SettleView, scaleOf } from "./view.ts";

/** How a settlement is to be told. */
export interface SettleLook {
  readonly language: Language;
  readonly scale: Scale;
  readonly installments: number | null;
}

/** Settles a year; the view is null when an issue is an error. */
export function workOutSettlement(
  subject: Case,
  asked: SettlementAsked,
  { language, scale, installments }: SettleLook,
): { readonly view: SettleView | null; readonly issues: readonly Issue[] } {
  const { yearEnd, issues } = settleYear(subject, asked);
  if (yearEnd === null) return { view: null, issues };
  return {
    view: { frame: frameOf(language, scaleOf(yearEnd, scale), subject.currency), yearEnd, installments },
    issues,
  };
}

/** Settles every year that a case has accounts of, or the one asked for; none without accounts. */
export function workOutSettlements(
  subject: Case,
  year: number | null,
  look: SettleLook,
): { readonly views: readonly SettleView[]; readonly issues: readonly Issue[] } {
  const { actuals } = subject;
  if (actuals === null) return { views: [], issues: [] };
  const years = [...new Set(actuals.filter(isShared).map((line) => line.year))];
  const asked = year !== null ? years.filter((one) => one === null || one === year) : years;
  const issues: Issue[] = [];
  const views = asked.flatMap((one) => {
    const settled = workOutSettlement(subject, { year: one ?? year, carry: null }, look);
    addIssues(issues, settled.issues);
    return settled.view ?? [];
  });
  return { views: hasErrors(issues) ? [] : views, issues };
}

import { addIssues } from "../../core/model/issue.ts";
import type { SettlementAsked } from "../../core/settle/year-end/year-end.ts";
import type { SettleView } from "../../report/settle/view.ts";
import { workOutSettlement, workOutSettlements } from "../../report/settle/work-out.ts";
import { type Prepared, settledCase } from "./prepare.ts";

/** The settlement of a prepared command's case; null when issues prevent it, which are then added. */
export function settleView(prepared: Prepared, asked: SettlementAsked, installments: number | null): SettleView | null {
  const { issues, output, scale } = prepared;
  const subject = settledCase(prepared);
  if (!subject) return null;
  const { language } = output.style;
  const { view, issues: found } = workOutSettlement(subject, asked, { language, scale, installments });
  addIssues(issues, found);
  return view;
}

/** Adds all that is to be said of a case's accounts and payments, in every year that it has accounts of. */
export function findInSettlements(prepared: Prepared): void {
  const { issues, output, scale } = prepared;
  const subject = settledCase(prepared);
  if (!subject) return;
  const { language } = output.style;
  addIssues(issues, workOutSettlements(subject, null, { language, scale, installments: null }).issues);
}

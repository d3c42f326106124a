import { addIssues } from "../../core/model/issue.ts";
import { type SettlementAsked, settleYear } from "../../core/settle/year-end/year-end.ts";
import { frameOf } from "../../report/page/frame.ts";
import { type SettleView, scaleOf } from "../../report/settle/view.ts";
import { type Prepared, settledCase } from "./prepare.ts";

/** The settlement of a prepared command's case; null when issues prevent it, which are then added. */
export function settleView(prepared: Prepared, asked: SettlementAsked, installments: number | null): SettleView | null {
  const { issues, output, scale } = prepared;
  const subject = settledCase(prepared);
  if (!subject) return null;
  const { yearEnd, issues: found } = settleYear(subject, asked);
  addIssues(issues, found);
  if (yearEnd === null) return null;
  return { frame: frameOf(output.style.language, scaleOf(yearEnd, scale), subject.currency), yearEnd, installments };
}

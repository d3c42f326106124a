import { explainSettled } from "../../core/explain/settlement.ts";
import type { Case } from "../../core/model/case.ts";
import { isIssue } from "../../core/model/issue.ts";
import { labelsOf } from "../../report/transfers/between.ts";
import type { Answer, Question } from "./explained-figure.ts";
import type { Prepared } from "./prepare.ts";
import { settleView } from "./settle-view.ts";

/** What a member owes by the settlement, or pays of a line in the end; its findings go to those of the command. */
export function settlementExplained(prepared: Prepared, subject: Case, { member, line, year }: Question): Answer {
  const view = settleView(prepared, { year, carry: null }, null);
  if (view === null || member === null) return { explanation: null, subject, issues: [] };
  const settled = view.yearEnd.subject;
  const found = explainSettled(view.yearEnd, member, line, (one) => labelsOf(settled, one));
  if (isIssue(found)) return { explanation: null, subject: settled, issues: [found] };
  return { explanation: found, subject: settled, issues: [] };
}

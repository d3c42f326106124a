import type { Case } from "../../model/case.ts";
import { type Issue, issue } from "../../model/issue.ts";
import { type BudgetLine, isShared } from "../../model/line.ts";
import { takingPart } from "../../model/member.ts";
import { MOST_CELLS } from "../../rounding/table/extent.ts";

/**
 * The issue that a settlement comes to more figures than there is room for, known before anything is shared: the budget is
 * held once, the accounts as they are shared, rounded and settled, and once more for each thing that final shares follow.
 */
export function settlementTooLarge(subject: Case, accounts: readonly BudgetLine[]): Issue | null {
  const { key, populationDate, membership } = subject.settlement;
  const times = 3 + [key !== null, populationDate !== null, membership.length > 0].filter((one) => one).length;
  const held = { lines: subject.lines.filter(isShared).length, accounts: accounts.filter(isShared).length };
  const members = takingPart(subject.members).length;
  const mostFigures = MOST_CELLS.inAll;
  if (members * (held.lines + times * held.accounts) <= mostFigures) return null;
  return issue("TABLE_TOO_LARGE", { members, ...held, times, mostFigures }, null);
}

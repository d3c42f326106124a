import type { Case } from "../../model/case.ts";
import type { Issue } from "../../model/issue.ts";
import { type BudgetLine, isShared } from "../../model/line.ts";
import { takingPart } from "../../model/member.ts";
import { MOST_CELLS, tableTooLarge } from "../../rounding/table/extent.ts";

/**
 * The issue that a settlement comes to more figures than there is room for, known before anything is shared: the budget is
 * held once, the accounts as they are shared and as they are settled, and once more for each thing that final shares follow.
 */
export function settlementTooLarge(subject: Case, accounts: readonly BudgetLine[]): Issue | null {
  const { key, populationDate, membership } = subject.settlement;
  const more = [key !== null, populationDate !== null, membership.length > 0].filter((one) => one).length;
  const lines = subject.lines.filter(isShared).length + (2 + more) * accounts.filter(isShared).length;
  const members = takingPart(subject.members).length;
  return members * lines > MOST_CELLS.inAll ? tableTooLarge(members, lines, MOST_CELLS.inAll) : null;
}

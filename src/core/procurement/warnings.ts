import type { Case } from "../model/case.ts";
import { type Issue, issue } from "../model/issue.ts";
import { memberName } from "../model/names.ts";
import { decimalText, isNegative, isPositive, negate } from "../number/fraction.ts";
import type { ItemSaving, Saving, SavingFigures } from "./saving.ts";

/** A loss that is there before rounding and that the table shows: a rounded krone alone is no loss. */
function isLoss({ savings, exact }: SavingFigures): boolean {
  return isNegative(savings) && isNegative(exact);
}

/** The items that cost more together than separately, and the members that lose although all together gain. */
export function savingWarnings(
  subject: Pick<Case, "members">,
  { items, total }: { readonly items: readonly ItemSaving[]; readonly total: Saving },
): Issue[] {
  const dearer = items.filter(isLoss).map(({ purchase: { item }, separate, joint }) => {
    const args = { item: item.name, separate: decimalText(separate), joint: decimalText(joint) };
    return issue("PROCUREMENT_DEARER", args, item.source);
  });
  if (!isPositive(total.savings)) return dearer;
  const losers = total.members.filter(isLoss).map(({ member, savings }) => {
    const name = memberName(subject, member);
    return issue(
      "MEMBER_LOSES",
      { member: name, loss: decimalText(negate(savings)), gain: decimalText(total.savings) },
      null,
    );
  });
  return [...dearer, ...losers];
}

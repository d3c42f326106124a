import { compareDates } from "../../core/calendar/calendar-date.ts";
import { type Issue, issue } from "../../core/model/issue.ts";
import { type Membership, NO_TERMS, type SettlementTerms } from "../../core/model/settlement.ts";
import type { BudgetNames } from "../budget/budget-cells.ts";
import type { SettlementSetting } from "../settings/settings-model.ts";

/** Reads how a case is settled: its final key, and whose time in the year was shorter than it. */
export function readTerms(
  setting: SettlementSetting | null,
  names: BudgetNames,
): { readonly terms: SettlementTerms; readonly issues: readonly Issue[] } {
  if (setting === null) return { terms: NO_TERMS, issues: [] };
  const issues: Issue[] = [];
  const membership = setting.membership.flatMap(({ member: name, from, to, source }): Membership[] => {
    const member = names.members.member(name.text);
    if (member === null) issues.push(names.members.unknown(name));
    const isTurned = from !== null && to !== null && compareDates(to, from) < 0;
    if (isTurned) issues.push(issue("MEMBERSHIP_UNFIT", { member: name.text, reason: "turned", line: null }, source));
    return member === null || isTurned ? [] : [{ member, from, to, source }];
  });
  const terms = {
    populationDate: setting.populationDate?.value ?? null,
    key: setting.key && names.keys.read(setting.key, issues),
    membership,
    count: setting.count?.value ?? "months",
    carry: setting.carry?.value ?? null,
    account: setting.account?.text ?? null,
    due: setting.due,
  };
  return { terms, issues };
}

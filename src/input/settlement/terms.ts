import { compareDates } from "../../core/calendar/calendar-date.ts";
import { type Issue, issue } from "../../core/model/issue.ts";
import { NO_TERMS, type SettlementTerms, type TimeOfMember } from "../../core/model/settlement.ts";
import type { BudgetNames } from "../budget/budget-cells.ts";
import type { SettlementSetting } from "../settings/settings-model.ts";

/** Whether a member would take part twice in the same time. */
function overlap(one: TimeOfMember, other: TimeOfMember): boolean {
  const endsBefore = (first: TimeOfMember, then: TimeOfMember) =>
    first.to !== null && then.from !== null && compareDates(first.to, then.from) < 0;
  return one.member === other.member && !endsBefore(one, other) && !endsBefore(other, one);
}

/** Reads how a case is settled: its final key, and whose time in the year was shorter than it. */
export function readTerms(
  setting: SettlementSetting | null,
  names: BudgetNames,
): { readonly terms: SettlementTerms; readonly issues: readonly Issue[] } {
  if (setting === null) return { terms: NO_TERMS, issues: [] };
  const issues: Issue[] = [];
  const membership = setting.membership.flatMap(({ member: name, from, to, source }): TimeOfMember[] => {
    const member = names.members.member(name.text);
    if (member === null) issues.push(names.members.unknown(name));
    const isTurned = from !== null && to !== null && compareDates(to, from) < 0;
    const reason = isTurned ? "turned" : from === null && to === null ? "dates" : null;
    if (reason) issues.push(issue("MEMBERSHIP_UNFIT", { member: name.text, reason, line: null }, source));
    return member === null || reason ? [] : [{ member, from, to, source }];
  });
  for (const [at, one] of membership.entries()) {
    if (!membership.slice(0, at).some((other) => overlap(one, other))) continue;
    const member = names.members.members[one.member]?.name ?? "";
    issues.push(issue("MEMBERSHIP_UNFIT", { member, reason: "overlap", line: null }, one.source));
  }
  const terms = {
    populationDate: setting.populationDate?.value ?? null,
    key: setting.key && names.keys.read(setting.key, issues),
    membership,
    count: setting.count?.value ?? "months",
    carry: setting.carry?.value ?? null,
    accounts: {
      ofHosts: setting.account?.text ?? null,
      ofPayees: setting.accounts.map(({ payee, account }) => {
        const member = names.members.members[names.members.member(payee.text) ?? -1];
        return { payee: { text: member?.name ?? payee.text, source: payee.source }, account: account.text };
      }),
    },
    due: setting.due,
  };
  return { terms, issues };
}

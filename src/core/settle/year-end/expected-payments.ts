import type { Host } from "../../between/host.ts";
import { isThousandfold } from "../../compare/units-apart.ts";
import type { Case } from "../../model/case.ts";
import { type Issue, issue } from "../../model/issue.ts";
import { memberName, sameName } from "../../model/names.ts";
import {
  compare,
  decimalText,
  type Fraction,
  fraction,
  isInteger,
  isPositive,
  multiply,
  sum,
} from "../../number/fraction.ts";
import { amountOf } from "../../shares/amounts.ts";
import type { Split } from "../../split/split.ts";
import { settlementOf } from "../standing.ts";
import { broughtBy } from "./paid-on-account.ts";
import type { PaidTo, PaymentsOfYear } from "./payments.ts";

/** Budgets of less than this in currency units say nothing of the unit that payments are in. */
const SMALLEST = fraction(100_000n);

/** Payments of who takes no part in the year, and amounts finer than the hundredth: each once a member. */
export function unfitPayments(
  subject: Case,
  year: number | null,
  payments: readonly PaidTo[],
  present: ReadonlySet<number>,
): Issue[] {
  const told = new Set<number>();
  const strangers = payments.flatMap(({ member, source }) => {
    if (present.has(member) || told.has(member)) return [];
    told.add(member);
    return [issue("PAYMENT_NOT_DUE", { member: memberName(subject, member), year }, source)];
  });
  const fine = payments.find(({ amount }) => !isInteger(multiply(amount, fraction(100n))));
  if (!fine) return strangers;
  return [...strangers, issue("PAYMENT_TOO_FINE", { amount: decimalText(fine.amount) }, fine.source)];
}

/** What members should have paid by the budget and did not, though there are payments; or that these are in another unit. */
export function unpaid(
  subject: Case,
  budgeted: Split,
  { payments, byMember }: Pick<PaymentsOfYear, "payments" | "byMember">,
  hosts: readonly Host[],
): Issue[] {
  const [first] = payments;
  if (!first) return [];
  const { file } = first.source;
  const brought = broughtBy(budgeted);
  const payers = new Set(payments.flatMap(({ member, host }) => (host?.member === member ? [] : [member])));
  const expected = sum([...payers].map((member) => amountOf(brought, member)));
  const paid = sum(payments.map(({ amount }) => amount));
  if (compare(expected, SMALLEST) >= 0 && isThousandfold(paid, expected) && compare(paid, expected) < 0) {
    const sizes = { small: decimalText(paid), large: decimalText(expected) };
    const less = file;
    const more = subject.lines[0]?.source.file ?? "";
    return [issue("UNITS_APART", { less, more, ...sizes, year: null, isOneFile: false }, first.source)];
  }
  const settlement = settlementOf(subject, null, budgeted.lines, budgeted.between, budgeted.members);
  const hasPaid = (from: number, to: string) =>
    (byMember.get(from) ?? []).some(({ host }) => host !== null && sameName(host.name, to));
  const named = (host: number) => memberName(subject, host);
  const due: readonly { readonly from: number; readonly to: string; readonly amount: Fraction }[] = [
    ...settlement.transfers.map(({ from, to, amount }) => ({ from, to: named(to), amount })),
    ...settlement.direct,
  ];
  const hasPaidHosts = (from: number) => (byMember.get(from) ?? []).some(({ host }) => host?.member != null);
  const isHost = (name: string) => hosts.some((host) => host.member !== null && sameName(host.name, name));
  return due.flatMap(({ from, to, amount }) => {
    if (!isPositive(amount) || hasPaid(from, to) || (isHost(to) && hasPaidHosts(from))) return [];
    return [issue("PAYMENT_MISSING", { member: named(from), to, amount: decimalText(amount), file }, null)];
  });
}

import { type Host, hostsOf } from "../../between/host.ts";
import { unknownHosted } from "../../between/host-findings.ts";
import type { Case } from "../../model/case.ts";
import { addIssues, distinctIssues, hasErrors, type Issue, isIssue } from "../../model/issue.ts";
import type { BudgetLine } from "../../model/line.ts";
import { takingPart } from "../../model/member.ts";
import { memberName } from "../../model/names.ts";
import type { Carry } from "../../model/settlement.ts";
import { type Fraction, sum } from "../../number/fraction.ts";
import type { AllocatedLine } from "../../shares/allocation.ts";
import { type Amounts, minus } from "../../shares/amounts.ts";
import { roundedSplit, type Split } from "../../split/split.ts";
import { type ActualLine, actualLines } from "./actual-lines.ts";
import { budgetOf } from "./budget-of-year.ts";
import { type Carried, carriedTo } from "./carried.ts";
import { type Cause, causesOf } from "./causes.ts";
import { unfitPayments, unpaid } from "./expected-payments.ts";
import { settlementTooLarge } from "./extent.ts";
import { mismatches, uncounted, yearOfDates } from "./findings.ts";
import { type CutYear, cutYear, leavingBy, type TimeInYear } from "./membership.ts";
import { type Owed, owedNow } from "./owed.ts";
import { broughtBy, type PaidAsHost } from "./paid-on-account.ts";
import { type PaymentsOfYear, paymentsOfYear, unknownPayees } from "./payments.ts";
import type { Stage } from "./stage.ts";
import { exactStages, laterBases } from "./stages.ts";
import { yearToSettle } from "./which-year.ts";

/** A line of the settlement. Amounts are in currency units, as they are shown. */
export interface SettledLine extends ActualLine {
  readonly budget: Fraction;
  /** What it came to, and what each pays of it. */
  readonly final: AllocatedLine;
  readonly host: Host | null;
}

/** A year's accounts held against what was paid on account: who owes whom, and why. Amounts are in currency units. */
export interface YearEnd {
  readonly year: number | null;
  /** The case as it is settled: its lines are those of the accounts, its key and populations the final ones. */
  readonly subject: Case;
  /** The case as its budget was shared. */
  readonly filed: Case;
  /** Everyone who pays or has paid, by index in file order. */
  readonly members: readonly number[];
  /** Hosts of the lines, in their order. */
  readonly hosts: readonly Host[];
  readonly lines: readonly SettledLine[];
  /** Lines that the accounts lack and no ledger need have, taken to be what was budgeted. */
  readonly asBudgeted: readonly BudgetLine[];
  /** What the accounts come to for everyone, and what the budget did. */
  readonly final: Split;
  readonly budgeted: Split;
  readonly finals: Amounts;
  readonly paid: Amounts;
  /** What of it no payment says, of every member that hosts; empty without payments. */
  readonly asHosts: readonly PaidAsHost[];
  /** Above zero where a member is to pay. */
  readonly balances: Amounts;
  readonly causes: readonly Cause[];
  /** The bases that the final keys measure at a later date than the budget did, by name. */
  readonly laterBases: readonly string[];
  /** Null without payments.csv: then all are taken to have paid their budgeted share. */
  readonly payments: PaymentsOfYear | null;
  /** Who did not take part all year. */
  readonly times: readonly TimeInYear[];
  /** Who pays whom now. */
  readonly owed: Owed;
  readonly carried: Carried | null;
}

/** What is asked of a settlement, beside what the case says: null for that. */
export interface SettlementAsked {
  readonly year: number | null;
  readonly carry: Carry | null;
}

/** Who pays the bills of lines, and who is paid by transfers, each once. */
function hostsIn(subject: Case, splits: readonly Split[]): readonly Host[] {
  const hostOf = hostsOf(subject);
  const lines = splits.flatMap((one) => one.lines.map(({ line }) => line)).filter(({ type }) => type !== "note");
  const transfers = splits.flatMap(({ between }) => between.flatMap((one) => (one.surcharge ? [] : one.line.line)));
  return [...new Set([...lines, ...transfers].flatMap((line) => hostOf(line) ?? []))];
}

function settledLines(subject: Case, matched: readonly ActualLine[], budgeted: Split, final: Split): SettledLine[] {
  const hostOf = hostsOf(subject);
  const byLine = new Map([...budgeted.lines, ...final.lines].map((allocated) => [allocated.line, allocated]));
  return matched.flatMap((one) => {
    const line = byLine.get(one.line);
    const shown = one.budgeted.flatMap((filed) => byLine.get(filed)?.shares.map(({ allocated }) => allocated) ?? []);
    return line ? [{ ...one, budget: sum(shown), final: line, host: hostOf(line.line) }] : [];
  });
}

/** The accounts of a year with the periods that it is cut into. */
interface Accounts {
  readonly subject: Case;
  readonly matched: readonly ActualLine[];
  readonly year: number | null;
  readonly cut: CutYear;
  readonly budgeted: Split;
}

function accountsOf(
  subject: Case,
  asked: SettlementAsked,
): { readonly accounts: Accounts | null; readonly issues: readonly Issue[] } {
  const found = yearToSettle(subject, asked.year);
  if (isIssue(found)) return { accounts: null, issues: [found] };
  const excess = settlementTooLarge(subject, found.accounts);
  if (excess) return { accounts: null, issues: [excess] };
  const { year } = found;
  const { membership, count } = subject.settlement;
  const budget = budgetOf(subject, found.budget);
  const { lines: matched, issues: unmatched } = actualLines(subject, found.accounts, found.budget, year);
  const dated = year ?? yearOfDates(subject);
  const named = unknownHosted({ ...subject, lines: [...subject.lines, ...(subject.actuals ?? [])] });
  const issues = [
    ...budget.issues,
    ...named,
    ...unmatched,
    ...(membership.length > 0 ? uncounted(subject, dated) : []),
  ];
  if (budget.split === null || hasErrors(issues)) return { accounts: null, issues };
  const cut =
    dated === null ? { times: [], periods: [] } : cutYear(membership, dated, count, takingPart(subject.members));
  const lines = matched.map(({ line }) => line);
  const known = new Set(budget.otherYears.map((paid) => paid.year));
  const earlier = [...subject.earlier.filter((paid) => !known.has(paid.year)), ...budget.otherYears];
  const accounts = { subject: { ...subject, lines, stated: [], earlier }, matched, year, cut, budgeted: budget.split };
  return { accounts, issues };
}

/**
 * Settles a year: what everyone pays of the accounts by the final key (the table rounded once by the law of allocation), less
 * what was paid; never the difference rounded. The causes of a balance are exact steps between tables that are rounded each.
 */
export function settleYear(
  subject: Case,
  asked: SettlementAsked = { year: null, carry: null },
): { readonly yearEnd: YearEnd | null; readonly issues: readonly Issue[] } {
  const found = accountsOf(subject, asked);
  const issues = [...found.issues];
  const failed = () => ({ yearEnd: null, issues: distinctIssues(issues) });
  if (found.accounts === null) return failed();
  const { subject: accounts, matched, year, cut, budgeted } = found.accounts;
  const { stages, issues: ofStages } = exactStages(accounts, cut);
  addIssues(issues, ofStages);
  if (stages === null) return failed();

  // Who takes part in a part of the year is missing from the others, and from the budget, as the case says.
  const inTime = new Set(cut.periods.flatMap((period) => period.members.map((member) => memberName(subject, member))));
  const isTold = (found: Issue) => found.code === "MEMBER_NOT_TAKING_PART" && inTime.has(found.args.name);
  issues.splice(0, issues.length, ...issues.filter((one) => !isTold(one)));
  const present = new Set([...budgeted.members, ...cut.periods.flatMap(({ members }) => members)]);
  const members = [...subject.members.keys()].filter((member) => present.has(member));
  const known = new Map<Stage, Split>();
  const rounded = (stage: Stage): Split => {
    const table = known.get(stage) ?? roundedSplit(stage.subject, stage.lines, members, stage.transfers).split;
    known.set(stage, table);
    return table;
  };
  const final = rounded(stages.final);
  addIssues(issues, mismatches(subject, matched, budgeted, final.lines));
  const hosts = hostsIn(accounts, [final, budgeted]);
  const severalYears = new Set((subject.actuals ?? []).flatMap((line) => line.year ?? [])).size > 1;
  const payments = subject.payments && paymentsOfYear(subject, year, hosts, severalYears);
  addIssues(issues, [...(payments?.issues ?? []), ...unknownPayees(subject, hosts)]);
  if (hasErrors(issues)) return failed();

  if (payments !== null) {
    addIssues(issues, [
      ...unfitPayments(subject, year, payments.payments, present),
      ...unpaid(subject, budgeted, payments, hosts),
    ]);
  }
  const { owed, onAccount } = owedNow(stages.final.subject, final, budgeted, payments?.payments ?? null, hosts);
  const { paid, asHosts } = onAccount;
  const finals = broughtBy(final);
  const balances = minus(finals, paid);
  const causes = causesOf(
    {
      budgeted: broughtBy(budgeted),
      price: broughtBy(rounded(stages.price)),
      key: broughtBy(rounded(stages.key)),
      population: broughtBy(rounded(stages.population)),
      final: finals,
    },
    paid,
  );
  const carry = asked.carry ?? subject.settlement.carry;
  const leaving = leavingBy(subject.settlement.membership, year ?? yearOfDates(subject));
  const kept = carry && carriedTo(carry, balances, owed, leaving, hosts);
  const yearEnd = {
    ...{ year, subject: stages.final.subject, filed: subject, hosts, final, budgeted },
    lines: settledLines(stages.final.subject, matched, budgeted, final),
    ...{ finals, paid, asHosts, balances, causes, laterBases: laterBases(stages), payments, times: cut.times },
    members: [...balances.keys()],
    asBudgeted: matched.flatMap(({ line, isAsBudgeted }) => (isAsBudgeted ? [line] : [])),
    owed: kept?.owed ?? owed,
    carried: kept?.carried ?? null,
  };
  return { yearEnd, issues: distinctIssues(issues) };
}

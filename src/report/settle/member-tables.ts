import { absolute, type Fraction, isNegative, isZero, negate, sum, ZERO } from "../../core/number/fraction.ts";
import { amountOf } from "../../core/shares/amounts.ts";
import { TRANSFER_WORDS } from "../../messages/registry.ts";
import { amountCell } from "../page/cells.ts";
import type { Section } from "../page/page.ts";
import type { Row, RowRole, Table } from "../page/table.ts";
import { causeLabel, instalments } from "./balance-tables.ts";
import { dateInWords } from "./sentences.ts";
import { isHost, nameOf, type SettleView, wordsOf } from "./view.ts";

/** A label, what stands beside it, and whether it is a sum. */
type Figure = readonly [label: string, amount: Fraction, role?: RowRole];

function columnOf(view: SettleView, heading: string | null, column: string, figures: readonly Figure[]): Table {
  const rows = figures.map(([label, amount, role = "line"]): Row => {
    return { role, level: 0, label, cells: [amountCell(view.frame, amount)] };
  });
  return { kind: "table", heading, labelHeader: "", columns: [column], rows };
}

/** What is left, above zero whoever it is that pays. */
function outcome(left: Fraction, toPay: string, inCredit: string): Figure {
  return [isNegative(left) ? inCredit : toPay, absolute(left), "sum"];
}

/** From the budgeted share by its causes to what it came to, less what was paid: what is to pay or in credit. */
export function memberFigures(view: SettleView, member: number): Table {
  const words = wordsOf(view);
  const { causes, finals, paid, balances } = view.yearEnd;
  const changes = causes
    .filter(({ cause }) => cause !== "payment")
    .map((cause): Figure => [causeLabel(view, cause), amountOf(cause.amounts, member)]);
  const final = amountOf(finals, member);
  const balance = amountOf(balances, member);
  const left: Figure = isHost(view, member)
    ? [words.settlement, balance, "sum"]
    : outcome(balance, words.toPay, words.inCredit);
  return columnOf(view, null, nameOf(view, member), [
    [words.ofWhich, sum([final, ...changes.map(([, amount]) => negate(amount))])],
    ...changes,
    [words.figure, final, "sum"],
    [words.payments, negate(amountOf(paid, member))],
    left,
  ]);
}

/** What a host has laid out for the others, and had from them: what it is left with is what it pays or gets now. */
export function hostFigures(view: SettleView, member: number): Section[] {
  if (!isHost(view, member)) return [];
  const words = wordsOf(view);
  const { hostless, direct } = TRANSFER_WORDS[view.frame.language];
  const { owed, finals } = view.yearEnd;
  const standing = owed.standings.find((one) => one.member === member);
  const besides: Figure[] = [
    [direct, negate(standing?.direct ?? ZERO)],
    [hostless, negate(standing?.hostless ?? ZERO)],
  ];
  return [
    columnOf(view, words.asHost, nameOf(view, member), [
      [words.ownPart, amountOf(finals, member)],
      ...besides.filter(([, amount]) => !isZero(amount)),
      [words.bills, negate(standing?.bills ?? ZERO)],
      [words.fromOthers, negate(amountOf(owed.onAccount, member))],
      outcome(amountOf(owed.net, member), words.toPayOthers, words.inCreditWithOthers),
    ]),
  ];
}

/** What a member paid on account, payment by payment. */
export function paymentTable(view: SettleView, member: number): Section[] {
  const words = wordsOf(view);
  const own = view.yearEnd.payments?.payments.filter((payment) => payment.member === member) ?? [];
  if (own.length === 0) return [];
  const rows = own.map(({ date, amount }): Figure => {
    return [date === null ? words.undated : dateInWords(view, date), amount];
  });
  const total: Figure = [view.frame.words.sum, sum(own.map(({ amount }) => amount)), "sum"];
  return [columnOf(view, words.payments, nameOf(view, member), [...rows, total])];
}

/** What a member pays in instalments, to each that it pays. */
export function memberInstalments(view: SettleView, member: number): Section[] {
  const words = wordsOf(view);
  const own = instalments(view).filter(({ from }) => from === member);
  return own.map(({ to, amounts }) => {
    const rows = amounts.map((amount, at): Figure => [words.instalment(at + 1), amount]);
    const total: Figure = [view.frame.words.sum, sum(amounts), "sum"];
    return columnOf(view, words.instalments, nameOf(view, to), [...rows, total]);
  });
}

import { absolute, type Fraction, isNegative, isZero, negate, sum, ZERO } from "../../core/number/fraction.ts";
import { amountOf } from "../../core/shares/amounts.ts";
import { TRANSFER_WORDS } from "../../messages/registry.ts";
import { amountCell } from "../page/cells.ts";
import type { Section } from "../page/page.ts";
import type { Row, Table } from "../page/table.ts";
import { causeLabel, instalments } from "./balance-tables.ts";
import { dateInWords } from "./sentences.ts";
import { isHost, nameOf, type SettleView, wordsOf } from "./view.ts";

/** A label, what stands beside it, and of a sum the figures above that make it. */
type Figure = readonly [label: string, amount: Fraction, adds?: Row["adds"]];

function columnOf(
  view: SettleView,
  heading: string | null,
  column: string,
  figures: readonly Figure[],
  of = column,
): Table {
  const rows = figures.map(([label, amount, adds]): Row => {
    const cells = [amountCell(view.frame, amount)];
    return { role: adds ? "sum" : "line", level: 0, label, cells, ...(adds && { adds }) };
  });
  return { kind: "table", of, heading, labelHeader: "", columns: [column], rows };
}

/** So many figures from the first, or from `from`. */
function firstOf(count: number, from = 0): { readonly rows: readonly number[] } {
  return { rows: Array.from({ length: count }, (_, at) => from + at) };
}

/** What some figures leave, above zero whoever it is that pays. */
function outcome(left: Fraction, toPay: string, inCredit: string, adds: NonNullable<Row["adds"]>): Figure {
  const isCredit = isNegative(left);
  return [isCredit ? inCredit : toPay, absolute(left), { ...adds, turned: isCredit }];
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
  const ofWhole = firstOf(changes.length + 1);
  const finalAndPaid = firstOf(2, changes.length + 1);
  const left: Figure = isHost(view, member)
    ? [words.settlement, balance, finalAndPaid]
    : outcome(balance, words.toPay, words.inCredit, finalAndPaid);
  return columnOf(view, null, nameOf(view, member), [
    [words.ofWhich, sum([final, ...changes.map(([, amount]) => negate(amount))])],
    ...changes,
    [words.figure, final, ofWhole],
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
  const figures: Figure[] = [
    [words.ownPart, amountOf(finals, member)],
    ...besides.filter(([, amount]) => !isZero(amount)),
    [words.bills, negate(standing?.bills ?? ZERO)],
    [words.fromOthers, negate(amountOf(owed.onAccount, member))],
  ];
  const net = amountOf(owed.net, member);
  const left = outcome(net, words.toPayOthers, words.inCreditWithOthers, firstOf(figures.length));
  return [columnOf(view, words.asHost, nameOf(view, member), [...figures, left])];
}

/** What a member paid on account, payment by payment, and as a host without one. */
export function paymentTable(view: SettleView, member: number): Section[] {
  const words = wordsOf(view);
  const { payments, asHosts } = view.yearEnd;
  const written = (payments?.byMember.get(member) ?? []).map(({ date, amount }): Figure => {
    return [date === null ? words.undated : dateInWords(view, date), amount];
  });
  const assumed = asHosts
    .filter((one) => one.member === member)
    .flatMap(({ own, setOff }): Figure[] => [
      [words.paidAsHost.own, own],
      [words.paidAsHost.setOff, setOff],
    ]);
  const rows = [...written, ...assumed.filter(([, amount]) => !isZero(amount))];
  if (rows.length === 0) return [];
  const total: Figure = [view.frame.words.sum, sum(rows.map(([, amount]) => amount)), firstOf(rows.length)];
  return [columnOf(view, words.payments, nameOf(view, member), [...rows, total])];
}

/** What a member pays in instalments, to each that it pays; and what it is paid, from all together. */
export function memberInstalments(view: SettleView, member: number): Section[] {
  const words = wordsOf(view);
  const { total } = view.frame.words;
  const all = instalments(view);
  const own = all.filter(({ from, amount }) => from === member && !isNegative(amount));
  // What is less than nothing is what a host outside pays back.
  const back = all.filter(({ from, amount }) => from === member && isNegative(amount));
  const received = [
    ...back.map(({ to, amounts }) => ({ payer: to, amounts: amounts.map(negate) })),
    ...all.filter(({ to }) => to === member).map(({ from, amounts }) => ({ payer: from, amounts })),
  ];
  const table = (heading: string, column: string, amounts: readonly Fraction[]) => {
    const rows = amounts.map((amount, at): Figure => [words.instalment(at + 1), amount]);
    const whole: Figure = [view.frame.words.sum, sum(amounts), firstOf(rows.length)];
    return columnOf(view, heading, column, [...rows, whole], nameOf(view, member));
  };
  const [first, ...more] = received;
  const sums = first?.amounts.map((_, at) => sum(received.map(({ amounts }) => amounts[at] ?? ZERO))) ?? [];
  const payer = more.length > 0 ? total : nameOf(view, first?.payer ?? null);
  return [
    ...own.map(({ to, amounts }) => table(words.instalments, nameOf(view, to), amounts)),
    ...(first ? [table(words.instalmentsIn, payer, sums)] : []),
  ];
}

import { absolute, type Fraction, isZero, negate, sum } from "../../core/number/fraction.ts";
import { amountOf } from "../../core/shares/amounts.ts";
import { money } from "../page/amount-text.ts";
import { amountCell } from "../page/cells.ts";
import { scaleInWords } from "../page/frame.ts";
import type { Chapter, Section } from "../page/page.ts";
import type { Row, RowRole, Table } from "../page/table.ts";
import { causeLabel, instalments } from "./balance-tables.ts";
import { memberLineTable } from "./line-table.ts";
import { carriedLines, dateInWords, sideOf, timeLines, titleOf } from "./sentences.ts";
import { accountLines, nameOf, type SettleView, wordsOf } from "./view.ts";

function isHosting({ yearEnd }: SettleView, member: number): boolean {
  return yearEnd.hosts.some((host) => host.member === member);
}

/** From the budgeted share by its causes to what it came to, less what was paid: what is to pay or in credit. */
function figures(view: SettleView, member: number): Table {
  const { frame, yearEnd } = view;
  const words = wordsOf(view);
  const { causes, finals, paid, balances } = yearEnd;
  const balance = amountOf(balances, member);
  const row = (label: string, amount: Fraction, role: RowRole = "line"): Row => ({
    ...{ role, level: 0, label },
    cells: [amountCell(frame, amount)],
  });
  const steps = causes.filter(({ cause }) => cause !== "payment");
  const final = amountOf(finals, member);
  const changes = steps.map(({ amounts }) => amountOf(amounts, member));
  const isHost = isHosting(view, member);
  const outcome = isHost
    ? words.settlement
    : { pays: words.toPay, gets: words.inCredit, even: words.even }[sideOf(balance)];
  return {
    kind: "table",
    heading: null,
    labelHeader: "",
    columns: [nameOf(view, member)],
    rows: [
      row(words.ofWhich, sum([final, ...changes.map(negate)])),
      ...steps.map((cause, at) => row(causeLabel(view, cause), changes[at] ?? sum([]))),
      row(words.figure, final, "sum"),
      row(words.payments, negate(amountOf(paid, member))),
      row(outcome, isHost ? balance : absolute(balance), "sum"),
    ],
  };
}

function paymentTable(view: SettleView, member: number): Section[] {
  const { frame, yearEnd } = view;
  const words = wordsOf(view);
  const own = yearEnd.payments?.byMember.get(member) ?? [];
  if (own.length === 0) return [];
  const rows = own.map(({ date, amount }): Row => {
    const label = date === null ? words.undated : dateInWords(view, date);
    return { role: "line", level: 0, label, cells: [amountCell(frame, amount)] };
  });
  const total = amountCell(frame, sum(own.map(({ amount }) => amount)));
  return [
    {
      ...{ kind: "table", heading: words.payments, labelHeader: "", columns: [nameOf(view, member)] },
      rows: [...rows, { role: "sum", level: 0, label: frame.words.sum, cells: [total] }],
    },
  ];
}

/** What a member pays or is paid now, whom, to which account and when. */
function verdict(view: SettleView, member: number): string[] {
  const { frame, yearEnd } = view;
  const words = wordsOf(view);
  const balance = amountOf(yearEnd.balances, member);
  const { transfers, outside } = yearEnd.owed;
  const own = transfers.filter(({ from, to }) => from === member || to === member);
  const direct = outside.filter(({ from, amount }) => from === member && !isZero(amount));
  const pays = [
    ...own.map(({ from, to, amount }) =>
      words.pays({ from: nameOf(view, from), to: nameOf(view, to), amount: money(frame, amount) }),
    ),
    ...direct.map(({ from, to, amount }) => {
      const [payer, payee] = sideOf(amount) === "gets" ? [to, nameOf(view, from)] : [nameOf(view, from), to];
      return words.pays({ from: payer, to: payee, amount: money(frame, absolute(amount)) });
    }),
  ];
  const isHost = isHosting(view, member);
  const owes = own.some(({ from }) => from === member) || direct.some(({ amount }) => sideOf(amount) === "pays");
  const isPayer = owes && !isHost;
  const { due } = yearEnd.subject.settlement;
  const paid = [...own, ...direct].filter(({ from, amount }) => from === member && sideOf(amount) === "pays");
  const payees = paid.map(({ to }) => nameOf(view, to));
  const several = view.installments !== null && view.installments > 1;
  return [
    isHost
      ? words.asHost(money(frame, amountOf(yearEnd.finals, member)), money(frame, amountOf(yearEnd.owed.bills, member)))
      : words.verdict(sideOf(balance), money(frame, absolute(balance))),
    ...(yearEnd.carried?.amounts.has(member) ? carriedLines(view).slice(0, 1) : []),
    ...pays,
    ...accountLines(view, payees),
    ...(isPayer && due !== null ? [words.due(dateInWords(view, due), several)] : []),
  ];
}

function instalmentRows(view: SettleView, member: number): Section[] {
  const words = wordsOf(view);
  const own = instalments(view).filter(({ from }) => from === member);
  return own.map(
    ({ to, amounts }): Table => ({
      ...{ kind: "table", heading: words.instalments, labelHeader: "", columns: [nameOf(view, to)] },
      rows: [
        ...amounts.map(
          (amount, at): Row => ({
            ...{ role: "line", level: 0, label: words.instalment(at + 1) },
            cells: [amountCell(view.frame, amount)],
          }),
        ),
        { role: "sum", level: 0, label: view.frame.words.sum, cells: [amountCell(view.frame, sum(amounts))] },
      ],
    }),
  );
}

/** The page that a member is sent: what it paid, what it came to, why, and what it owes or gets. */
export function memberPage(view: SettleView, member: number): Chapter {
  const words = wordsOf(view);
  const name = nameOf(view, member);
  const own = timeLines({
    ...view,
    yearEnd: { ...view.yearEnd, times: view.yearEnd.times.filter((time) => time.member === member) },
  });
  return {
    title: words.memberTitle(name),
    unit: scaleInWords(view.frame),
    basis: [titleOf(view), ...own],
    sections: [
      figures(view, member),
      { kind: "paragraph", lines: verdict(view, member) },
      ...instalmentRows(view, member),
      ...paymentTable(view, member),
      memberLineTable(view, member),
    ],
    notes: [],
    prose: null,
    ownPage: true,
  };
}

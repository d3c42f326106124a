import { type Fraction, sum, ZERO } from "../../core/number/fraction.ts";
import { instalmentsOf } from "../../core/settle/instalments.ts";
import type { Cause } from "../../core/settle/year-end/causes.ts";
import { amountOf, totalOf } from "../../core/shares/amounts.ts";
import { amountCell } from "../page/cells.ts";
import type { Alternatives, Section } from "../page/page.ts";
import type { Row, RowRole, Table } from "../page/table.ts";
import { markedName, nameOf, type SettleView, wordsOf } from "./view.ts";

function row({ frame }: SettleView, label: string, amounts: readonly Fraction[], role: RowRole = "line"): Row {
  return { role, level: 0, label, cells: amounts.map((amount) => amountCell(frame, amount)) };
}

/** What each pays in the end, has paid, and owes: above zero to pay. */
export function balanceTable(view: SettleView): Table {
  const { finals, paid, balances, members } = view.yearEnd;
  const words = wordsOf(view);
  const columns = [finals, paid, balances];
  return {
    kind: "table",
    heading: null,
    labelHeader: "",
    columns: [words.final, words.onAccount, words.settlement],
    rows: [
      ...members.map((member) =>
        row(
          view,
          markedName(view, member),
          columns.map((amounts) => amountOf(amounts, member)),
        ),
      ),
      row(view, view.frame.words.sum, columns.map(totalOf), "sum"),
    ],
    bars: "beside",
  };
}

/** A cause as it is called: where the key is the budget's, its later populations are what changed. */
export function causeLabel(view: SettleView, { cause }: Pick<Cause, "cause">): string {
  const words = wordsOf(view);
  const { isNew } = view.yearEnd;
  return cause === "key" && !isNew.key ? words.laterPopulation : words.causes[cause];
}

/** Why balances are what they are: causes down and members across or, where these are many, the other way round. */
export function causesTable(view: SettleView): Alternatives | null {
  const { causes, balances, members } = view.yearEnd;
  if (causes.length === 0) return null;
  const { frame } = view;
  const why = `${wordsOf(view).why}:`;
  const names = members.map((member) => nameOf(view, member));
  const across: Table = {
    kind: "table",
    heading: null,
    labelHeader: why,
    columns: [...names, frame.words.sum],
    rows: [
      ...causes.map((cause) => {
        const amounts = members.map((member) => amountOf(cause.amounts, member));
        return row(view, causeLabel(view, cause), [...amounts, sum(amounts)]);
      }),
      row(view, frame.words.sum, [...members.map((member) => amountOf(balances, member)), totalOf(balances)], "sum"),
    ],
    across: "members",
  };
  const columns = [...causes.map(({ amounts }) => amounts), balances];
  const down: Table = {
    kind: "table",
    heading: null,
    labelHeader: why,
    columns: [...causes.map((cause) => causeLabel(view, cause)), frame.words.sum],
    rows: [
      ...members.map((member, at) =>
        row(
          view,
          names[at] ?? "",
          columns.map((amounts) => amountOf(amounts, member)),
        ),
      ),
      row(view, frame.words.sum, columns.map(totalOf), "sum"),
    ],
  };
  return { kind: "alternatives", mostColumns: 8, ways: [[across], [down]] };
}

/** What is carried on, and what is paid now all the same. */
export function carriedTable(view: SettleView): Table | null {
  const { carried, balances, members } = view.yearEnd;
  if (carried === null) return null;
  const words = wordsOf(view);
  const kept = members.map((member) => amountOf(carried.amounts, member));
  const now = members.map((member) => (carried.amounts.has(member) ? null : amountOf(balances, member)));
  const leaves = now.some((amount) => amount !== null);
  const columns = [words.settlement, words.carried, ...(leaves ? [words.paidNow] : [])];
  return {
    kind: "table",
    heading: words.carriedTitle[carried.to],
    labelHeader: "",
    columns,
    rows: [
      ...members.map((member, at) =>
        row(view, markedName(view, member), [
          amountOf(balances, member),
          kept[at] ?? ZERO,
          ...(leaves ? [now[at] ?? ZERO] : []),
        ]),
      ),
      row(
        view,
        view.frame.words.sum,
        [totalOf(balances), sum(kept), ...(leaves ? [sum(now.map((amount) => amount ?? ZERO))] : [])],
        "sum",
      ),
    ],
  };
}

/** What is paid between members in instalments, the last of which takes what is left. */
export function instalments(view: SettleView): readonly {
  readonly from: number;
  readonly to: number;
  readonly amounts: readonly Fraction[];
}[] {
  const { installments, yearEnd, frame } = view;
  if (installments === null) return [];
  return yearEnd.owed.transfers.map(({ from, to, amount }) => ({
    from,
    to,
    amounts: instalmentsOf(amount, installments, frame.scale.step),
  }));
}

export function instalmentTable(view: SettleView): Section[] {
  const paid = instalments(view);
  const [first] = paid;
  if (!first) return [];
  const words = wordsOf(view);
  return [
    {
      kind: "table",
      heading: words.instalments,
      labelHeader: "",
      columns: [...first.amounts.map((_, at) => words.instalment(at + 1)), view.frame.words.sum],
      rows: paid.map(({ from, to, amounts }) =>
        row(view, `${nameOf(view, from)} → ${nameOf(view, to)}`, [...amounts, sum(amounts)]),
      ),
    },
  ];
}

import { type Fraction, subtract, sum } from "../../core/number/fraction.ts";
import { type Due, dueOf } from "../../core/settle/due.ts";
import type { Cause } from "../../core/settle/year-end/causes.ts";
import { amountOf } from "../../core/shares/amounts.ts";
import { amountCell } from "../page/cells.ts";
import type { Alternatives, Section } from "../page/page.ts";
import type { Row, Table } from "../page/table.ts";
import { causeText } from "./cause-text.ts";
import { markedName, nameOf, type SettleView, wordsOf } from "./view.ts";

/** Amounts beside a label. */
type Amounted = readonly [label: string, ...amounts: Fraction[]];

/** A table of amounts with their sums below, and beside where a column is others added. */
function addedUp({ frame }: SettleView, about: Omit<Table, "kind" | "rows">, rows: readonly Amounted[]): Table {
  const row = ([label, ...amounts]: Amounted): Row => {
    return { role: "line", level: 0, label, cells: amounts.map((amount) => amountCell(frame, amount)) };
  };
  const sums = about.columns.map((_, at) => sum(rows.map((one) => one[at + 1] as Fraction)));
  const last: Row = { ...row([frame.words.sum, ...sums]), role: "sum", adds: { rows: [...rows.keys()] } };
  return { kind: "table", ...about, rows: [...rows.map(row), last] };
}

/** What each pays in the end, has paid, and owes: above zero to pay. */
export function balanceTable(view: SettleView): Table {
  const { finals, paid, balances, members } = view.yearEnd;
  const words = wordsOf(view);
  return addedUp(
    view,
    {
      ...{ heading: null, labelHeader: "", columns: [words.final, words.onAccount, words.settlement] },
      reckoned: [{ column: 2, adds: [0], less: [1] }],
      bars: "beside",
    },
    members.map((member) => [
      markedName(view, member),
      ...[finals, paid, balances].map((amounts) => amountOf(amounts, member)),
    ]),
  );
}

export function causeLabel({ frame, yearEnd }: SettleView, { cause }: Pick<Cause, "cause">): string {
  return causeText(frame.language, cause, yearEnd.laterBases);
}

/** Why balances are what they are: causes down and members across or, where these are many, the other way round. */
export function causesTable(view: SettleView): Alternatives | null {
  const { causes, members } = view.yearEnd;
  if (causes.length === 0) return null;
  const names = members.map((member) => nameOf(view, member));
  const labels = causes.map((cause) => causeLabel(view, cause));
  const figure = (cause: number, member: number) =>
    amountOf(causes[cause]?.amounts ?? new Map(), members[member] ?? -1);
  const { why } = wordsOf(view);
  const table = (down: readonly string[], across: readonly string[], at: typeof figure): Table => {
    const columns = [...across, view.frame.words.sum];
    const about = { heading: null, labelHeader: `${why}:`, of: why, columns };
    const rows = down.map((label, row): Amounted => {
      const amounts = across.map((_, column) => at(row, column));
      return [label, ...amounts, sum(amounts)];
    });
    return addedUp(view, { ...about, reckoned: [{ column: across.length, adds: [...across.keys()] }] }, rows);
  };
  const ways = [[table(labels, names, figure)], [table(names, labels, (member, cause) => figure(cause, member))]];
  return { kind: "alternatives", mostColumns: 8, ways };
}

/** What is carried on, and what is paid now all the same. */
export function carriedTable(view: SettleView): Table | null {
  const { carried, balances, members } = view.yearEnd;
  if (carried === null) return null;
  const words = wordsOf(view);
  const leaves = members.some((member) => !carried.amounts.has(member));
  return addedUp(
    view,
    {
      ...{ heading: words.carriedTitle[carried.to], labelHeader: "" },
      columns: [words.settlement, words.carried, ...(leaves ? [words.paidNow] : [])],
      reckoned: leaves ? [{ column: 2, adds: [0], less: [1] }] : [],
    },
    members.map((member) => {
      const [balance, kept] = [balances, carried.amounts].map((amounts) => amountOf(amounts, member)) as [
        Fraction,
        Fraction,
      ];
      return [markedName(view, member), balance, kept, ...(leaves ? [subtract(balance, kept)] : [])];
    }),
  );
}

/** What is paid now, to members and to hosts outside, in instalments. */
export function instalments({ installments, yearEnd, frame }: SettleView): readonly Due[] {
  if (installments === null) return [];
  const { transfers, outside } = yearEnd.owed;
  const payments = [...transfers, ...outside].map((payment) => ({ year: yearEnd.year, ...payment }));
  return dueOf(payments, installments, frame.scale.step);
}

export function instalmentTable(view: SettleView): Section[] {
  const paid = instalments(view);
  const [first] = paid;
  if (!first) return [];
  const words = wordsOf(view);
  const numbers = first.amounts.map((_, at) => words.instalment(at + 1));
  const about = { heading: words.instalments, labelHeader: "", columns: [...numbers, view.frame.words.sum] };
  return [
    addedUp(
      view,
      { ...about, reckoned: [{ column: numbers.length, adds: [...numbers.keys()] }] },
      paid.map(({ from, to, amounts }) => [`${nameOf(view, from)} → ${nameOf(view, to)}`, ...amounts, sum(amounts)]),
    ),
  ];
}

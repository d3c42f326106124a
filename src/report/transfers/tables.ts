import { memberName } from "../../core/model/names.ts";
import { absolute, type Fraction, isNegative, isPositive, isZero, sum, ZERO } from "../../core/number/fraction.ts";
import type { Due } from "../../core/settle/due.ts";
import type { Settlement, Standing } from "../../core/settle/standing.ts";
import { TRANSFER_WORDS } from "../../messages/registry.ts";
import { amountText } from "../page/amount-text.ts";
import { amountCell, EMPTY } from "../page/cells.ts";
import type { Paragraph, Section } from "../page/page.ts";
import type { Row, Table } from "../page/table.ts";
import { MOST_SAID, payee, paymentsOf, type TransferView } from "./payments.ts";
import { paymentsChart } from "./payments-chart.ts";

/** Instalments that have a column each; of more, those that are alike have one together. */
const MOST_COLUMNS = 12;
/** Of more years than this the first and the last are drawn. */
const MOST_PICTURES = 5;
/** Lines without a host that are named. */
const MOST_NAMED = 12;

function standingTable(view: TransferView, { year, standings }: Settlement): Table {
  const words = TRANSFER_WORDS[view.frame.language];
  const columns: readonly {
    readonly header: string;
    readonly always: boolean;
    readonly of: (one: Standing) => Fraction;
  }[] = [
    { header: words.share, always: true, of: ({ share }) => share },
    { header: words.bills, always: true, of: ({ bills }) => bills },
    { header: words.direct, always: false, of: ({ direct }) => direct },
    { header: words.hostless, always: false, of: ({ hostless }) => hostless },
    { header: words.surcharge, always: false, of: ({ surcharge }) => surcharge },
    { header: words.transfer, always: false, of: ({ transfer }) => transfer },
    { header: words.toPay, always: true, of: ({ balance }) => (isPositive(balance) ? balance : ZERO) },
    { header: words.inCredit, always: true, of: ({ balance }) => (isNegative(balance) ? absolute(balance) : ZERO) },
  ];
  const shown = columns.filter(({ always, of }) => always || standings.some((one) => !isZero(of(one))));
  const rows = standings.map((one): Row => {
    const cells = shown.map(({ header, of }) => {
      const isSide = header === words.toPay || header === words.inCredit;
      return isSide && isZero(of(one)) ? EMPTY : amountCell(view.frame, of(one));
    });
    return { role: "line", level: 0, label: memberName(view.subject, one.member), cells };
  });
  const sums = shown.map(({ of }) => amountCell(view.frame, sum(standings.map(of))));
  rows.push({ role: "sum", level: 0, label: view.frame.words.total, cells: sums });
  const headers = shown.map(({ header }) => header);
  const { member } = view.frame.words;
  return { kind: "table", heading: words.standing(year), labelHeader: member, columns: headers, rows };
}

/** Who pays whom: a sentence each where they are few, otherwise a table. */
function paymentsSection(view: TransferView, settlement: Settlement): Section {
  const words = TRANSFER_WORDS[view.frame.language];
  const payments = paymentsOf(settlement);
  if (payments.length === 0) return { kind: "paragraph", lines: [words.paysNobody] };
  if (payments.length <= MOST_SAID) {
    const lines = payments.map(({ from, to, amount }) =>
      words.pays(memberName(view.subject, from), amountText(view.frame, amount), payee(view, to)),
    );
    const said: Paragraph = { kind: "paragraph", lines };
    return said;
  }
  const rows = payments.map(
    ({ from, to, amount }): Row => ({
      role: "line",
      level: 0,
      label: memberName(view.subject, from),
      cells: [{ kind: "text", text: payee(view, to) }, amountCell(view.frame, amount)],
    }),
  );
  const columns = [words.payee, words.amount];
  return {
    kind: "table",
    heading: words.payments(settlement.year),
    labelHeader: words.payer,
    columns,
    naming: 1,
    rows,
  };
}

function instalmentTable(view: TransferView, year: number | null, due: readonly Due[]): Table {
  const words = TRANSFER_WORDS[view.frame.language];
  const count = due[0]?.amounts.length ?? 0;
  const isLong = count > MOST_COLUMNS;
  const told = isLong ? [0, count - 1] : [...Array(count).keys()];
  const headers = told.map((at) => (isLong && at === 0 ? words.eachInstalment(count - 1) : words.instalment(at + 1)));
  const label = ({ from, to }: Due) => {
    const name = memberName(view.subject, from);
    return to === null ? name : words.paysTo(name, payee(view, to));
  };
  const cells = (amounts: readonly Fraction[]) => told.map((at) => amountCell(view.frame, amounts[at] ?? ZERO));
  const rows = due.map(
    (one): Row => ({
      role: "line",
      level: 0,
      label: label(one),
      cells: [...cells(one.amounts), amountCell(view.frame, one.amount)],
    }),
  );
  const sums = Array.from({ length: count }, (_, at) => sum(due.map(({ amounts }) => amounts[at] ?? ZERO)));
  const all = sum(due.map(({ amount }) => amount));
  rows.push({
    role: "sum",
    level: 0,
    label: view.frame.words.total,
    cells: [...cells(sums), amountCell(view.frame, all)],
  });
  const columns = [...headers, view.frame.words.sum];
  const { member } = view.frame.words;
  return { kind: "table", heading: words.instalments(year), labelHeader: member, columns, rows };
}

/** How everyone stands, who pays whom and in which instalments, year by year. */
export function transferSections(view: TransferView): Section[] {
  const { settlements, tellsStanding, due } = view;
  const standing = (tellsStanding ? (settlements ?? []) : []).flatMap((settlement, at, all) => [
    standingTable(view, settlement),
    paymentsSection(view, settlement),
    ...(all.length <= MOST_PICTURES || at === 0 || at === all.length - 1 ? paymentsChart(view, settlement) : []),
  ]);
  const years = [...new Set((due ?? []).map(({ year }) => year))];
  const instalments = years.map((year) =>
    instalmentTable(
      view,
      year,
      (due ?? []).filter((one) => one.year === year),
    ),
  );
  return [...standing, ...instalments];
}

/** What must be known of who pays whom: what the columns mean, hosts that take no part, hosts outside, lines without a host. */
export function transferNotes(view: TransferView): string[] {
  const words = TRANSFER_WORDS[view.frame.language];
  const { settlements, due, tellsStanding, frame } = view;
  if (settlements === null) return due === null ? [] : [words.hostIsNot];
  const outside = [...new Set(settlements.flatMap(({ direct }) => direct.map(({ to }) => to)))];
  const partless = [...new Set(settlements.flatMap((one) => one.partless))];
  const lines = settlements.flatMap(({ hostless }) => hostless);
  const names = [...new Set(lines.map(({ line }) => line.name))];
  const amount = sum(lines.flatMap(({ shares }) => shares.map(({ allocated }) => allocated)));
  const someNames = names.length > MOST_NAMED ? names.slice(0, MOST_NAMED) : names;
  const more = names.length - someNames.length;
  const listed = [...someNames, ...(more > 0 ? [frame.words.andMore(more)] : [])].join(", ");
  return [
    ...(tellsStanding ? [words.balanceIs] : []),
    ...partless.map((host) => words.partlessIs(memberName(view.subject, host))),
    ...outside.map((host) => words.directIs(host)),
    ...(lines.length > 0 ? [words.hostlessIs(listed, amountText(frame, amount))] : []),
  ];
}

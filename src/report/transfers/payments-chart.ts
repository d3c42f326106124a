import { memberName } from "../../core/model/names.ts";
import { divide, equals } from "../../core/number/fraction.ts";
import type { Settlement } from "../../core/settle/standing.ts";
import { CHART_WORDS, TRANSFER_WORDS } from "../../messages/registry.ts";
import { roundAmount } from "../charts/round-amount.ts";
import { isAlike, largestFirst } from "../charts/told.ts";
import { money } from "../page/amount-text.ts";
import { amountCell } from "../page/cells.ts";
import { type Chart, moneyUnit } from "../page/chart.ts";
import { scaleDecimals } from "../page/scale.ts";
import { MOST_SAID, payee, paymentsOf, type TransferView } from "./payments.ts";

/**
 * Who pays whom in a period, the largest payment first; none of a single payment. Only where what each pays is told by a
 * table too, which it is not where one pays several.
 */
export function paymentsChart(view: TransferView, settlement: Settlement): Chart[] {
  const { frame, subject } = view;
  const terms = CHART_WORDS[frame.language];
  const words = TRANSFER_WORDS[frame.language];
  const payments = paymentsOf(settlement).map(({ from, to, amount }) => {
    const names = { from: memberName(subject, from), to: payee(view, to) };
    return { ...names, label: `${names.from} → ${names.to}`, value: amount };
  });
  const tabled = payments.length > MOST_SAID || new Set(payments.map(({ from }) => from)).size === payments.length;
  const order = largestFirst(payments);
  const [first, second] = order;
  const last = order.at(-1);
  if (!first || !second || !last || !tabled || isAlike(order)) return [];
  const amount = roundAmount(frame, first.value).whole;
  return [
    {
      kind: "chart",
      title: equals(first.value, second.value)
        ? terms.transfersAlike(amount)
        : terms.transfer(first.from, amount, first.to),
      subtitle: terms.inYears(terms.transfersWhat, settlement.year === null ? "" : `${settlement.year}`),
      description: terms.barsText(
        { name: first.label, amount: money(frame, first.value) },
        { name: last.label, amount: money(frame, last.value) },
      ),
      unit: moneyUnit(frame),
      decimals: scaleDecimals(frame.scale),
      form: {
        kind: "bars",
        bars: order.map(({ label, value }) => ({ label, value: divide(value, frame.scale.unit) })),
      },
      data: {
        kind: "table",
        heading: null,
        labelHeader: "",
        columns: [words.amount],
        rows: order.map(({ label, value }) => {
          return { role: "line", level: 0, label, cells: [amountCell(frame, value)] };
        }),
      },
    },
  ];
}

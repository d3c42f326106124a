import { amountOf } from "../../core/shares/amounts.ts";
import { CHART_WORDS } from "../../messages/registry.ts";
import { signedBars } from "../charts/signed-bars.ts";
import type { Chart } from "../page/chart.ts";
import { isHost, nameOf, type SettleView, wordsOf } from "./view.ts";

/** What each member that hosts nothing is to pay by the settlement, or has to its credit: a host's balance is not what it pays or gets. */
export function balanceChart(view: SettleView): Chart[] {
  const { frame, yearEnd } = view;
  const terms = CHART_WORDS[frame.language];
  return signedBars({
    frame,
    words: terms.balance,
    subtitle: terms.inYears(terms.balanceWhat, `${yearEnd.year}`),
    amounts: yearEnd.members
      .filter((member) => !isHost(view, member))
      .map((member) => ({
        label: nameOf(view, member),
        value: amountOf(yearEnd.balances, member),
      })),
    labelHeader: frame.words.member,
    header: wordsOf(view).settlement,
  });
}

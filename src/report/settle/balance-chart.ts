import { amountOf } from "../../core/shares/amounts.ts";
import { CHART_WORDS } from "../../messages/registry.ts";
import { signedBars } from "../charts/signed-bars.ts";
import type { Named } from "../charts/told.ts";
import type { Chart } from "../page/chart.ts";
import { isHost, nameOf, type SettleView, wordsOf } from "./view.ts";

/** The balance of each member that hosts nothing: a host's is not what it pays or gets. */
export function balancesOfOthers(view: SettleView): Named[] {
  return view.yearEnd.members
    .filter((member) => !isHost(view, member))
    .map((member) => ({ label: nameOf(view, member), value: amountOf(view.yearEnd.balances, member) }));
}

/** What each member that hosts nothing is to pay by the settlement, or has to its credit. */
export function balanceChart(view: SettleView): Chart[] {
  const { frame, yearEnd } = view;
  const terms = CHART_WORDS[frame.language];
  return signedBars({
    frame,
    words: terms.balance,
    subtitle: terms.inYears(terms.balanceWhat, `${yearEnd.year}`),
    amounts: balancesOfOthers(view),
    labelHeader: frame.words.member,
    header: wordsOf(view).settlement,
  });
}

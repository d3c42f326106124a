import { amountOf } from "../../core/shares/amounts.ts";
import { CHART_WORDS } from "../../messages/registry.ts";
import { signedBars } from "../charts/signed-bars.ts";
import type { Named } from "../charts/told.ts";
import type { Chart } from "../page/chart.ts";
import { isHost, nameOf, type SettleView, wordsOf } from "./view.ts";

/**
 * What each is to pay by the settlement, or, below zero, has to its credit. What a host has to its credit itself nobody pays: of
 * a host it is what it pays the others in all, or gets of them; nothing where all is carried over.
 */
export function amountsSettled(view: SettleView): Named[] {
  const { members, balances, owed, carried } = view.yearEnd;
  return members
    .filter((member) => carried === null || !isHost(view, member))
    .map((member) => ({
      label: nameOf(view, member),
      value: amountOf(isHost(view, member) ? owed.net : balances, member),
    }));
}

/** What each is to pay by the settlement, or has to its credit. */
export function balanceChart(view: SettleView): Chart[] {
  const { frame, yearEnd } = view;
  const terms = CHART_WORDS[frame.language];
  return signedBars({
    frame,
    words: terms.balance,
    subtitle: terms.inYears(terms.balanceWhat, `${yearEnd.year ?? ""}`),
    amounts: amountsSettled(view),
    labelHeader: frame.words.member,
    header: wordsOf(view).settlement,
  });
}

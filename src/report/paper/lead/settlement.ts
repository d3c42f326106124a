import { absolute, compare, isNegative, isZero, subtract } from "../../../core/number/fraction.ts";
import { CHART_WORDS, KEY_FIGURE_WORDS, LEAD_WORDS } from "../../../messages/registry.ts";
import { exactAmount } from "../../charts/round-amount.ts";
import { signedFinding } from "../../charts/signed-bars.ts";
import type { Named } from "../../charts/told.ts";
import { keyMoney, money } from "../../page/amount-text.ts";
import type { KeyFigure } from "../../page/page.ts";
import { amountsSettled } from "../../settle/balance-chart.ts";
import { carriedLines, paidNow, transferLines } from "../../settle/sentences.ts";
import { type SettleView, wordsOf } from "../../settle/view.ts";
import { rowTotal } from "../../split/cells.ts";
import { MOST_MEMBERS, type PaperView } from "../view/view.ts";

/** Of more balances than this only the largest of either sign is a figure of its own. */
const MOST_BALANCES = 3;

/** What the accounts came to, and how far, written, that is from the budget; null where it is what was budgeted. */
function accountsOf({ frame, yearEnd }: SettleView) {
  const cost = rowTotal(yearEnd.final.total.shares);
  const difference = subtract(cost, rowTotal(yearEnd.budgeted.total.shares));
  return {
    cost,
    difference: isZero(difference) ? null : money(frame, absolute(difference)),
    more: !isNegative(difference),
  };
}

function balanceFigure(view: SettleView, { label, value }: Named, isMost: boolean): KeyFigure {
  const { frame, yearEnd } = view;
  const terms = KEY_FIGURE_WORDS[frame.language];
  const credit = isNegative(value);
  const word = isMost ? (credit ? terms.inCreditMost : terms.toPayMost) : credit ? terms.inCredit : terms.toPay;
  const note = yearEnd.carried === null ? null : wordsOf(view).carriedTitle[yearEnd.carried.to];
  return { label: word(label), ...keyMoney(frame, absolute(value)), note, isLoss: false };
}

/** What the accounts of the last year that is settled came to, and who is to pay or has to its credit. */
export function settlementFigures({ settlements }: PaperView): KeyFigure[] {
  const view = settlements.at(-1);
  if (!view) return [];
  const { frame, yearEnd } = view;
  const terms = KEY_FIGURE_WORDS[frame.language];
  const { cost, difference, more } = accountsOf(view);
  const note = terms.againstBudget(difference, more);
  const accounts: KeyFigure = {
    label: terms.accounts(`${yearEnd.year ?? ""}`),
    ...keyMoney(frame, cost),
    note,
    isLoss: false,
  };
  const order = amountsSettled(view)
    .filter(({ value }) => !isZero(value))
    .sort((a, b) => compare(a.value, b.value));
  if (order.length <= MOST_BALANCES) return [accounts, ...order.map((one) => balanceFigure(view, one, false))];
  const [least, most] = [order[0], order.at(-1)];
  const ends = [least && isNegative(least.value) ? least : null, most && !isNegative(most.value) ? most : null];
  return [accounts, ...ends.flatMap((one) => (one ? [balanceFigure(view, one, true)] : []))];
}

/** Who pays whom where these are few and it is paid now; otherwise who has to its credit, who is to pay, and where that goes. */
function outcome(view: SettleView): string[] {
  const { frame, yearEnd } = view;
  const payments = paidNow(view).length;
  if (yearEnd.carried === null && yearEnd.hosts.length > 0 && payments <= MOST_MEMBERS) return transferLines(view);
  const amounts = amountsSettled(view);
  const words = CHART_WORDS[frame.language].balance;
  const isEven = amounts.every(({ value }) => isZero(value));
  const finding = isEven
    ? []
    : [`${signedFinding({ frame, words, amounts }, (value) => exactAmount(frame, value), MOST_MEMBERS)}.`];
  return [...finding, ...carriedLines(view)];
}

/** What the accounts came to, and what is settled by them, a paragraph for each year that is. */
export function settlementParagraphs({ settlements }: PaperView): string[] {
  return settlements.map((view) => {
    const lead = LEAD_WORDS[view.frame.language];
    const { cost, difference, more } = accountsOf(view);
    const told = outcome(view);
    const accounts = lead.accounts(`${view.yearEnd.year ?? ""}`, money(view.frame, cost), difference, more);
    return [accounts, ...(told.length > 0 ? [lead.settled(told.join(" "))] : [])].join(" ");
  });
}

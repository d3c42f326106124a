import { isZero } from "../../core/number/fraction.ts";
import { amountOf } from "../../core/shares/amounts.ts";
import { scaleInWords } from "../page/frame.ts";
import { someNames } from "../page/line-names.ts";
import type { Chapter } from "../page/page.ts";
import { surchargeNotes } from "../transfers/between.ts";
import { memberLineTable, partOf } from "./line-table.ts";
import { hostFigures, memberFigures, memberInstalments, paymentTable } from "./member-tables.ts";
import { basisLines, carriedLines, dateInWords, paidNow, titleOf } from "./sentences.ts";
import { shareTable } from "./share-table.ts";
import { accountLines, nameOf, type SettleView, wordsOf } from "./view.ts";

/** What a member pays or is paid now, whom, to which account and when. */
function verdict(view: SettleView, member: number): string[] {
  const { yearEnd, installments } = view;
  const words = wordsOf(view);
  const { due } = yearEnd.subject.settlement;
  const name = nameOf(view, member);
  const own = paidNow(view).filter(({ from, to }) => from === name || to === name);
  const payees = own.flatMap(({ from, to }) => (from === name ? [to] : []));
  const isCarried = yearEnd.carried?.amounts.has(member) ?? false;
  const isEven = own.length === 0 && !isCarried && isZero(amountOf(yearEnd.balances, member));
  return [
    ...(isCarried ? carriedLines(view).slice(0, 1) : []),
    ...own.map(words.pays),
    ...(isEven ? [words.nothingLeft] : []),
    ...accountLines(view, payees),
    ...(own.length > 0 && due !== null ? [words.due(dateInWords(view, due), (installments ?? 1) > 1)] : []),
  ];
}

/** What surcharges are of; and lines of the member that nobody is named as the host of: what it owes of them is in none of its payments. */
function notes(view: SettleView, member: number): string[] {
  const { hosts, owed, final, subject } = view.yearEnd;
  const own = owed.hostless.filter(({ shares }) => shares.some((share) => share.member === member));
  const hostless = hosts.length > 0 && own.length > 0 ? [wordsOf(view).hostless(someNames(view.frame, own))] : [];
  const between = final.between.filter(({ line }) => line.shares.some((share) => share.member === member));
  return [...surchargeNotes({ frame: view.frame, subject }, between), ...hostless];
}

/** The page that a member is sent, which stands alone: what it paid, what it came to, why, and what it owes or gets. */
export function memberPage(view: SettleView, member: number): Chapter {
  const { yearEnd } = view;
  const own = yearEnd.lines.filter((line) => partOf(line, member) !== null).map(({ final }) => final);
  const said = verdict(view, member);
  return {
    title: wordsOf(view).memberTitle(nameOf(view, member)),
    unit: scaleInWords(view.frame),
    basis: [titleOf(view), ...basisLines(view, own, [])],
    sections: [
      memberFigures(view, member),
      ...(said.length > 0 ? [{ kind: "paragraph", lines: said } as const] : []),
      ...hostFigures(view, member),
      ...memberInstalments(view, member),
      ...shareTable(view, member),
      ...paymentTable(view, member),
      memberLineTable(view, member),
    ],
    notes: notes(view, member),
    prose: null,
    ownPage: true,
  };
}

import type { CalendarDate } from "../../core/calendar/calendar-date.ts";
import { nameKey } from "../../core/model/names.ts";
import { absolute, isNegative, isZero } from "../../core/number/fraction.ts";
import type { AllocatedLine } from "../../core/shares/allocation.ts";
import { Nearest } from "../../core/spelling/nearest.ts";
import { enumerate } from "../../messages/phrases/enumerate.ts";
import { SETTLE_WORDS } from "../../messages/registry.ts";
import type { TransferPhrase } from "../../messages/terms/settle.ts";
import { amountText, money } from "../page/amount-text.ts";
import { caseKeyTexts } from "../page/case-keys.ts";
import { someNames } from "../page/line-names.ts";
import { statedLines } from "../page/reservations.ts";
import { basisOf } from "../split/basis.ts";
import { conservationOf } from "../split/notes.ts";
import { surchargeNotes } from "../transfers/between.ts";
import { nameOf, type SettleView, wordsOf } from "./view.ts";

/** More members than this are counted in the title, not named. */
const MOST_NAMED = 3;

/** The case's title as it stands behind other words: a common first word in lower case, a name as it is. */
function titleWithin(title: string, commonWords: readonly string[]): string {
  const [first = ""] = title.split(/\s/, 1);
  return commonWords.includes(nameKey(first)) ? first.toLowerCase() + title.slice(first.length) : title;
}

/** `Avregning 2009, felles IKT-drift, Melhus og Midtre Gauldal`. */
export function titleOf(view: SettleView): string {
  const { frame, yearEnd } = view;
  const words = wordsOf(view);
  const names = yearEnd.members.map((member) => nameOf(view, member));
  const who = names.length > MOST_NAMED ? frame.words.members(names.length) : enumerate(names, frame.words);
  const title = titleWithin(yearEnd.subject.title ?? frame.words.costSharing, words.commonWords);
  const saysWho = names.every((name) => title.includes(name));
  return [words.title(yearEnd.year), title, ...(saysWho ? [] : [who])].join(", ");
}

export function dayText(view: SettleView, { day, month }: CalendarDate): string {
  return wordsOf(view).day(day, month);
}

export function dateInWords(view: SettleView, { day, month, year }: CalendarDate): string {
  return wordsOf(view).date(day, month, year);
}

/** How long each took part who did not all year: `Skaun fra 1. juli: 6 av 12 måneder`. */
export function timeLines(view: SettleView): string[] {
  const { times, subject } = view.yearEnd;
  return times.map(({ member, from, to, counted, of }) =>
    wordsOf(view).time({
      member: nameOf(view, member),
      from: from && dayText(view, from),
      to: to && dayText(view, to),
      ...{ counted, of, unit: subject.settlement.count },
    }),
  );
}

/** The key of the budget, where the final one is another. */
function budgetKeyLines({ frame, yearEnd }: SettleView): string[] {
  const { filed, subject, budgeted } = yearEnd;
  if (subject.settlement.key === null) return [];
  return caseKeyTexts(budgeted.lines, filed, [], frame).map(SETTLE_WORDS[frame.language].budgetKey);
}

/**
 * What the settlement rests on: the final keys, the hosts, who took part when, what is taken for granted.
 *
 * @param lines that are shown
 * @param members whose figures stand with the keys
 */
export function basisLines(view: SettleView, lines: readonly AllocatedLine[], members: readonly number[]): string[] {
  const { frame, yearEnd } = view;
  const words = wordsOf(view);
  const shown = { ...yearEnd.final, lines, members };
  const keys = [...basisOf({ frame, subject: yearEnd.subject, shown }), ...budgetKeyLines(view)];
  const hosts = yearEnd.hosts.map(({ name }) => name);
  const host = hosts.length > 0 ? [`${words.hostLabel(hosts.length > 1)}: ${enumerate(hosts, frame.words)}`] : [];
  const assumed = yearEnd.payments === null ? [words.withoutPayments] : [];
  const isCut = lines.some(({ periods }) => periods) || members.length > 0;
  return [...keys, ...host, ...(isCut ? timeLines(view) : []), ...assumed];
}

/** Who pays whom now, in words; what somebody outside is paid, or pays back, too. */
export function paidNow(view: SettleView): readonly TransferPhrase[] {
  const { transfers, outside } = view.yearEnd.owed;
  const between = transfers.map(({ from, to, amount }) => ({ from: nameOf(view, from), to: nameOf(view, to), amount }));
  const others = outside.map(({ from, to, amount }) => {
    const [payer, payee] = isNegative(amount) ? [to, nameOf(view, from)] : [nameOf(view, from), to];
    return { from: payer, to: payee, amount: absolute(amount) };
  });
  return [...between, ...others].map((one) => ({ ...one, amount: money(view.frame, one.amount) }));
}

/** Who pays whom, a sentence each. */
export function transferLines(view: SettleView): string[] {
  const { yearEnd } = view;
  const words = wordsOf(view);
  const all = paidNow(view).map(words.pays);
  if (all.length > 0) return all;
  if (yearEnd.hosts.length === 0) return [words.noHost];
  return yearEnd.carried === null ? [words.nobodyPays] : [];
}

/** What becomes of balances that are carried. */
export function carriedLines(view: SettleView): string[] {
  const { carried } = view.yearEnd;
  if (carried === null) return [];
  const words = wordsOf(view);
  const amount = amountText(view.frame, absolute(carried.fund));
  const fund = carried.to === "fund" && !isZero(carried.fund) ? [words.fund(amount, !isNegative(carried.fund))] : [];
  return [words.carriedNote[carried.to], ...fund];
}

function namesOf(view: SettleView, of: SettleView["yearEnd"]["lines"]): string {
  return someNames(
    view.frame,
    of.map(({ final }) => final),
  );
}

/** Lines that only the accounts have, by names that are nearly those of lines that only the budget has. */
function misspelt(onlyActual: SettleView["yearEnd"]["lines"], onlyBudget: SettleView["yearEnd"]["lines"]) {
  const guesses = new Nearest(onlyBudget.map(({ final }) => final.line.name));
  return onlyActual.flatMap(({ final }) => {
    const meant = guesses.to(final.line.name);
    return meant === null ? [] : [{ written: final.line.name, meant }];
  });
}

/** What is told below the tables: lines that only one side has, what is not counted, and what the case reserves. */
export function noteLines(view: SettleView): string[] {
  const { frame, yearEnd } = view;
  const words = wordsOf(view);
  const onlyBudget = yearEnd.lines.filter((line) => line.isOnlyBudgeted && !line.isAsBudgeted);
  const onlyActual = yearEnd.lines.filter((line) => line.isOnlyActual);
  const others = yearEnd.payments?.others.length ?? 0;
  const { hostless } = yearEnd.owed;
  return [
    conservationOf(frame, yearEnd.final.lines),
    ...surchargeNotes({ frame, subject: yearEnd.subject }, yearEnd.final.between),
    ...(onlyBudget.length > 0 ? [words.onlyBudgeted(namesOf(view, onlyBudget))] : []),
    ...(yearEnd.asBudgeted.length > 0
      ? [
          words.asBudgeted(
            someNames(
              frame,
              yearEnd.asBudgeted.map((line) => ({ line })),
            ),
          ),
        ]
      : []),
    ...(onlyActual.length > 0 ? [words.onlyActual(namesOf(view, onlyActual))] : []),
    ...misspelt(onlyActual, onlyBudget).map(({ written, meant }) => words.meant(written, meant)),
    ...(others > 0 ? [words.otherPayments(others)] : []),
    ...(yearEnd.hosts.length > 0 && hostless.length > 0 ? [words.hostless(someNames(frame, hostless))] : []),
    ...statedLines(yearEnd.subject, frame.words),
  ];
}

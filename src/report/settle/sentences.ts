import type { CalendarDate } from "../../core/calendar/calendar-date.ts";
import { nameKey } from "../../core/model/names.ts";
import { absolute, type Fraction, isNegative, isZero } from "../../core/number/fraction.ts";
import { enumerate } from "../../messages/phrases/enumerate.ts";
import { amountText } from "../page/amount-text.ts";
import { someNames } from "../page/line-names.ts";
import { statedLines } from "../page/reservations.ts";
import { basisOf } from "../split/basis.ts";
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

/** What the settlement rests on: the final keys, the hosts, who took part when, what is taken for granted. */
export function basisLines(view: SettleView): string[] {
  const { frame, yearEnd } = view;
  const words = wordsOf(view);
  const shown = { ...yearEnd.final, members: yearEnd.members };
  const keys = basisOf({ frame, subject: yearEnd.subject, shown });
  const hosts = yearEnd.hosts.map(({ name }) => name);
  const host = hosts.length > 0 ? [`${words.hostLabel(hosts.length > 1)}: ${enumerate(hosts, frame.words)}`] : [];
  const assumed = yearEnd.payments === null ? [words.withoutPayments] : [];
  return [...keys, ...host, ...timeLines(view), ...assumed];
}

/** Who pays whom, a sentence each; what somebody outside is paid too. */
export function transferLines(view: SettleView): string[] {
  const { frame, yearEnd } = view;
  const words = wordsOf(view);
  const { transfers, outside } = yearEnd.owed;
  const between = transfers.map(({ from, to, amount }) => ({ from: nameOf(view, from), to: nameOf(view, to), amount }));
  const others = outside.map(({ from, to, amount }) => {
    const [payer, payee] = isNegative(amount) ? [to, nameOf(view, from)] : [nameOf(view, from), to];
    return { from: payer, to: payee, amount: absolute(amount) };
  });
  const all = [...between, ...others].map((phrase) =>
    words.pays({ ...phrase, amount: amountText(frame, phrase.amount) }),
  );
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

/** What is told below the tables: lines that only one side has, what is not counted, and what the case reserves. */
export function noteLines(view: SettleView): string[] {
  const { frame, yearEnd } = view;
  const words = wordsOf(view);
  const onlyBudget = yearEnd.lines.filter((line) => line.isOnlyBudgeted && !line.isAsBudgeted);
  const onlyActual = yearEnd.lines.filter((line) => line.isOnlyActual);
  const others = yearEnd.payments?.others.length ?? 0;
  const { hostless } = yearEnd.owed;
  return [
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
    ...(others > 0 ? [words.otherPayments(others)] : []),
    ...(yearEnd.hosts.length > 0 && hostless.length > 0 ? [words.hostless(someNames(frame, hostless))] : []),
    ...statedLines(yearEnd.subject, frame.words),
  ];
}

/** What a balance is to who has it: to pay, in credit, or nothing. */
export function sideOf(balance: Fraction): "pays" | "gets" | "even" {
  return isZero(balance) ? "even" : isNegative(balance) ? "gets" : "pays";
}

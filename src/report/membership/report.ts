import { dateText as isoText } from "../../core/calendar/calendar-date.ts";
import { memberName } from "../../core/model/names.ts";
import { absolute, decimalText, isZero, ZERO } from "../../core/number/fraction.ts";
import { enumerate } from "../../messages/phrases/enumerate.ts";
import { amountFigure, percentage } from "../../messages/phrases/figures.ts";
import { MEMBERSHIP_WORDS } from "../../messages/registry.ts";
import { money } from "../page/amount-text.ts";
import { SHARE_DECIMALS } from "../page/cells.ts";
import { type DocumentHead, decimalOrNull, document, shareFields } from "../page/document.ts";
import { scaleInWords } from "../page/frame.ts";
import type { Chapter, Section } from "../page/page.ts";
import { type Fact, type Json, type Report, reportOf } from "../page/report.ts";
import { statedLines } from "../page/reservations.ts";
import { basisOf } from "../split/basis.ts";
import { assetTable, byAssetTable, commitmentTable, dateText, settlementTable, yearTable } from "./tables.ts";
import type { MembershipView } from "./view.ts";

function namesOf({ subject, frame }: MembershipView, members: readonly number[]): string {
  return enumerate(
    members.map((member) => memberName(subject, member)),
    frame.words,
  );
}

/** Who joins or leaves, in words. */
function whoOf(view: MembershipView): string {
  return namesOf(view, view.exit ? view.change.leaving : view.change.joining);
}

function titleOf(view: MembershipView): string {
  const { title } = MEMBERSHIP_WORDS[view.frame.language];
  const date = dateText(view, view.change.date);
  const { joining, leaving } = view.change;
  const what = view.exit
    ? title.out(whoOf(view), date, leaving.length > 1)
    : title.in(whoOf(view), date, joining.length > 1);
  return [view.subject.title ?? view.frame.words.costSharing, what].join(": ");
}

/** What the terms of leaving are, said where the case says nothing of them too. */
function termLines(view: MembershipView): string[] {
  const { exit, frame, subject } = view;
  if (exit === null) return [];
  const terms = MEMBERSHIP_WORDS[frame.language];
  const { months, from, amount } = exit.notice;
  const paid = amount && money(frame, amount);
  return [
    exit.isForfeited ? terms.forfeited : terms.paidOut(subject.exit.assets !== null),
    ...(months > 0
      ? [terms.notice(whoOf(view), months, dateText(view, from), subject.exit.notice !== null, paid)]
      : []),
  ];
}

/** That what members pay each other is counted, where they do. */
function betweenNote({ change, frame }: MembershipView): string[] {
  const { before, after } = change.yearly.splits;
  const counts = change.yearly.years.length > 0 && [before, after].some(({ between }) => between.length > 0);
  return counts ? [MEMBERSHIP_WORDS[frame.language].between] : [];
}

function notesOf(view: MembershipView): string[] {
  const { change, frame, subject, exit } = view;
  const terms = MEMBERSHIP_WORDS[frame.language];
  const advanced = change.assets.filter(({ advancers }) => advancers.length > 0);
  const names = enumerate(
    change.brought.map(({ name }) => name),
    frame.words,
  );
  return [
    ...advanced.map(({ asset, advancers }) =>
      terms.advanced(asset.name, namesOf(view, advancers), { isExit: exit !== null, several: advancers.length > 1 }),
    ),
    ...(change.brought.length > 0 ? [terms.brought(names, change.brought.length > 1)] : []),
    ...(change.assets.some(({ asset }) => asset.debt.num > 0n) ? [terms.debtAssumption] : []),
    ...(change.yearly.years.length === 0 ? [terms.noYears(change.date.year)] : []),
    ...betweenNote(view),
    ...statedLines(subject, frame.words),
  ];
}

/** How what each who joins or leaves settles comes about, asset by asset. */
function partLines(view: MembershipView): string[] {
  const { change, frame, subject, exit } = view;
  const { language } = frame;
  if (exit?.isForfeited) return [];
  const settling = exit ? change.leaving : change.joining;
  return change.assets.flatMap(({ asset, base, stakes }, at) =>
    stakes.flatMap(({ member, before, after, exact }) => {
      if (!settling.includes(member) || isZero(exact)) return [];
      const share = exit ? before : after;
      const percent = percentage(share, SHARE_DECIMALS, language);
      const { file, line } = asset.source;
      const amount = change.amounts[at]?.get(member) ?? ZERO;
      return MEMBERSHIP_WORDS[language].part(
        memberName(subject, member),
        asset.name,
        `${file}:${line}`,
        `${percent} (${share.num}/${share.den})`,
        amountFigure(base, language),
        amountFigure(absolute(amount), language),
      );
    }),
  );
}

/** The keys of what is settled and of the years from the date: of all who have been there before any left. */
function keysOf({ change, frame, subject, exit }: MembershipView): string[] {
  const { date, yearly, lines: ofAssets } = change;
  const { lines, members, total } = exit ? yearly.splits.before : yearly.splits.after;
  const later = lines.filter(({ line }) => line.year !== null && line.year >= date.year);
  return basisOf({ frame, subject, shown: { lines: [...ofAssets, ...later], members, total } });
}

function chapterOf(view: MembershipView): Chapter {
  const { frame, subject, change, exit } = view;
  const terms = MEMBERSHIP_WORDS[frame.language];
  const name = (member: number) => memberName(subject, member);
  const transfers = change.transfers.map(({ from, to, amount }) =>
    terms.transfer(name(from), money(frame, amount), name(to)),
  );
  const hasAssets = change.assets.length > 0;
  const settled: Section[] = hasAssets ? [assetTable(view), settlementTable(view)] : [];
  const told = hasAssets ? (transfers.length > 0 ? transfers : [terms.nothingToSettle]) : [terms.noAssets];
  const [byAsset, parts] = [byAssetTable(view), partLines(view)];
  return {
    title: titleOf(view),
    unit: scaleInWords(frame),
    basis: [...keysOf(view), ...(hasAssets && !exit?.isForfeited ? [terms.law] : []), ...termLines(view)],
    sections: [
      ...settled,
      { kind: "paragraph", lines: told },
      ...(byAsset ? [byAsset] : []),
      ...(parts.length > 0 ? [{ kind: "paragraph", lines: parts } as const] : []),
      ...(exit && hasAssets ? [commitmentTable(view)] : []),
      ...change.yearly.years.map((year) => yearTable(view, year)),
    ],
    notes: notesOf(view),
    prose: null,
  };
}

const FIELDS = ["kind", "year", "asset", "member", "before", "after", "amount"];

/** Settlements with shares before and after, and years with what is paid before and after. */
function* factRows({ change, subject }: MembershipView): Generator<readonly Fact[]> {
  for (const [at, { asset, stakes }] of change.assets.entries()) {
    for (const { member, before, after } of stakes) {
      const amount = change.amounts[at]?.get(member) ?? ZERO;
      yield ["settlement", change.date.year, asset.name, memberName(subject, member), before, after, amount];
    }
  }
  for (const { year, members } of change.yearly.years) {
    for (const { member, before, after } of members) {
      yield ["cost", year, null, memberName(subject, member), before, after, null];
    }
  }
}

/** The `result` of `fordel/buy-in/1` and `fordel/exit/1`. */
function resultOf({ change, subject, exit }: MembershipView): Json {
  const name = (member: number) => memberName(subject, member);
  return {
    date: isoText(change.date),
    base: decimalText(change.base),
    members: change.members.map(({ member, amount, before, after }) => ({
      member: name(member),
      amount: decimalText(amount),
      before: decimalOrNull(before),
      after: decimalOrNull(after),
    })),
    assets: change.assets.map(({ asset, bookValue, debt, base, stakes }, at) => ({
      asset: asset.name,
      bookValue: decimalText(bookValue),
      debt: decimalText(debt),
      base: decimalText(base),
      members: stakes.map(({ member, before, after, exact }) => ({
        member: name(member),
        before: shareFields(before),
        after: shareFields(after),
        exact: decimalText(exit?.isForfeited ? ZERO : exact),
        amount: decimalText(change.amounts[at]?.get(member) ?? ZERO),
      })),
    })),
    transfers: change.transfers.map(({ from, to, amount }) => ({
      from: name(from),
      to: name(to),
      amount: decimalText(amount),
    })),
    years: change.yearly.years.map(({ year, members }) => ({
      year,
      members: members.map(({ member, before, after }) => ({
        member: name(member),
        before: decimalText(before),
        amount: decimalText(after),
      })),
    })),
    ...(exit === null
      ? {}
      : {
          terms: {
            assets: exit.isForfeited ? "forfeited" : "paid out",
            noticeMonths: exit.notice.months,
            noticeFrom: isoText(exit.notice.from),
            paidInNotice: decimalOrNull(exit.notice.amount),
          },
          commitments: change.commitments.map(({ member, debt, cost }) => ({
            member: name(member),
            debt: decimalText(debt),
            cost: decimalText(cost),
          })),
        }),
  };
}

/** The report of `buy-in` and `exit`. */
export function membershipReport(view: MembershipView, head: DocumentHead): Report {
  return reportOf(
    () => chapterOf(view),
    { fields: FIELDS, rows: { [Symbol.iterator]: () => factRows(view) } },
    () => document(head, resultOf(view)),
  );
}

import { dateText } from "../../core/calendar/calendar-date.ts";
import { accountOf } from "../../core/model/settlement.ts";
import { decimalText, isNegative, subtract, ZERO } from "../../core/number/fraction.ts";
import type { SettledLine } from "../../core/settle/year-end/year-end.ts";
import { amountOf, totalOf } from "../../core/shares/amounts.ts";
import type { Json } from "../page/report.ts";
import { instalments } from "./balance-tables.ts";
import { actualOf } from "./line-table.ts";
import { sharedBy } from "./shared-by.ts";
import { isHost, nameOf, type SettleView } from "./view.ts";

function lineFields(view: SettleView, { budget, final, budgeted, ...one }: SettledLine): Json {
  const actual = actualOf({ budget, final, budgeted, ...one });
  const { line, keyText, key, shares } = final;
  const { file, line: at, column } = line.source;
  return {
    line: line.name,
    group: line.group,
    budget: decimalText(budget),
    actual: decimalText(actual),
    difference: decimalText(subtract(actual, budget)),
    key: keyText === "" ? null : keyText,
    keyName: key?.name ?? null,
    host: one.host?.name ?? null,
    onlyIn: one.isOnlyBudgeted ? "budget" : one.isOnlyActual ? "actuals" : null,
    shares: shares.map(({ member, allocated }) => ({ member: nameOf(view, member), final: decimalText(allocated) })),
    source: { file, line: at, column },
  };
}

/** The ways in which a member shares, with what it measures of what all do. */
function sharesFields(view: SettleView, member: number): Json {
  return sharedBy(view, member).map(({ stage, length, members, share, measured, lines }) => ({
    stage,
    partOfYear: decimalText(length),
    key: lines[0]?.keyText ?? null,
    keyName: lines[0]?.key?.name ?? null,
    lines: lines.map(({ line }) => ({ line: line.name, group: line.group })),
    members: members.map((one) => nameOf(view, one)),
    share: decimalText(share),
    bases: measured.map(({ part, own }) => ({
      base: part.base.kind === "base" ? part.base.name : null,
      header: part.header,
      from: part.years?.from ?? null,
      to: part.years?.to ?? null,
      value: decimalText(own),
      total: decimalText(part.total),
    })),
  }));
}

/** How a member stands with the others: what it has laid out for them, paid them on account, and owes them now. */
function standingFields({ yearEnd: { owed, asHosts } }: SettleView, member: number): Json {
  const bills = owed.standings.find((one) => one.member === member)?.bills ?? ZERO;
  const { own = ZERO, setOff = ZERO } = asHosts.find((one) => one.member === member) ?? {};
  return {
    bills: decimalText(bills),
    ownPart: decimalText(own),
    setOff: decimalText(setOff),
    onAccount: decimalText(amountOf(owed.onAccount, member)),
    owes: decimalText(amountOf(owed.net, member)),
  };
}

/** What is taken for granted, by a name that scripts may know it by. */
function assumptions({ yearEnd }: SettleView): readonly string[] {
  return [
    ...(yearEnd.payments === null ? ["paid-as-budgeted"] : []),
    ...(yearEnd.asBudgeted.length > 0 ? ["lines-as-budgeted"] : []),
  ];
}

/** The `result` of `fordel/settle/1` (docs/commands/settle.md). */
export function settleResult(view: SettleView): Json {
  const { yearEnd } = view;
  const { settlement } = yearEnd.subject;
  const { carried, owed, payments } = yearEnd;
  return {
    year: yearEnd.year,
    hosts: yearEnd.hosts.map(({ name }) => name),
    members: yearEnd.members.map((member) => ({
      member: nameOf(view, member),
      host: isHost(view, member),
      final: decimalText(amountOf(yearEnd.finals, member)),
      paid: decimalText(amountOf(yearEnd.paid, member)),
      balance: decimalText(amountOf(yearEnd.balances, member)),
      causes: yearEnd.causes.map(({ cause, amounts }) => ({ cause, amount: decimalText(amountOf(amounts, member)) })),
      standing: standingFields(view, member),
      shares: sharesFields(view, member),
    })),
    total: {
      final: decimalText(totalOf(yearEnd.finals)),
      paid: decimalText(totalOf(yearEnd.paid)),
      balance: decimalText(totalOf(yearEnd.balances)),
      causes: yearEnd.causes.map(({ cause, amounts }) => ({ cause, amount: decimalText(totalOf(amounts)) })),
    },
    transfers: [
      ...owed.transfers.map(({ from, to, amount }) => ({
        from: nameOf(view, from),
        to: nameOf(view, to),
        amount: decimalText(amount),
        account: accountOf(settlement, nameOf(view, to), isHost(view, to)),
      })),
      ...owed.outside.map(({ from, to, amount }) => ({
        ...{ from: nameOf(view, from), to, amount: decimalText(amount) },
        account: isNegative(amount) ? null : accountOf(settlement, to, true),
      })),
    ],
    instalments: instalments(view).map(({ from, to, amounts }) => ({
      member: nameOf(view, from),
      to: nameOf(view, to),
      amounts: amounts.map(decimalText),
    })),
    carried: carried && {
      to: carried.to,
      members: [...carried.amounts].map(([member, amount]) => ({
        member: nameOf(view, member),
        amount: decimalText(amount),
      })),
      fund: decimalText(carried.fund),
    },
    membership: yearEnd.times.map(({ member, from, to, counted, of }) => ({
      member: nameOf(view, member),
      from: from && dateText(from),
      to: to && dateText(to),
      counted,
      of,
      unit: settlement.count,
    })),
    lines: yearEnd.lines.map((line) => lineFields(view, line)),
    between: yearEnd.final.between.map(({ line, to, surcharge }) => ({
      line: surcharge ? null : line.line.name,
      surcharge: surcharge !== null,
      of: surcharge?.named.of?.text ?? null,
      ratio: surcharge?.named.surcharge.kind === "percent" ? decimalText(surcharge.named.surcharge.ratio) : null,
      to: nameOf(view, to),
      shares: line.shares.map(({ member, allocated }) => ({
        member: nameOf(view, member),
        final: decimalText(allocated),
      })),
    })),
    payments: (payments?.payments ?? []).map(({ member, amount, date, host, source }) => ({
      member: nameOf(view, member),
      amount: decimalText(amount),
      date: date && dateText(date),
      to: host?.name ?? null,
      source: { file: source.file, line: source.line, column: source.column },
    })),
    assumptions: assumptions(view),
    account: settlement.accounts.ofHosts,
    due: settlement.due && dateText(settlement.due),
  };
}

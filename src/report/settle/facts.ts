import { amountOf } from "../../core/shares/amounts.ts";
import type { Fact, Facts } from "../page/report.ts";
import { instalments } from "./balance-tables.ts";
import { actualOf, movedBetween } from "./line-table.ts";
import { nameOf, type SettleView } from "./view.ts";

const FIELDS = ["year", "figure", "group", "line", "member", "to", "cause", "number", "amount"];

/** Groups as one cell, a slash in a name told from one between names. */
function groupText(group: readonly string[]): string {
  return group.map((level) => level.replaceAll("/", "\\/")).join("/");
}

function* rows(view: SettleView): Generator<readonly Fact[]> {
  const { yearEnd } = view;
  const { year, members } = yearEnd;
  const of = (figure: string, member: number | null, amount: Fact, about: Partial<Record<string, Fact>> = {}) =>
    FIELDS.map((field): Fact => {
      if (field === "year") return year;
      if (field === "figure") return figure;
      if (field === "member") return member === null ? null : nameOf(view, member);
      return field === "amount" ? amount : (about[field] ?? null);
    });
  for (const { budget, final, ...line } of yearEnd.lines) {
    const about = { group: groupText(final.line.group), line: final.line.name };
    yield of("budget", null, budget, about);
    yield of("actual", null, actualOf({ budget, final, ...line }), about);
    for (const { member, allocated } of final.shares) yield of("final", member, allocated, about);
  }
  for (const { label, line } of movedBetween(view)) {
    const about = { group: groupText(line.line.group), line: label };
    for (const { member, allocated } of line.shares) yield of("final", member, allocated, about);
  }
  for (const member of members) {
    yield of("final", member, amountOf(yearEnd.finals, member));
    yield of("paid", member, amountOf(yearEnd.paid, member));
    yield of("balance", member, amountOf(yearEnd.balances, member));
    for (const { cause, amounts } of yearEnd.causes) yield of("cause", member, amountOf(amounts, member), { cause });
  }
  for (const { from, to, amount } of yearEnd.owed.transfers)
    yield of("transfer", from, amount, { to: nameOf(view, to) });
  for (const { from, to, amount } of yearEnd.owed.outside) yield of("transfer", from, amount, { to });
  for (const [member, amount] of yearEnd.carried?.amounts ?? []) {
    yield of("carried", member, amount, { to: yearEnd.carried?.to ?? null });
  }
  for (const { from, to, amounts } of instalments(view)) {
    for (const [at, amount] of amounts.entries())
      yield of("instalment", from, amount, { to: nameOf(view, to), number: at + 1 });
  }
}

/** One figure a row, in currency units; of the whole where no line is named. */
export function settleFacts(view: SettleView): Facts {
  return { fields: FIELDS, rows: { [Symbol.iterator]: () => rows(view) } };
}

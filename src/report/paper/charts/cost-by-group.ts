import { paidInAll } from "../../../core/between/paid-in-all.ts";
import { remembered } from "../../../core/memory/remembered.ts";
import { memberName } from "../../../core/model/names.ts";
import { compare, divide, type Fraction, fraction, isZero, multiply, ONE, sum } from "../../../core/number/fraction.ts";
import { largestRemainder } from "../../../core/rounding/apportion.ts";
import type { Share } from "../../../core/shares/allocation.ts";
import { subtotal } from "../../../core/split/subtotals.ts";
import { CHART_WORDS, TRANSFER_WORDS } from "../../../messages/registry.ts";
import { roundAmount } from "../../charts/round-amount.ts";
import { FEW, isAlike, largestFirst, mostAndLeast, type Named } from "../../charts/told.ts";
import { money } from "../../page/amount-text.ts";
import { OUTSIDE, shareCell } from "../../page/cells.ts";
import { type Chart, moneyUnit } from "../../page/chart.ts";
import { scaleDecimals } from "../../page/scale.ts";
import { span } from "../../page/span.ts";
import type { Cell, Row, Table } from "../../page/table.ts";
import { partsOf, rowTotal } from "../../split/cells.ts";
import { largestParts } from "../../split/outermost.ts";
import { unitCostsOfYear } from "../../split/table.ts";
import { type MemberColumn, membersDown, sharesColumn, unitCostColumn } from "../../split/table-by-member.ts";
import type { SplitView } from "../../split/view.ts";
import type { PaperView } from "../view/view.ts";

const HUNDRED = fraction(100n);

interface Part {
  readonly label: string;
  readonly shares: readonly Share[];
}

function totalOf({ shares }: Part): Fraction {
  return rowTotal(shares);
}

/** What each member pays of the largest parts of the cost, over all years: a case paper has them in pictures and a table. */
const partsShown = remembered(({ shown, frame }: SplitView): readonly Part[] => {
  const everyone = shown.total.shares.map(({ member }) => member);
  return largestParts(shown.lines, frame).map(({ label, lines }) => ({
    label,
    shares: subtotal(lines, everyone, { group: [], year: null }).shares,
  }));
});

function columnsOf({ split, frame }: PaperView, parts: readonly Part[]): MemberColumn[] {
  const { words } = frame;

  const { total } = split.shown;
  const each = parts.length > 1 ? parts.map(({ label, shares }) => sharesColumn(split, label, shares)) : [];
  return [...each, sharesColumn(split, words.sum, total.shares)];
}

function shareColumn({ split, frame }: PaperView): MemberColumn[] {
  const { words } = frame;

  const shares = partsOf(split.shown.total);
  if (!shares) return [];
  const of = (member: number): Cell => {
    const share = shares.get(member);
    return share ? shareCell(share) : OUTSIDE;
  };
  return [{ header: words.share, of, sum: shareCell(ONE) }];
}

/** All years together: what each member pays of the lines, of what members pay each other, and in all; none where that is one. */
export function paidTable({ split, frame }: PaperView): Table[] {
  const { between, total, years } = split.shown;
  if (between.length === 0) return [];
  const terms = TRANSFER_WORDS[frame.language];
  const columns = [
    sharesColumn(split, frame.words.sum, total.shares),
    sharesColumn(split, terms.besidesInAll, paidInAll([], between)),
    sharesColumn(split, terms.inAll, paidInAll(total.shares, between)),
  ];
  return [membersDown(split, columns, `${terms.inAll} ${span(years.map(({ year }) => year))}`)];
}

/** All years together: what each member pays of every outermost group, its share, what a unit comes to. */
export function groupsTable(view: PaperView): Table {
  const { split } = view;
  const { words } = view.frame;
  const years = span(split.shown.years.map(({ year }) => year));
  const costs = unitCostsOfYear(split, null).filter(({ members }) => members.length > 0);
  const columns = [
    ...columnsOf(view, partsShown(view.split)),
    ...shareColumn(view),
    ...costs.map((cost) => unitCostColumn(split, cost)),
  ];
  return membersDown(split, columns, `${words.total} ${years}`.trim());
}

/** Whole percents of the members, which make 100; null where one has less than one, or the whole is nothing. */
function percents(amounts: readonly Fraction[]): bigint[] | null {
  const whole = sum(amounts);
  if (isZero(whole)) return null;
  const quotas = amounts.map((amount) => multiply(divide(amount, whole), HUNDRED));
  return quotas.every((quota) => compare(quota, ONE) >= 0) ? largestRemainder(quotas, 100n) : null;
}

/** Who pays what part of few; of many, who pays most and who least; of the lines only, where members pay each other besides. */
function titleOf(view: PaperView, order: readonly Named[]): string {
  const { frame, shown } = view.split;
  const terms = CHART_WORDS[frame.language];
  const finding = findingOf(view, order);
  return shown.between.length > 0 && finding !== "" ? terms.ofGroup(terms.ofLines, finding) : finding;
}

function findingOf({ split: { frame, shown } }: PaperView, order: readonly Named[]): string {
  const terms = CHART_WORDS[frame.language];
  const written = (value: Fraction) => roundAmount(frame, value);
  const found = mostAndLeast(frame, order, written);
  const [first] = order;
  if (!first || !found) return "";
  if (isAlike(order)) return terms.costsAlike(order.length, written(first.value).whole);
  const isAll = order.length === shown.total.shares.length;
  const parts = order.length > FEW || !isAll ? null : percents(order.map(({ value }) => value));
  const [most, ...others] = (parts ?? []).map((part, at) => ({ name: order[at]?.label ?? "", amount: `${part}` }));
  return most ? terms.sharesFew(most, others) : terms.costsMany(found.most, found.least);
}

/**
 * The cost of every member over all years shown, the largest first: a bar of its groups, or of one piece where there is but
 * one. None of a single member, nor of one piece that is alike for all.
 */
export function costByGroup(view: PaperView): Chart[] {
  const { split } = view;
  const { frame } = split;
  const terms = CHART_WORDS[frame.language];
  const parts = partsShown(view.split);
  const order = largestFirst(
    split.shown.total.shares.flatMap(({ member, allocated }) => {
      const label = memberName(split.subject, member);
      return split.shown.members.includes(member) ? [{ member, label, value: allocated }] : [];
    }),
  );
  const [most, least] = [order[0], order.at(-1)];
  if (!most || !least || order.length < 2 || (parts.length < 2 && isAlike(order))) return [];
  const inUnit = (value: Fraction) => divide(value, frame.scale.unit);
  const ofParts = parts.map((part) => new Map(part.shares.map((share) => [share.member, share])));
  const bars = order.map(({ member, label }) => ({
    label,
    parts: parts.flatMap((part, at) => {
      const ofMember = ofParts[at]?.get(member);
      return ofMember ? [{ label: part.label, value: inUnit(ofMember.allocated) }] : [];
    }),
  }));
  const named = ({ label, value }: Named) => ({ name: label, amount: money(frame, value) });
  const largest = largestFirst(parts.map((part) => ({ label: part.label, value: totalOf(part) })))[0]?.label ?? "";
  const single = order.map(({ label, value }) => ({ label, value: inUnit(value) }));
  return [
    {
      kind: "chart",
      title: titleOf(view, order),
      subtitle: terms.inYears(
        parts.length > 1 ? terms.costByGroup : terms.cost,
        span(split.shown.years.map(({ year }) => year)),
      ),
      description:
        parts.length > 1
          ? terms.costText(named(most), named(least), largest)
          : terms.barsText(named(most), named(least)),
      unit: moneyUnit(frame),
      decimals: scaleDecimals({ unit: frame.scale.unit, step: split.shown.step }),
      form: parts.length > 1 ? { kind: "stacked-bars", bars } : { kind: "bars", bars: single },
      data: inOrder(membersDown(split, columnsOf(view, parts), null), order),
    },
  ];
}

/** The rows of members as their bars stand, without those that have none; what is not of one of them after. */
function inOrder(table: Table, order: readonly { readonly label: string }[]): Table {
  const others = table.rows.filter(({ role }) => role !== "line");
  const byLabel = new Map<string, Row[]>();
  for (const row of table.rows) {
    if (row.role !== "line") continue;
    const alike = byLabel.get(row.label);
    if (alike) alike.push(row);
    else byLabel.set(row.label, [row]);
  }
  const rows = order.flatMap(({ label }) => byLabel.get(label) ?? []);
  return { ...table, rows: [...rows, ...others] };
}

import { memberName, nameKey } from "../../../core/model/names.ts";
import { compare, divide, type Fraction, ONE, sum } from "../../../core/number/fraction.ts";
import type { Share } from "../../../core/shares/allocation.ts";
import { subtotal } from "../../../core/split/subtotals.ts";
import { PAPER_WORDS } from "../../../messages/registry.ts";
import { money } from "../../page/amount-text.ts";
import { OUTSIDE, shareCell } from "../../page/cells.ts";
import type { Chart } from "../../page/chart.ts";
import { scaleInWords } from "../../page/frame.ts";
import { scaleDecimals } from "../../page/scale.ts";
import { span } from "../../page/span.ts";
import type { Cell, Table } from "../../page/table.ts";
import { partsOf, rowTotal } from "../../split/cells.ts";
import { unitCostsOfYear } from "../../split/table.ts";
import { type MemberColumn, membersDown, sharesColumn, unitCostColumn } from "../../split/table-by-member.ts";
import type { PaperView } from "../view/view.ts";

/** More series than this are not told apart; the smallest go together. */
const MOST_SERIES = 7;

interface Part {
  readonly label: string;
  readonly shares: readonly Share[];
}

function totalOf({ shares }: Part): Fraction {
  return rowTotal(shares);
}

/** The outermost groups, and lines outside every group, each over all years, in the order of the budget. */
function outermost({ split: { shown } }: PaperView): Part[] {
  const everyone = shown.total.shares.map(({ member }) => member);
  const parts = new Map<string, { label: string; lines: (typeof shown.lines)[number][] }>();
  for (const line of shown.lines) {
    if (line.shares.length === 0) continue;
    const label = line.line.group[0] ?? line.line.name;
    const id = `${line.line.group.length > 0} ${nameKey(label)}`;
    const before = parts.get(id);
    if (before) before.lines.push(line);
    else parts.set(id, { label, lines: [line] });
  }
  return [...parts.values()].map(({ label, lines }) => ({
    label,
    shares: subtotal(lines, everyone, { group: [], year: null }).shares,
  }));
}

/** The largest parts, the others as one. */
function fewest(view: PaperView): Part[] {
  const parts = outermost(view);
  if (parts.length <= MOST_SERIES) return parts;
  const order = [...parts].sort((a, b) => compare(totalOf(b), totalOf(a)));
  const named = new Set(order.slice(0, MOST_SERIES - 1));
  const others = parts.filter((part) => !named.has(part));
  const shares = view.split.shown.total.shares.flatMap(({ member }): Share[] => {
    const ofMember = others.flatMap((part) => part.shares.filter((share) => share.member === member));
    if (ofMember.length === 0) return [];
    const [exact, allocated] = [sum(ofMember.map((one) => one.exact)), sum(ofMember.map((one) => one.allocated))];
    return [{ member, share: null, exact, allocated }];
  });
  return [
    ...parts.filter((part) => named.has(part)),
    { label: PAPER_WORDS[view.frame.language].otherGroups(others.length), shares },
  ];
}

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

/** All years together: what each member pays of every outermost group, its share, what a unit comes to. */
export function groupsTable(view: PaperView): Table {
  const { split } = view;
  const { words } = view.frame;
  const years = span(split.shown.years.map(({ year }) => year));
  const costs = unitCostsOfYear(split, null).filter(({ members }) => members.length > 0);
  const columns = [
    ...columnsOf(view, fewest(view)),
    ...shareColumn(view),
    ...costs.map((cost) => unitCostColumn(split, cost)),
  ];
  return membersDown(split, columns, `${words.total} ${years}`);
}

/** The cost of every member as a bar of its groups, over all years shown. */
export function costByGroup(view: PaperView): Chart {
  const { split } = view;
  const terms = PAPER_WORDS[view.frame.language];
  const parts = fewest(view);
  const inUnit = (value: Fraction) => divide(value, split.frame.scale.unit);
  const bars = split.shown.members.map((member) => ({
    label: memberName(split.subject, member),
    parts: parts.flatMap(({ label, shares: of }) => {
      const ofMember = of.find((share) => share.member === member);
      return ofMember ? [{ label, value: inUnit(ofMember.allocated) }] : [];
    }),
  }));
  const order = [...split.shown.total.shares].sort((a, b) => compare(b.allocated, a.allocated));
  const named = (share: Share | undefined) => ({
    name: share ? memberName(split.subject, share.member) : "",
    amount: share ? money(view.frame, share.allocated) : "",
  });
  const largest = [...parts].sort((a, b) => compare(totalOf(b), totalOf(a)))[0]?.label ?? "";
  const [most, least] = [named(order[0]), named(order.at(-1))];
  const years = span(split.shown.years.map(({ year }) => year));
  return {
    kind: "chart",
    title: years === "" ? terms.stacked : terms.overYears(terms.stacked, years),
    subtitle: years === "" ? terms.stacked : terms.overYears(terms.stacked, years),
    description: order.length > 1 ? terms.stackedText(most, least, largest) : terms.stackedOne(most, largest),
    unit: scaleInWords(view.split.frame),
    decimals: scaleDecimals({ unit: split.frame.scale.unit, step: split.shown.step }),
    form: { kind: "stacked-bars", bars },
    data: membersDown(split, columnsOf(view, parts), null),
  };
}

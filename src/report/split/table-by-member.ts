import { paidInAll } from "../../core/between/paid-in-all.ts";
import { isShared } from "../../core/model/line.ts";
import { memberName } from "../../core/model/names.ts";
import { compare, ONE, ZERO } from "../../core/number/fraction.ts";
import type { AllocatedLine, Share } from "../../core/shares/allocation.ts";
import { linesByYear, subtotal } from "../../core/split/subtotals.ts";
import type { UnitCost } from "../../core/split/unit-cost.ts";
import { TRANSFER_WORDS } from "../../messages/registry.ts";
import { amountCell, EMPTY, OUTSIDE, shareCell, unitCostDecimals } from "../page/cells.ts";
import type { Cell, Row, Table } from "../page/table.ts";
import { betweenLabel } from "../transfers/between.ts";
import { partsOf, rowTotal } from "./cells.ts";
import { betweenOfYear, ofYear, outlineOf, shownSum, unitCostLabel, unitCostsOfYear } from "./table.ts";
import type { SplitView } from "./view.ts";

/** One column of a table with members down: a cell for a member, and one for everyone in the last row. */
export interface MemberColumn {
  readonly header: string;
  readonly of: (member: number) => Cell;
  readonly sum: Cell;
}

/** What each member pays of something. */
export function sharesColumn(view: SplitView, header: string, shares: readonly Share[]): MemberColumn {
  const ofMembers = new Map(shares.map((share) => [share.member, share]));
  return {
    header,
    of: (member) => {
      const share = ofMembers.get(member);
      return share ? amountCell(view.frame, share.allocated) : OUTSIDE;
    },
    sum: amountCell(view.frame, rowTotal(shares)),
  };
}

/** What a unit costs each member, as far as it is known. */
export function unitCostColumn(view: SplitView, cost: UnitCost): MemberColumn {
  const decimals = unitCostDecimals([cost.cost, ...cost.members.map((entry) => entry.cost)]);
  const cell = (value: UnitCost["cost"]): Cell => (value === null ? OUTSIDE : { kind: "amount", value, decimals });
  const ofMembers = new Map(cost.members.map((entry) => [entry.member, entry]));
  return {
    header: unitCostLabel(view, cost),
    of: (member) => {
      const ofMember = ofMembers.get(member);
      return ofMember ? cell(ofMember.cost) : EMPTY;
    },
    sum: cell(cost.cost),
  };
}

/** Members as rows under the given columns, and everyone together last. */
export function membersDown(view: SplitView, columns: readonly MemberColumn[], heading: string | null): Table {
  const rows: Row[] = view.shown.members.map((member) => ({
    role: "line",
    level: 0,
    label: memberName(view.subject, member),
    cells: columns.map((column) => column.of(member)),
  }));
  rows.push({ role: "sum", level: 0, label: view.frame.words.total, cells: columns.map((column) => column.sum) });
  const headers = columns.map((column) => column.header);
  const bars = { bars: "beside" } as const;
  return { kind: "table", heading, labelHeader: view.frame.words.member, columns: headers, rows, ...bars };
}

/** How much a table with members down tells, the most first: every part, or only the sum. */
export const DETAILS = ["parts", "sum"] as const;

type Detail = (typeof DETAILS)[number];

/**
 * Members as rows: what each pays for every outermost group or line, the sum, the share and the unit costs known per
 * member, as far as the detail asks.
 */
export function tableByMember(view: SplitView, year: number | null, heading: string | null, detail: Detail): Table {
  const { shown } = view;
  const { words } = view.frame;
  const lines = shown.lines.filter(({ line }) => line.year === year && isShared(line));
  const groups = shown.groups.filter((group) => group.year === year);
  const outermost = outlineOf(view, lines, groups).filter((row) => row.level === 0);
  const parts = outermost.map((row) =>
    row.kind === "group"
      ? sharesColumn(view, row.name, row.subtotal.shares)
      : sharesColumn(view, row.line.line.name, row.line.shares),
  );
  const sum = shownSum(view, year);
  const columns = detail === "sum" && sum ? [] : parts;
  if (sum) {
    if (columns.length !== 1) columns.push(sharesColumn(view, words.sum, sum.shares));
    const shares = partsOf(sum);
    const of = (member: number) => {
      const part = shares?.get(member);
      return part ? shareCell(part) : OUTSIDE;
    };
    if (shares) columns.push({ header: words.share, of, sum: shareCell(ONE) });
  }
  for (const cost of unitCostsOfYear(view, year)) {
    if (cost.members.length > 0) columns.push(unitCostColumn(view, cost));
  }
  const between = betweenOfYear(view, year);
  for (const one of detail === "sum" ? [] : between) {
    columns.push(sharesColumn(view, betweenLabel(view, one), one.line.shares));
  }
  if (sum && between.length > 0) {
    columns.push(sharesColumn(view, TRANSFER_WORDS[view.frame.language].inAll, paidInAll(sum.shares, between)));
  }
  return { ...membersDown(view, columns, heading), ...ofYear(year, heading) };
}

/**
 * What each member pays, and per inhabitant where that is known, the most first: for bars, where members stand beside each
 * other in the tables. Null of one member, and of what was picked out of the whole.
 */
export function tableForBars(view: SplitView, year: number | null): Table | null {
  const { words } = view.frame;
  const sum = shownSum(view, year);
  if (sum === null || view.shown.members.length < 2) return null;
  const cost = unitCostsOfYear(view, year).find(({ per, of }) => per === "population" && of === null);
  const known = cost && cost.members.length > 0 ? [unitCostColumn(view, cost)] : [];
  const down = membersDown(view, [sharesColumn(view, words.sum, sum.shares), ...known], null);
  const value = ({ cells }: Row) => {
    const last = cells.at(-1);
    return last?.kind === "amount" ? last.value : ZERO;
  };
  const members = down.rows.filter(({ role }) => role === "line");
  return { ...down, rows: [...members].sort((a, b) => compare(value(b), value(a))), bars: "only" };
}

/** What lines add up to for everyone, also for members that are not shown. */
function sharesOf(view: SplitView, lines: readonly AllocatedLine[]): readonly Share[] {
  const everyone = view.shown.total.shares.map((share) => share.member);
  return subtotal(lines, everyone, { group: [], year: null }).shares;
}

/** What the shown lines add up to in each year; the same as the split's years unless a line or group was picked out. */
function shownYears(view: SplitView) {
  return linesByYear(view.shown.lines).map(({ year, lines }) => ({
    year,
    shares: sharesOf(view, lines),
  }));
}

/** Members down and years across, with the sum over the years. */
export function tableByYear(view: SplitView, heading: string | null): Table {
  const columns = shownYears(view).map(({ year, shares }) => sharesColumn(view, `${year}`, shares));
  const shares = sharesOf(view, view.shown.lines);
  if (columns.length !== 1) columns.push(sharesColumn(view, view.frame.words.sum, shares));
  return membersDown(view, columns, heading);
}

/** Years down and members across, with the sum over the years. */
export function tableOfYears(view: SplitView, heading: string | null): Table {
  const { shown } = view;
  const { words } = view.frame;
  const total = sharesOf(view, shown.lines);
  const cells = (shares: readonly Share[]) => [
    amountCell(view.frame, rowTotal(shares)),
    ...shown.members.map((member) => sharesColumn(view, "", shares).of(member)),
  ];
  const rows: Row[] = shownYears(view).map(({ year, shares }) => ({
    role: "line",
    level: 0,
    label: `${year}`,
    cells: cells(shares),
  }));
  rows.push({ role: "sum", level: 0, label: words.sum, cells: cells(total) });
  const columns = [words.total, ...shown.members.map((member) => memberName(view.subject, member))];
  return { kind: "table", heading, labelHeader: "", columns, rows };
}

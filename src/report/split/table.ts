import { paidInAll } from "../../core/between/paid-in-all.ts";
import type { Between } from "../../core/between/payment-between.ts";
import { isShared } from "../../core/model/line.ts";
import { baseHeader } from "../../core/model/member.ts";
import { memberName } from "../../core/model/names.ts";
import { divide, type Fraction, isZero } from "../../core/number/fraction.ts";
import type { AllocatedLine, Share, Subtotal } from "../../core/shares/allocation.ts";
import { GroupPaths } from "../../core/split/group-paths.ts";
import type { UnitCost } from "../../core/split/unit-cost.ts";
import { plainFigure } from "../../messages/phrases/figures.ts";
import { TRANSFER_WORDS } from "../../messages/registry.ts";
import { amountCell, EMPTY, OUTSIDE, shareCell, unitCostDecimals } from "../page/cells.ts";
import type { Cell, Row, Table } from "../page/table.ts";
import { betweenLabel } from "../transfers/between.ts";
import { partsOf, rowTotal, shareCells } from "./cells.ts";
import { type OutlineRow, outline, withRest } from "./outline.ts";
import type { SplitView } from "./view.ts";

/** Above this many lines only groups are shown, unless every line is asked for. */
export const MOST_LINES = 200;

export function headerOf(view: SplitView, base: string): string {
  return baseHeader(view.subject.bases, base);
}

function lineLabel(view: SplitView, { line }: AllocatedLine): string {
  if (line.type !== "note") return line.name;
  const note =
    line.amount === null
      ? view.frame.words.note
      : view.frame.words.notShared(plainFigure(line.amount, view.frame.language));
  return `${line.name} (${note})`;
}

/** Lines under their groups; of a budget too large to hold those that were asked for, and the others together. */
export function outlineOf(view: SplitView, lines: readonly AllocatedLine[], groups: readonly Subtotal[]): OutlineRow[] {
  const rows = outline(lines, groups);
  if (!view.shown.passed) return rows;
  const everyone = view.shown.total.shares.map(({ member }) => member);
  return withRest(rows, groups.length > 0 ? view.frame.words.outsideGroups : null, everyone);
}

/** The rows of the outline with the cells that `cellsOf` makes of each. */
function outlineRows(view: SplitView, year: number | null, cellsOf: (row: OutlineRow) => readonly Cell[]): Row[] {
  const { shown } = view;
  const lines = shown.lines.filter(({ line }) => line.year === year);
  const groups = shown.groups.filter((group) => group.year === year);
  const groupsOnly = !view.everyLine && lines.length > MOST_LINES && groups.length > 0;
  const kept = outlineOf(view, lines, groups).filter((row) => !groupsOnly || row.kind === "group" || row.level === 0);
  return kept.map((row): Row => {
    if (row.kind === "group") return { role: "group", level: row.level, label: row.name, cells: cellsOf(row) };
    const role = row.line.line.type === "note" ? "note" : "line";
    return { role, level: row.level, label: lineLabel(view, row.line), cells: cellsOf(row) };
  });
}

/** How many figures the tables of lines have at least, told before any sum of groups is made. */
export function leastFigures({ shown, everyLine, byYear, picked }: SplitView): number {
  if (byYear || shown.passed) return 0;
  const years = new Map<number | null, { lines: number; readonly paths: GroupPaths; readonly inner: Set<number> }>();
  for (const { line } of shown.lines) {
    const ofYear = years.get(line.year) ?? { lines: 0, paths: new GroupPaths(), inner: new Set() };
    years.set(line.year, ofYear);
    ofYear.lines++;
    const own = isShared(line) ? ofYear.paths.of(line.group).at(-1) : undefined;
    if (own !== undefined) ofYear.inner.add(own);
  }
  const rows = [...years.values()].map(({ lines, paths, inner }) => {
    if (everyLine || lines <= MOST_LINES || paths.size === 0) return lines;
    // Of groups around what was picked out there is no sum.
    return picked ? inner.size : paths.size;
  });
  return rows.reduce((all, count) => all + count, 0) * (shown.members.length + 1);
}

function sharesOf(row: OutlineRow) {
  return row.kind === "group" ? row.subtotal.shares : row.line.shares;
}

export function unitCostsOfYear(view: SplitView, year: number | null): readonly UnitCost[] {
  return view.shown.unitCosts.filter((cost) => cost.year === year);
}

export function unitCostLabel(view: SplitView, cost: UnitCost): string {
  return view.frame.words.unitCost(view.subject.currency, cost.per, headerOf(view, cost.per), cost.of);
}

function unitCostRow(view: SplitView, cost: UnitCost): Row {
  const entries = new Map(cost.members.map((entry) => [entry.member, entry]));
  const ofMembers = view.shown.members.map((member) => entries.get(member) ?? null);
  const decimals = unitCostDecimals([cost.cost, ...ofMembers.map((entry) => entry?.cost ?? null)]);
  const cell = (value: UnitCost["cost"]): Cell => (value === null ? OUTSIDE : { kind: "amount", value, decimals });
  const cells = [cell(cost.cost), ...ofMembers.map((entry) => (entry === null ? EMPTY : cell(entry.cost)))];
  return { role: "unit-cost", level: 0, label: unitCostLabel(view, cost), cells };
}

/** The sum over what a table shows, for the given year; null when a line or group was picked out. */
export function shownSum(view: SplitView, year: number | null) {
  const { years, total } = view.shown;
  return view.picked ? null : year === null ? total : (years.find((entry) => entry.year === year) ?? null);
}

/** What members pay each other in a year. */
export function betweenOfYear({ shown }: SplitView, year: number | null): readonly Between[] {
  return shown.between.filter(({ line }) => line.line.year === year);
}

/** What members pay each other, below the sum, and with it what each pays in all; nothing where they pay nothing. */
function betweenRows(view: SplitView, year: number | null, sum: readonly Share[] | null): Row[] {
  const between = betweenOfYear(view, year);
  if (between.length === 0) return [];
  const rows = between.map((one): Row => {
    return { role: "line", level: 0, label: betweenLabel(view, one), cells: shareCells(view, one.line.shares) };
  });
  if (sum === null) return rows;
  const { inAll } = TRANSFER_WORDS[view.frame.language];
  return [...rows, { role: "sum", level: 0, label: inAll, cells: shareCells(view, paidInAll(sum, between)) }];
}

/** Members as columns: every line and group with its total and each member's part, then sum, share and unit costs. */
export function tableByLine(view: SplitView, year: number | null, heading: string | null): Table {
  const { words } = view.frame;
  const rows = outlineRows(view, year, (row) =>
    row.kind === "line" && row.line.line.type === "note"
      ? [EMPTY, ...view.shown.members.map(() => EMPTY)]
      : shareCells(view, sharesOf(row)),
  );
  const sum = shownSum(view, year);
  if (sum) {
    rows.push({ role: "sum", level: 0, label: words.sum, cells: shareCells(view, sum.shares) });
    const parts = partsOf(sum);
    if (parts) {
      const costs = view.shown.members.map((member) => {
        const part = parts.get(member);
        return part ? shareCell(part) : OUTSIDE;
      });
      rows.push({ role: "share", level: 0, label: words.share, cells: [shareCell({ num: 1n, den: 1n }), ...costs] });
    }
  }
  // Unit costs are of the sum: they stand under it, not under what is paid in all.
  for (const cost of unitCostsOfYear(view, year)) rows.push(unitCostRow(view, cost));
  rows.push(...betweenRows(view, year, sum?.shares ?? null));
  const columns = [words.total, ...view.shown.members.map((member) => memberName(view.subject, member))];
  return { kind: "table", heading, labelHeader: "", columns, rows, ...ofYear(year, heading) };
}

/** The year of figures where no heading says it. */
export function ofYear(year: number | null, heading: string | null): Pick<Table, "of"> {
  return year === null || heading !== null ? {} : { of: `${year}` };
}

/** Every line and group with its total and its part of the sum, and what each unit costs of the whole. */
export function tableOfTotals(view: SplitView, year: number | null, heading: string | null): Table {
  const { words } = view.frame;
  const sum = shownSum(view, year);
  const whole = sum && rowTotal(sum.shares);
  const part = (amount: Fraction): Cell[] =>
    whole === null ? [] : [isZero(whole) ? EMPTY : shareCell(divide(amount, whole))];
  const cells = (amount: Fraction) => [amountCell(view.frame, amount), ...part(amount)];
  const blank = whole === null ? [EMPTY] : [EMPTY, EMPTY];
  const rows = outlineRows(view, year, (row) =>
    row.kind === "line" && row.line.line.type === "note" ? blank : cells(rowTotal(sharesOf(row))),
  );
  if (whole !== null) rows.push({ role: "sum", level: 0, label: words.sum, cells: cells(whole) });
  for (const cost of unitCostsOfYear(view, year)) {
    const row = unitCostRow(view, cost);
    rows.push({ ...row, cells: [...row.cells.slice(0, 1), ...blank.slice(1)] });
  }
  const columns = whole === null ? [words.total] : [words.total, words.share];
  return { kind: "table", heading, labelHeader: words.line, columns, rows, ...ofYear(year, heading) };
}

import { remembered } from "../../../core/memory/remembered.ts";
import { memberName } from "../../../core/model/names.ts";
import { decimalPlaces, type Fraction } from "../../../core/number/fraction.ts";
import type { AllocatedLine } from "../../../core/shares/allocation.ts";
import { WORKBOOK_WORDS } from "../../../messages/registry.ts";
import type { NumberFormat } from "../../page/workbook.ts";
import type { CaseFigures } from "../case-figures.ts";
import { FIGURE_WIDTH } from "../fitted.ts";
import type { Formula } from "../formula/formula.ts";
import { added, formula } from "../formula/parse.ts";
import { Grid } from "../grid.ts";
import { sumOfRows } from "../sum-of-rows.ts";
import type { Ledger, PlacedRow } from "./ledger-rows.ts";

export const HEADER_ROW = 3;
const LABEL_WIDTH = 42;
/** Columns of the sheets of amounts: what comes in, what is shared, then a column per member and one more. */
export const [AMOUNT, TOTAL, FIRST_MEMBER] = [1, 2, 3];

export function afterMembers({ columns }: Ledger): number {
  return FIRST_MEMBER + columns.length;
}

/** The column of a member, or of all together (null). */
export function columnOf({ columnBy }: Ledger, member: number | null): number {
  return member === null ? TOTAL : FIRST_MEMBER + (columnBy.get(member) ?? -1);
}

/** A sheet of amounts with its headers; `last` heads the column behind the members. */
export function amountsGrid(view: CaseFigures, name: string, about: string, ledger: Ledger, last: string): Grid {
  const { subject } = view;
  const words = WORKBOOK_WORDS[view.frame.language];
  const figures = [AMOUNT, TOTAL, ...ledger.columns].map(() => FIGURE_WIDTH);
  const grid = new Grid(name, [LABEL_WIDTH, ...figures, 12]);
  grid.sentence(0, name, "title");
  grid.sentence(1, about);
  const members = ledger.columns.map((member) => memberName(subject, member));
  grid.header(HEADER_ROW, [view.frame.words.line, words.amount, view.frame.words.total, ...members, last]);
  grid.freeze(HEADER_ROW + 1, 1);
  return grid;
}

/** The label of a row, where it has one: lines, groups and sums stand alike on all sheets of a ledger. */
export function labelRow(grid: Grid, row: PlacedRow, sums: "sum" | "muted"): void {
  if (row.kind === "heading") grid.text(row.at, 0, row.label, "group");
  if (row.kind === "note") grid.text(row.at, 0, row.label, "muted", row.level);
  if (row.kind === "line") grid.text(row.at, 0, row.line.line.name, "plain", row.level);
  if (row.kind === "group") grid.text(row.at, 0, row.label, sums === "sum" ? "group" : "muted", row.level);
  if (row.kind === "sum") grid.text(row.at, 0, row.label, sums);
}

/** What a group or a sum adds up in a column: lines only, not the subtotals among them. */
export function summed(grid: Grid, section: readonly PlacedRow[], row: PlacedRow, column: number): Formula | null {
  if (row.kind === "sum" && row.ofSums) {
    const sums = section.filter((other) => other.kind === "sum" && other.at < row.at);
    return added(sums.map((sum) => grid.at(sum.at, column)));
  }
  if (row.kind !== "group" && row.kind !== "sum") return null;
  const [first, count] = row.kind === "group" ? [row.at + 1, row.inside] : [row.at - row.above, row.above];
  return count === 0 ? formula`0` : formula`SUBTOTAL(9,${grid.range(first, column, first + count - 1, column)})`;
}

/** What all members have in a row. */
export function acrossMembers(grid: Grid, ledger: Ledger, at: number): Formula {
  return formula`SUM(${grid.range(at, FIRST_MEMBER, at, afterMembers(ledger) - 1)})`;
}

/** Finer than the unit of rounding an amount is shown with its decimals, but no more than two. */
export function amountFormat(step: Fraction, amounts: readonly Fraction[]): NumberFormat {
  const decimals = amounts.map((amount) => Math.min(2, decimalPlaces(amount) ?? 2));
  return { kind: "amount", decimals: Math.max(decimalPlaces(step) ?? 0, ...decimals) };
}

export function amountsOf(rows: readonly PlacedRow[]): Fraction[] {
  return rows.flatMap((row) => (row.kind === "line" ? (row.line.amount ?? []) : []));
}

/** The sum of some lines in a column. */
export function sumOfLines(grid: Grid, ledger: Ledger, lines: readonly AllocatedLine[], column: number): Formula {
  const rows = [...new Set(lines)].flatMap((line) => rowsOfLines(ledger).get(line) ?? []);
  rows.sort((one, other) => one - other);
  return sumOfRows("SUBTOTAL", grid, rows, column);
}

/** Where each line stands. */
const rowsOfLines = remembered((ledger: Ledger) => {
  return new Map(ledger.sections.flat().flatMap((row) => (row.kind === "line" ? [[row.line, row.at] as const] : [])));
});

import { equals, type Fraction, negate, sum } from "../../core/number/fraction.ts";
import type { Row, Table } from "../../report/page/table.ts";
import { cellAt } from "../../report/workbook/formula/address.ts";

/** Cells that a formula names one by one, at most. */
const MOST_TERMS = 250;

/** Cells of a sheet that are added, those of `less` taken away. */
interface Terms {
  readonly more: readonly string[];
  readonly less: readonly string[];
  readonly value: Fraction;
}

function amountAt(row: Row | undefined, column: number): Fraction | null {
  const cell = row?.cells[column];
  return cell?.kind === "amount" ? cell.value : null;
}

/** The cells that a row, or else a column, is the sum of; blank ones count nothing. */
function termsOf(table: Table, row: number, column: number, top: number): Terms | null {
  const place = (at: readonly [number, number]) => cellAt(top + at[0], at[1] + 1);
  const { adds } = table.rows[row] ?? {};
  const ofColumn = table.reckoned?.find((one) => one.column === column);
  const [more, less] = adds
    ? [adds.rows.map((at) => [at, column] as const), []]
    : [(ofColumn?.adds ?? []).map((at) => [row, at] as const), (ofColumn?.less ?? []).map((at) => [row, at] as const)];
  const known = (cells: readonly (readonly [number, number])[]) =>
    cells.flatMap((at) => {
      const value = amountAt(table.rows[at[0]], at[1]);
      return value === null ? [] : [{ place: place(at), value }];
    });
  const [added, taken] = [known(more), known(less)];
  if (added.length === 0) return null;
  const value = sum([...added.map((one) => one.value), ...taken.map((one) => negate(one.value))]);
  const terms = { more: added.map((one) => one.place), less: taken.map((one) => one.place), value };
  return adds?.turned ? { more: terms.less, less: terms.more, value: negate(value) } : terms;
}

/** Places below each other, or beside each other, as ranges. */
function inRanges(places: readonly string[]): string[] {
  const runs: string[][] = [];
  const apart = (place: string) => {
    const [, letters = "", row = "0"] = /^([A-Z]+)(\d+)$/.exec(place) ?? [];
    return { letters, row: Number(row) };
  };
  for (const place of places) {
    const run = runs.at(-1);
    const [last, one] = [apart(run?.at(-1) ?? ""), apart(place)];
    if (run && last.letters === one.letters && last.row + 1 === one.row) run.push(place);
    else runs.push([place]);
  }
  return runs.map((run) => (run.length === 1 ? (run[0] ?? "") : `${run[0]}:${run.at(-1)}`));
}

/**
 * The formula of a cell that its table says is the sum of others; null of a figure of its own, and where what is shown is not
 * what the shown others make.
 *
 * @param top the row of the sheet, from 0, that the table's first row is in
 */
export function reckonedFormula(table: Table, row: number, column: number, top: number): string | null {
  const shown = amountAt(table.rows[row], column);
  const terms = shown && termsOf(table, row, column, top);
  if (!terms || !equals(terms.value, shown)) return null;
  const { more, less } = terms;
  if (more.length + less.length > MOST_TERMS) return null;
  if (less.length === 0) return `SUM(${inRanges(more).join(",")})`;
  return `${more.join("+")}${less.map((place) => `-${place}`).join("")}`;
}

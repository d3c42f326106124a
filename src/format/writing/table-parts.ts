import type { Row, RowRole, Table } from "../../report/page/table.ts";

const STRONG: readonly RowRole[] = ["group", "sum"];
const LAST: readonly RowRole[] = ["sum", "share", "unit-cost"];

/** Whether a row stands out: the head of a group, or what adds up. */
export function isStrong({ role }: Row): boolean {
  return STRONG.includes(role);
}

/** Longer texts that begin with a digit, such as digests, are no figures. */
const FIGURES = /^[\p{N}–−+-].{0,39}$/u;

/** Whether a column holds figures, to be aligned to the right: amounts, what stands in their place, or texts as `12/14`. */
export function isFigures(table: Table, column: number): boolean {
  const cells = table.rows.map((row) => row.cells[column]);
  return cells.every((cell) => cell?.kind !== "text" || cell.text === "" || FIGURES.test(cell.text));
}

/** How many rows stand before those that close a table: the last sum and what follows of shares and unit costs. */
export function bodyLength({ rows }: Table): number {
  let length = rows.length;
  while (length > 0 && LAST.includes(rows[length - 1]?.role ?? "line")) length--;
  const sum = rows.findIndex((row, at) => at >= length && row.role === "sum");
  return sum < 0 || sum === 0 ? rows.length : sum;
}

/** Whether the table's figures are amounts in the unit of the page: the cost of a unit is always in whole currency. */
export function hasAmounts({ rows }: Table): boolean {
  return rows.some((row) => row.role !== "unit-cost" && row.cells.some((cell) => cell.kind === "amount"));
}

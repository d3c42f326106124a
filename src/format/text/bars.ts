import {
  absolute,
  add,
  compare,
  divide,
  type Fraction,
  floor,
  fraction,
  isNegative,
  multiply,
  ZERO,
} from "../../core/number/fraction.ts";
import type { Cell, Table } from "../../report/page/table.ts";

/** Characters that bars take: fewer tell nothing, more tell nothing more. */
const NARROWEST = 8;
const WIDEST = 28;
/** Ends of a bar, by how many eighths of a character it fills; a bar to the left knows halves alone. */
const EIGHTHS = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];
const FULL = "█";
const LEFT_HALF = "▐";
const AXIS = "│";

/** A bar, and whether it stands for less than nothing. */
export interface Bar {
  readonly text: string;
  readonly isNegative: boolean;
}

function figureIn(cell: Cell | undefined): Fraction | null {
  return cell?.kind === "amount" || cell?.kind === "percent" ? cell.value : null;
}

/** How many units of a bar a value takes, at so many for the largest; at least one of what is not nothing. */
function unitsOf(value: Fraction, most: Fraction, units: number): number {
  const size = absolute(value);
  if (size.num === 0n) return 0;
  return Math.max(1, Number(floor(multiply(divide(size, most), fraction(BigInt(units))))));
}

function toTheRight(value: Fraction, most: Fraction, width: number): string {
  const eighths = unitsOf(value, most, width * 8);
  return FULL.repeat(Math.floor(eighths / 8)) + (EIGHTHS[eighths % 8] ?? "");
}

function toTheLeft(value: Fraction, most: Fraction, width: number): string {
  const halves = unitsOf(value, most, width * 2);
  const text = (halves % 2 === 1 ? LEFT_HALF : "") + FULL.repeat(Math.floor(halves / 2));
  return text.padStart(width);
}

/** The column that a table's bars are of, by index. */
export function barColumnOf({ columns, barColumn }: Pick<Table, "columns" | "barColumn">): number {
  return barColumn ?? columns.length - 1;
}

/**
 * The bars of a column of a table, one for each row, null for those that have none: the largest fills the room. Where
 * some are below zero, these go to the left of an axis, on the same scale. Null where there is no room, or nothing to
 * compare.
 *
 * @param room characters that are free beside the table
 */
export function barsOf(table: Table, room: number): readonly (Bar | null)[] | null {
  const column = barColumnOf(table);
  const values = table.rows.map((row) =>
    row.role === "line" && row.bar !== false ? figureIn(row.cells[column]) : null,
  );
  const known = values.flatMap((value) => value ?? []);
  const largest = (some: readonly Fraction[]) =>
    some.map(absolute).reduce((most, value) => (compare(value, most) > 0 ? value : most), ZERO);
  const most = largest(known);
  if (known.length < 2 || most.num === 0n || room < NARROWEST) return null;
  const width = Math.min(room, WIDEST);
  const below = largest(known.filter(isNegative));
  if (below.num === 0n) {
    return values.map((value) => value && { text: toTheRight(value, most, width), isNegative: false });
  }
  const above = largest(known.filter((value) => !isNegative(value)));
  const left = Math.min(width - 2, Math.max(1, unitsOf(below, add(above, below), width - 1)));
  const right = width - 1 - left;
  // The same length stands for the same amount on both sides of the axis.
  const scale = compare(multiply(above, fraction(BigInt(left))), multiply(below, fraction(BigInt(right)))) > 0;
  const one = scale ? divide(above, fraction(BigInt(right))) : divide(below, fraction(BigInt(left)));
  const full = (count: number) => multiply(one, fraction(BigInt(count)));
  return values.map((value) => {
    if (value === null) return null;
    if (isNegative(value)) return { text: `${toTheLeft(value, full(left), left)}${AXIS}`, isNegative: true };
    return { text: `${" ".repeat(left)}${AXIS}${toTheRight(value, full(right), right)}`, isNegative: false };
  });
}

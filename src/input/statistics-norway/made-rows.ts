import type { Issue } from "../../core/model/issue.ts";
import type { MemberTable } from "../members/member-table.ts";
import { type PlacedText, slice } from "../text/placed-text.ts";
import type { Row, Sheet } from "../text/sheet.ts";
import type { Entry } from "./entries.ts";
import type { Layout } from "./layout.ts";

/** Where the columns of the rows made here stand; those of others follow. */
export const MADE = { name: 0, number: 1, population: 2, others: 3 } as const;

/** A row as members.csv has them, able to tell where its cells stand in the file. */
export interface MadeRow {
  readonly row: Row;
  readonly year: number | null | Issue;
  readonly place: (column: number) => PlacedText;
}

/** What the region's cell of a row comes to: the name, from `start` in the cell, and the number. */
interface Named {
  readonly start: number;
  readonly name: string;
  readonly number: string;
}

/** A row of the region's cell, twice, one column of population and others; null leaves a cell blank. */
function madeRow(
  sheet: Sheet,
  row: Row,
  region: number,
  columns: readonly (number | null)[],
  named: Named,
  year: MadeRow["year"],
): MadeRow {
  const from = [region, region, ...columns];
  const rest = columns.map((column) => (column === null ? "" : (row.cells[column] ?? "")));
  const numbers = new Set(from.flatMap((column, at) => (column !== null && row.numbers?.has(column) ? [at] : [])));
  const place = (column: number) => {
    const cell = sheet.cell(row, from[column] ?? row.cells.length);
    return column === MADE.name ? slice(cell, named.start, named.name.length) : cell;
  };
  const cells = [named.name, named.number, ...rest];
  return { row: { cells, line: row.line, ...(row.numbers ? { numbers } : {}) }, year, place };
}

/** The header of the rows made: the file's own, with one column of population under the file's word for it. */
export function madeHeader(sheet: Sheet, header: Row, { region, figures, others, population }: Layout): MadeRow {
  const named = { start: 0, name: (header.cells[region] ?? "").trim(), number: "" };
  const made = madeRow(sheet, header, region, [figures[0]?.column ?? null, ...others], named, null);
  return { ...made, row: { ...made.row, cells: made.row.cells.with(MADE.population, population) } };
}

/**
 * The rows that one region's row makes: one for each column of population, and where these have years one for the
 * columns that have none. The name keeps its number where `isShared`.
 */
export function madeRows(
  sheet: Sheet,
  { row, region }: Entry,
  layout: Layout,
  isShared: boolean,
  yearOf: MemberTable["yearOf"],
): readonly MadeRow[] {
  const { figures, others } = layout;
  const start = isShared ? region.numberAt : region.nameAt;
  const name = (row.cells[layout.region] ?? "").trim().slice(start, region.nameAt + region.name.length);
  const make = (columns: readonly (number | null)[], year: MadeRow["year"]) =>
    madeRow(sheet, row, layout.region, columns, { start, name, number: region.number ?? "" }, year);
  const isDated = figures.some(({ year }) => year !== null);
  const beside = isDated ? others.map(() => null) : others;
  const made = figures.map(({ column, year }) => make([column, ...beside], year ?? yearOf(row)));
  return isDated && others.length > 0 ? [...made, make([null, ...others], null)] : made;
}

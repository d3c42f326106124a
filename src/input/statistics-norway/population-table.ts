import { type Issue, issue } from "../../core/model/issue.ts";
import { nameKey } from "../../core/model/names.ts";
import { type MemberTable, yearReader } from "../members/member-table.ts";
import { findHeader } from "../table/header-row.ts";
import type { Row, Sheet } from "../text/sheet.ts";
import { countingRows, type Entry, type LeftOut, municipalities } from "./entries.ts";
import { isStatisticsHeader, layoutOf } from "./layout.ts";
import { MADE, madeHeader, madeRows } from "./made-rows.ts";
import type { FormerRegion } from "./namesakes.ts";
import { type Parting, wholePopulations } from "./parts.ts";

/** How well a row reads as the header of such a table. */
function score(row: Row) {
  return { known: row.cells.filter(isStatisticsHeader).length, complete: layoutOf(row) !== null };
}

/** Names that two municipalities have, such as Herøy: there the number belongs to the name. */
function sharedNames(entries: readonly Entry[]): ReadonlySet<string> {
  const numbers = new Map<string, string | null>();
  const shared = new Set<string>();
  for (const { region } of entries) {
    const key = nameKey(region.name);
    const before = numbers.get(key);
    if (before !== undefined && before !== region.number) shared.add(key);
    else numbers.set(key, region.number);
  }
  return shared;
}

function partedIssues(sheet: Sheet, header: Row, parting: Parting | null): Issue[] {
  if (parting === null) return [];
  const { text, source } = sheet.cell(parting.row, parting.column);
  return [issue("POPULATION_IN_PARTS", { column: (header.cells[parting.column] ?? "").trim(), part: text }, source)];
}

function leftOutNotice(sheet: Sheet, region: number, { former, other, repeated, first }: LeftOut): Issue[] {
  return first ? [issue("REGIONS_SKIPPED", { former, other, repeated }, sheet.cell(first, region).source)] : [];
}

/**
 * The members and populations of a table that Statistics Norway has exported (07459 and its like), wide or long: one row
 * per municipality and year, each cell at its place in the file. Null for any other sheet. Titles above the header are
 * the format's own and not worth a notice.
 */
export function populationTable(sheet: Sheet): (MemberTable & { readonly former: readonly FormerRegion[] }) | null {
  const header = findHeader(sheet, "members", score);
  const shape = header && layoutOf(header.row);
  if (!header || !shape) return null;
  const { rows, parting } = wholePopulations(countingRows(header.data, shape), shape);
  const layout = { ...shape, others: shape.others.filter((column) => column !== parting?.column) };
  const { entries, leftOut } = municipalities(rows, layout);
  const shared = sharedNames(entries);
  const yearOf = yearReader(sheet, header.row, layout.year);
  const top = madeHeader(sheet, header.row, layout);
  const made = entries.flatMap((entry) =>
    madeRows(sheet, entry, layout, shared.has(nameKey(entry.region.name)), yearOf),
  );
  const origins = new Map([top, ...made].map((entry) => [entry.row, entry]));
  return {
    sheet: { ...sheet, cell: (row, column) => origins.get(row)?.place(column) ?? sheet.cell(row, column) },
    header: top.row,
    data: made.map(({ row }) => row),
    member: MADE.name,
    number: MADE.number,
    yearOf: (row) => origins.get(row)?.year ?? null,
    bases: [MADE.population, ...layout.others.map((_, at) => MADE.others + at)],
    former: leftOut.regions,
    issues: [...partedIssues(sheet, header.row, parting), ...leftOutNotice(sheet, layout.region, leftOut)],
  };
}

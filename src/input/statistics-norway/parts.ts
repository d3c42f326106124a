import { nameKey } from "../../core/model/names.ts";
import { readNumber } from "../../core/number/number-text.ts";
import type { Row } from "../text/sheet.ts";
import type { Layout } from "./layout.ts";

/** What Statistics Norway calls all parts together, as all ages and both sexes. */
const WHOLE =
  /^(?:begge kjønn|alle aldre|alle aldersgrupper|alder i alt|i alt|totalt?|alle|both sexes|all ages|all|0 (?:år eller eldre|years or older))$/u;

/** A cell that shows that a municipality has several rows a year, one for each age or sex. */
export interface Parting {
  readonly row: Row;
  readonly column: number;
}

function isWhole(row: Row, column: number): boolean {
  return WHOLE.test(nameKey(row.cells[column] ?? ""));
}

/** The rows of all ages and both sexes where the table has such; and the cell that shows that it has none. */
export function wholePopulations(
  rows: readonly Row[],
  layout: Layout,
): { readonly rows: readonly Row[]; readonly parting: Parting | null } {
  let kept = rows;
  for (const column of layout.parts) {
    const whole = kept.filter((row) => isWhole(row, column));
    const [row] = kept;
    if (whole.length === 0 && row) return { rows: onePerRegion(kept, layout).rows, parting: { row, column } };
    kept = whole;
  }
  const { rows: single, twin } = onePerRegion(kept, layout);
  const column = twin && partedBy(twin, layout);
  return twin && column !== null ? { rows: single, parting: { row: twin[1], column } } : { rows: kept, parting: null };
}

/** The first row of each region and year, and the first two rows of the same. */
function onePerRegion(rows: readonly Row[], { region, year }: Layout) {
  const first = new Map<string, Row>();
  let twin: readonly [Row, Row] | null = null;
  for (const row of rows) {
    const id = `${(row.cells[region] ?? "").trim()}\u0000${year === null ? "" : (row.cells[year] ?? "").trim()}`;
    const before = first.get(id);
    if (before) twin ??= [before, row];
    else first.set(id, row);
  }
  return { rows: [...first.values()], twin };
}

/** The column of text that tells two rows of one region apart. */
function partedBy([one, other]: readonly [Row, Row], { others }: Layout): number | null {
  const differs = (column: number) => {
    const text = (other.cells[column] ?? "").trim();
    return text !== (one.cells[column] ?? "").trim() && !readNumber(text, ",").ok;
  };
  return others.find(differs) ?? null;
}

import type { Formula } from "./formula/formula.ts";
import { added, formula } from "./formula/parse.ts";
import type { Grid } from "./grid.ts";

/** Arguments that a function takes. */
const MOST_ARGUMENTS = 100;

/**
 * The sum of some rows in a column, ascending, by runs of rows without others between them. `SUBTOTAL` passes over the
 * subtotals that stand between.
 */
export function sumOfRows(by: "SUM" | "SUBTOTAL", grid: Grid, rows: readonly number[], column: number): Formula {
  const runs: { readonly first: number; last: number }[] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run && isPassed(grid, run.last + 1, row, column, by)) run.last = row;
    else runs.push({ first: row, last: row });
  }
  const ranges = runs.map(({ first, last }) => grid.range(first, column, last, column));
  const parts = Array.from({ length: Math.ceil(ranges.length / MOST_ARGUMENTS) }, (_, at) =>
    ranges.slice(at * MOST_ARGUMENTS, (at + 1) * MOST_ARGUMENTS),
  );
  return added(parts.map((some) => (by === "SUM" ? formula`SUM(${some})` : formula`SUBTOTAL(9,${some})`)));
}

/** Whether the rows from one to before another are none, or subtotals that are not counted. */
function isPassed(grid: Grid, from: number, to: number, column: number, by: "SUM" | "SUBTOTAL"): boolean {
  for (let row = from; row < to; row++) if (by === "SUM" || !grid.isSubtotal(row, column)) return false;
  return true;
}

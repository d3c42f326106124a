import { fitOf, sumOf, Tally } from "./sum-fit.ts";
import type { SummedRow } from "./summed-row.ts";

/** A budget of more rows comes from a ledger, which has no headings; and trying every block takes time. */
export const MOST_ROWS = 2000;
/** More lines than this nobody writes under one heading. */
const MOST_UNDER = 100;

/** A row that the lines below it add up to: how many they are, in how many years it holds, and the headings from it on. */
interface Heading {
  readonly under: number;
  readonly years: number;
  readonly chain: number;
}

/** Whether no line of the same block stands here: the end, a sum, or a row that the file says is no cost. */
function isEnd(row: SummedRow | undefined): boolean {
  return row === undefined || row.naming !== null || row.amounts.length === 0;
}

function headingAt(rows: readonly SummedRow[], at: number, known: ReadonlyMap<number, Heading>): Heading | null {
  const own = rows[at];
  if (own === undefined || isEnd(own) || !own.open) return null;
  const tally = new Tally(false);
  for (let under = 1; under <= MOST_UNDER; under++) {
    const row = rows[at + under];
    if (row === undefined || isEnd(row)) return null;
    tally.add(row, true);
    const next = known.get(at + under + 1);
    if (under < 2 || !(next || isEnd(rows[at + under + 1]))) continue;
    const fit = fitOf(own, sumOf(own, tally));
    if (fit.whole) return { under, years: fit.holds, chain: 1 + (next?.chain ?? 0) };
  }
  return null;
}

/**
 * Lines that stand over their parts like headings: each is what the lines below it add up to, until the next such line
 * or the end. A single one over two amounts may be chance. Looks back over all `rows`, which are no more than `MOST_ROWS`.
 */
export function sumHeadings(rows: readonly SummedRow[]): readonly number[] {
  const known = new Map<number, Heading>();
  for (let at = rows.length - 1; at >= 0; at--) {
    const heading = headingAt(rows, at, known);
    if (heading !== null) known.set(at, heading);
  }
  const found: number[] = [];
  let chained = -1;
  for (let at = 0; at < rows.length; at++) {
    const heading = known.get(at);
    if (heading === undefined) continue;
    if (heading.chain > 1) chained = at + heading.under + 1;
    if (heading.chain > 1 || chained === at || heading.under > 2 || heading.years > 1) found.push(at);
  }
  return found;
}

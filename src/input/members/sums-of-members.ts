import { fastAmount } from "../../core/number/amount.ts";
import { equals, type Fraction, isZero, sum, ZERO } from "../../core/number/fraction.ts";
import { bitsOf } from "../ledger/unnamed/figure-evidence.ts";

/** What is too unlikely for one municipality to have by chance just what some others have together, in bits. */
const SURE = 8;
/** What is unlikely enough to ask. */
const LIKELY = 4;
/** Fewer rows than this are no region. */
const FEWEST_PARTS = 2;
/** A register of more rows has numbers. */
const MOST_ROWS = 500;

/** The figures of a row by column, and whether it lacks the number that the others have. */
export interface MemberFigures {
  readonly figures: ReadonlyMap<number, Fraction>;
  readonly lacksNumber: boolean;
}

const figured = ({ figures }: MemberFigures) => ({
  amounts: [...figures].map(([year, figure]) => ({ year, amount: fastAmount(figure) })),
});

function addUp(parts: readonly MemberFigures[], own: MemberFigures): boolean {
  return [...own.figures].every(([column, figure]) =>
    equals(sum(parts.map(({ figures }) => figures.get(column) ?? ZERO)), figure),
  );
}

/** A row that others add up to, and whether that is too unlikely for chance. */
export interface SumOfMembers<Row extends MemberFigures> {
  readonly row: Row;
  readonly parts: readonly Row[];
  readonly isSure: boolean;
}

/** A row as the sum of the rows next to it on one side, as many as it takes; null where it is none. */
function sumOf<Row extends MemberFigures>(own: Row, others: readonly Row[], trials: number): SumOfMembers<Row> | null {
  const [column, figure] = [...own.figures].find(([, value]) => !isZero(value)) ?? [];
  if (column === undefined || figure === undefined) return null;
  const wanted = Number(figure.num) / Number(figure.den);
  let reached = 0;
  for (const [at, { figures }] of others.entries()) {
    const { num, den } = figures.get(column) ?? ZERO;
    reached += Number(num) / Number(den);
    if (Math.abs(reached - wanted) > 1e-9 * Math.abs(wanted) || at + 1 < FEWEST_PARTS) continue;
    const parts = others.slice(0, at + 1);
    if (!addUp(parts, own)) continue;
    const bits = bitsOf(figured(own), parts.map(figured)).bits - trials;
    if (!own.lacksNumber && bits < LIKELY) return null;
    return { row: own, parts, isSure: own.lacksNumber || bits >= SURE };
  }
  return null;
}

/** The rows of members, of one year, that are sums of those above or below them: of a region, whatever it is called. */
export function sumsOfMembers<Row extends MemberFigures>(rows: readonly Row[]): readonly SumOfMembers<Row>[] {
  if (rows.length <= FEWEST_PARTS || rows.length > MOST_ROWS) return [];
  const trials = Math.log2(rows.length);
  const sums: SumOfMembers<Row>[] = [];
  for (const [at, own] of rows.entries()) {
    const isMember = (row: Row) => !sums.some((sum) => sum.isSure && sum.row === row);
    const above = rows.slice(0, at).filter(isMember).reverse();
    const below = rows.slice(at + 1);
    const found = [sumOf(own, above, trials), sumOf(own, below, trials)].filter((sum) => sum !== null);
    const [sum] = found.sort((one, other) => Number(other.isSure) - Number(one.isSure));
    if (sum) sums.push(sum);
  }
  return sums;
}

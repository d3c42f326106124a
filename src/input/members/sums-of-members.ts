import { fastAmount } from "../../core/number/amount.ts";
import { equals, type Fraction, isZero, sum, ZERO } from "../../core/number/fraction.ts";
import { bitsOf } from "../ledger/unnamed/figure-evidence.ts";

/** What is too unlikely for one municipality to have by chance just what some others have together, in bits. */
const SURE = 8;
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

/** Whether a row is the sum of the rows next to it on one side, as many as it takes. */
function isSumOf(own: MemberFigures, others: readonly MemberFigures[], trials: number): boolean {
  const [column, figure] = [...own.figures].find(([, value]) => !isZero(value)) ?? [];
  if (column === undefined || figure === undefined) return false;
  const wanted = Number(figure.num) / Number(figure.den);
  let reached = 0;
  for (const [at, { figures }] of others.entries()) {
    const { num, den } = figures.get(column) ?? ZERO;
    reached += Number(num) / Number(den);
    if (Math.abs(reached - wanted) > 1e-9 * Math.abs(wanted) || at + 1 < FEWEST_PARTS) continue;
    const parts = others.slice(0, at + 1);
    if (!addUp(parts, own)) continue;
    return own.lacksNumber || bitsOf(figured(own), parts.map(figured)).bits - trials >= SURE;
  }
  return false;
}

/** The rows of members, of one year, that are sums of those above or below them: of a region, whatever it is called. */
export function sumsOfMembers<Row extends MemberFigures>(rows: readonly Row[]): readonly Row[] {
  if (rows.length <= FEWEST_PARTS || rows.length > MOST_ROWS) return [];
  const trials = Math.log2(rows.length);
  const sums: Row[] = [];
  for (const [at, own] of rows.entries()) {
    const isMember = (row: Row) => !sums.includes(row);
    const above = rows.slice(0, at).filter(isMember).reverse();
    const below = rows.slice(at + 1);
    if (isSumOf(own, above, trials) || isSumOf(own, below, trials)) sums.push(own);
  }
  return sums;
}

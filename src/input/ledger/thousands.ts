import { type Issue, issue } from "../../core/model/issue.ts";
import type { BudgetLine } from "../../core/model/line.ts";
import { absolute, compare, divide, type Fraction, fraction, isZero, toDecimal } from "../../core/number/fraction.ts";
import type { BudgetRow } from "./budget-row.ts";

/** About a thousand times as large: costs change from year to year, but seldom by more than this. */
const LEAST = fraction(300n);
const MOST = fraction(3000n);
/** The gap between the largest of the small and the smallest of the large that no budget in one unit has. */
const GAP = fraction(100n);
/** Amounts of this and more are not in thousands. */
const SMALL = fraction(10_000n);
/** Fewer lines than this may be of any size. */
const FEWEST = 5;
/** Above this many rows, small amounts beside large ones are a matter of course. */
const MOST_ROWS = 200;

interface Sized {
  readonly line: BudgetLine;
  readonly size: Fraction;
}

function sized(lines: readonly BudgetLine[]): Sized[] {
  return lines
    .flatMap((line) => (line.type === "line" && line.amount && !isZero(line.amount) ? [line] : []))
    .map((line) => ({ line, size: absolute(line.amount ?? fraction(0n)) }))
    .sort((a, b) => compare(a.size, b.size));
}

function isThousandfold(small: Fraction, large: Fraction): boolean {
  const ratio = divide(large, small);
  return compare(ratio, LEAST) >= 0 && compare(ratio, MOST) <= 0;
}

interface Pair {
  readonly small: BudgetLine;
  readonly large: BudgetLine;
}

/** A line that is a thousand times as large in one year as in another. */
function acrossYears(rows: readonly BudgetRow[]): Pair | null {
  for (const { lines } of rows) {
    const sizes = sized(lines);
    const [small] = sizes;
    const large = sizes.at(-1);
    if (small && large && isThousandfold(small.size, large.size)) return { small: small.line, large: large.line };
  }
  return null;
}

/** Two lines or more that are small beside the others of their year, with a clear gap between. */
function withinYear(lines: readonly BudgetLine[]): Pair | null {
  const sizes = sized(lines);
  if (sizes.length < FEWEST) return null;
  for (let at = 2; at <= sizes.length - 2; at++) {
    const [below, above] = [sizes[at - 1], sizes[at]];
    if (!below || !above || compare(below.size, SMALL) >= 0) break;
    if (compare(divide(above.size, below.size), GAP) < 0) continue;
    const small = sizes[Math.floor(at / 2)];
    const large = sizes[at + Math.floor((sizes.length - at) / 2)];
    if (small && large && isThousandfold(small.size, large.size)) return { small: below.line, large: above.line };
  }
  return null;
}

/**
 * The warning that some amounts are in thousands of kroner and others in kroner, where the figures leave hardly any
 * doubt. `summed` when the file's own sums hold: then its amounts are in one unit.
 */
export function thousandsSuspected(rows: readonly BudgetRow[], summed: boolean): Issue[] {
  const years = new Map<number | null, BudgetLine[]>();
  for (const line of rows.flatMap((entry) => entry.lines)) {
    const known = years.get(line.year);
    if (known) known.push(line);
    else years.set(line.year, [line]);
  }
  const mixed =
    summed || rows.length > MOST_ROWS ? [] : [...years.values()].flatMap((lines) => withinYear(lines) ?? []);
  const [pair] = [...[acrossYears(rows)].filter((found) => found !== null), ...mixed];
  if (!pair) return [];
  const text = ({ amount }: BudgetLine) => toDecimal(amount ?? fraction(0n), 12);
  const args = { line: pair.small.name, small: text(pair.small), large: text(pair.large), other: pair.large.name };
  return [issue("THOUSANDS_SUSPECTED", args, pair.small.source)];
}

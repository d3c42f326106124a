import { isThousandfold, unitsApart } from "../../core/compare/units-apart.ts";
import type { Findings } from "../../core/model/findings.ts";
import { type Issue, issue } from "../../core/model/issue.ts";
import type { Source } from "../../core/model/source.ts";
import { exactAmount, isNothing } from "../../core/number/amount.ts";
import { absolute, compare, decimalText, divide, type Fraction, fraction } from "../../core/number/fraction.ts";
import type { Sheet } from "../text/sheet.ts";
import { type BudgetRow, isShared } from "./rows/budget-row.ts";
import type { Tally } from "./rows/sum-fit.ts";

/** The gap between the largest of the small and the smallest of the large that no budget in one unit has. */
const GAP = fraction(100n);
/** Amounts of this and more are not in thousands. */
export const SMALL_AMOUNT = 10_000;
const SMALL = fraction(BigInt(SMALL_AMOUNT));
/** Fewer lines than this may be of any size. */
export const FEWEST = 5;
/** Fewer lines of a year than this say little of its unit. */
const FEWEST_OF_YEAR = 3;
/** Above this many rows, small amounts beside large ones are a matter of course. */
const MOST_ROWS = 200;

/** A line of the budget by how large it is. */
interface Sized {
  readonly name: string;
  readonly year: number | null;
  readonly amount: Fraction;
  readonly size: Fraction;
  readonly source: () => Source;
}

interface Pair {
  readonly small: Sized;
  readonly large: Sized;
}

/** Whether a row's amounts are far enough apart to be looked at closely; told in doubles, with room to spare. */
function mayDiffer({ amounts }: BudgetRow): boolean {
  let [smallest, largest] = [Infinity, 0];
  for (const { amount } of amounts) {
    const { num, den } = amount;
    if (typeof num !== "number" || typeof den !== "number") return true;
    if (num === 0) continue;
    const size = Math.abs(num / den);
    smallest = Math.min(smallest, size);
    largest = Math.max(largest, size);
  }
  return largest > 200 * smallest;
}

function bySize(lines: readonly Sized[]): Sized[] {
  return [...lines].sort((a, b) => compare(a.size, b.size));
}

/** A ratio hardly from 1 000: what else is steady may still be in one unit. */
const NEAR = [fraction(800n), fraction(1250n)] as const;

function isNear({ small, large }: Pair): boolean {
  const ratio = divide(large.size, small.size);
  return compare(ratio, NEAR[0]) >= 0 && compare(ratio, NEAR[1]) <= 0;
}

/** A row that is a thousand times as large in one year as in another. */
function acrossYears(lines: readonly Sized[]): Pair | null {
  const [small, ...others] = bySize(lines);
  const large = others.at(-1) ?? small;
  return small && large && isThousandfold(small.size, large.size) ? { small, large } : null;
}

/** Two lines or more that are small beside the others of their year, with a clear gap between: the two beside it. */
function withinYear(lines: readonly Sized[]): Pair | null {
  const sizes = bySize(lines);
  if (sizes.length < FEWEST) return null;
  for (let at = 2; at <= sizes.length - 2; at++) {
    const [below, above] = [sizes[at - 1], sizes[at]];
    if (!below || !above || compare(below.size, SMALL) >= 0) break;
    if (compare(divide(above.size, below.size), GAP) < 0) continue;
    const small = sizes[Math.floor(at / 2)];
    const large = sizes[at + Math.floor((sizes.length - at) / 2)];
    if (small && large && isThousandfold(small.size, large.size)) return { small: below, large: above };
  }
  return null;
}

/**
 * Watches for amounts in thousands of kroner beside others in kroner, where the figures leave hardly any doubt: a row's
 * own years, and of a budget of few rows, which are kept, the lines of a year.
 */
export class Thousands {
  readonly #sheet: Sheet;
  #across: Pair | null = null;
  /** Whether another row is of one size in several years. */
  #isSteady = false;
  #rows = 0;
  #few: Sized[] = [];

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
  }

  add(entry: BudgetRow): void {
    this.#rows++;
    if (this.#rows > MOST_ROWS) this.#few = [];
    const isFew = this.#rows <= MOST_ROWS;
    if (!isShared(entry) || !(isFew || mayDiffer(entry))) return;
    const lines = this.#sized(entry);
    const across = acrossYears(lines);
    if (across !== null && (this.#across === null || (isNear(across) && !isNear(this.#across)))) this.#across = across;
    if (across === null && lines.length > 1) this.#isSteady = true;
    if (isFew) this.#few.push(...lines);
  }

  /**
   * @param shared what is shared
   * @param isSummed whether the file's own sums hold: then its amounts are in one unit
   */
  tell(findings: Findings, shared: Tally, isSummed: boolean): void {
    const isOne = this.#across !== null && this.#isSteady && !isNear(this.#across);
    const pair = (isOne ? null : this.#across) ?? (isSummed ? null : this.#within());
    if (pair === null) {
      findings.addAll(this.#yearsApart(shared));
      return;
    }
    const { small, large } = pair;
    const sizes = { small: decimalText(small.amount), large: decimalText(large.amount) };
    const args = { line: small.name, ...sizes, other: large.name };
    findings.add(issue("THOUSANDS_SUSPECTED", args, small.source()));
  }

  #sized({ row, name, amounts }: BudgetRow): Sized[] {
    return amounts.flatMap(({ year, amount, column }) => {
      if (isNothing(amount)) return [];
      const exact = exactAmount(amount);
      return [{ name, year, amount: exact, size: absolute(exact), source: this.#sheet.placeOf(row, column) }];
    });
  }

  /** Where one year comes to about a thousand times another, and its lines are that much larger too. */
  #yearsApart(shared: Tally): Issue[] {
    const years = this.#byYear().flatMap((lines) => {
      const middle = bySize(lines)[Math.floor(lines.length / 2)];
      return middle && lines.length >= FEWEST_OF_YEAR && middle.year !== null ? [middle] : [];
    });
    const [small, ...others] = bySize(years);
    const large = others.at(-1);
    if (!small || !large || !isThousandfold(small.size, large.size)) return [];
    const named = ({ year }: Sized) => ({ name: `${year}`, amount: shared.sum(year) });
    return unitsApart(named(small), named(large), null, "one-file", small.source());
  }

  #within(): Pair | null {
    for (const lines of this.#byYear()) {
      const pair = withinYear(lines);
      if (pair) return pair;
    }
    return null;
  }

  #byYear(): readonly (readonly Sized[])[] {
    const years = new Map<number | null, Sized[]>();
    for (const line of this.#few) years.set(line.year, [...(years.get(line.year) ?? []), line]);
    return [...years.values()];
  }
}

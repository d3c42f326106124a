import { type Amount, exactAmount, fastAmount, isNothing } from "../../../core/number/amount.ts";
import { ExactSum } from "../../../core/number/exact-sum.ts";
import {
  absolute,
  add,
  compare,
  type Fraction,
  isZero,
  negate,
  subtract,
  ZERO,
} from "../../../core/number/fraction.ts";
import type { SummedRow } from "./summed-row.ts";

/** A year, or null of a column without one. */
export type Year = number | null;

/** Rows that one sum may be of, added up by year. */
export class Tally {
  /** The year that the latest amount was of, and its sum; null before the first. */
  #year: Year = null;
  #sum: ExactSum | null = null;
  /** The sums of all years, where there is more than one: most budgets have no other. */
  #sums: Map<Year, ExactSum> | null = null;
  /** How many rows there are. */
  count = 0;
  /** Whether a row is among them that is not itself called a sum. */
  real = false;
  /** The rows themselves, for as long as somebody keeps them. */
  rows: SummedRow[] | null;

  constructor(keepsRows: boolean) {
    this.rows = keepsRows ? [] : null;
  }

  get years(): Iterable<Year> {
    return this.#sums?.keys() ?? (this.#sum === null ? [] : [this.#year]);
  }

  add(row: SummedRow, real: boolean): void {
    this.count++;
    this.real ||= real;
    this.rows?.push(row);
    for (const { year, amount } of row.amounts) this.#sumOf(year).add(amount);
  }

  /** Adds an amount that is of no row, as to take one out. */
  addAmount(year: Year, amount: Amount): void {
    this.#sumOf(year).add(amount);
  }

  /** Adds what another comes to in each year. */
  addAll(other: Tally): void {
    for (const year of other.years) this.addAmount(year, fastAmount(other.sum(year)));
  }

  sum(year: Year): Fraction {
    return this.#known(year)?.value() ?? ZERO;
  }

  /** What all years come to. */
  whole(): Fraction {
    const [year = null, ...others] = this.years;
    return others.reduce<Fraction>((all, other) => add(all, this.sum(other)), this.sum(year));
  }

  /** Whether the rows add up to an amount in a year. */
  is(year: Year, amount: Amount): boolean {
    return this.#known(year)?.is(amount) ?? amount.num === 0;
  }

  /** The same rows, to go on from by themselves. */
  copy(): Tally {
    const copy = new Tally(false);
    copy.#sums = this.#sums && new Map([...this.#sums].map(([year, sum]) => [year, sum.copy()]));
    copy.#year = this.#year;
    copy.#sum = copy.#sums?.get(this.#year) ?? this.#sum?.copy() ?? null;
    copy.count = this.count;
    copy.real = this.real;
    copy.rows = this.rows && [...this.rows];
    return copy;
  }

  #known(year: Year): ExactSum | null {
    return this.#year === year ? this.#sum : (this.#sums?.get(year) ?? null);
  }

  #sumOf(year: Year): ExactSum {
    const before = this.#known(year);
    const sum = before ?? new ExactSum();
    if (this.#sum !== null && before === null) {
      this.#sums ??= new Map([[this.#year, this.#sum]]);
      this.#sums.set(year, sum);
    }
    this.#year = year;
    this.#sum = sum;
    return sum;
  }
}

/** What rows come to. */
export function together(rows: Iterable<SummedRow>): Tally {
  const tally = new Tally(false);
  for (const row of rows) tally.add(row, true);
  return tally;
}

/** A way to read a row as a sum. */
export interface Hypothesis {
  /** What it should come to in each of the row's years. */
  readonly sums: ReadonlyMap<Year, Fraction>;
  /** Of how many rows. */
  readonly count: number;
  readonly real: boolean;
  /** Rows of income written as positive numbers, which are subtracted. */
  readonly income: readonly SummedRow[];
}

/** A row as the sum of what has been tallied; one without a year in a budget of years is of all of them. */
export function sumOf(row: SummedRow, tally: Tally): Hypothesis {
  const sums = new Map(row.amounts.map(({ year }) => [year, year === null ? tally.whole() : tally.sum(year)] as const));
  return { sums, count: tally.count, real: tally.real, income: [] };
}

/** A row as costs less incomes: the first tallies are costs, those from `first` on income. */
export function netOf(row: SummedRow, tallies: readonly Tally[], first: number): Hypothesis {
  const signed = (year: Year) =>
    tallies.reduce((net, tally, at) => {
      const part = tally.sum(year);
      return add(net, at < first ? part : negate(part));
    }, ZERO);
  return {
    sums: new Map(row.amounts.map(({ year }) => [year, signed(year)] as const)),
    count: tallies.reduce((all, { count }) => all + count, 0),
    real: true,
    income: tallies.slice(first).flatMap(({ rows }) => rows ?? []),
  };
}

export interface Fit {
  readonly hypothesis: Hypothesis;
  /** Years in which it holds with an amount other than zero; `whole` when in all that the row has. */
  readonly holds: number;
  readonly whole: boolean;
  readonly off: Fraction;
}

/** How well a row's amounts are what a hypothesis adds up to. */
export function fitOf({ amounts }: SummedRow, hypothesis: Hypothesis): Fit {
  let holds = 0;
  let off = ZERO;
  for (const { year, amount } of amounts) {
    const difference = subtract(exactAmount(amount), hypothesis.sums.get(year) ?? ZERO);
    if (!isZero(difference)) off = add(off, absolute(difference));
    else if (!isNothing(amount)) holds++;
  }
  return { hypothesis, holds, whole: holds > 0 && isZero(off), off };
}

/** The best of several fits: in the most years, then by the least that is off, then the first. */
export function bestFit(fits: readonly Fit[]): Fit | null {
  return fits.reduce<Fit | null>(
    (best, fit) => (best && (best.holds - fit.holds || compare(fit.off, best.off)) >= 0 ? best : fit),
    null,
  );
}

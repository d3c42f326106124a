import {
  absolute,
  add,
  compare,
  type Fraction,
  isZero,
  negate,
  subtract,
  sum,
  ZERO,
} from "../../core/number/fraction.ts";

/** Amounts by the year they are for; the year is null of a column without one. */
export type Sums = ReadonlyMap<number | null, Fraction>;

/** Rows that one sum may be of, added up by year. */
export class Tally {
  readonly sums = new Map<number | null, Fraction>();
  readonly rows: number[] = [];

  /** Whether a row is among them that is not itself called a sum. */
  real = false;

  add(row: number, amounts: Sums, real: boolean): void {
    this.rows.push(row);
    this.real ||= real;
    for (const [year, amount] of amounts) this.sums.set(year, add(this.sums.get(year) ?? ZERO, amount));
  }
}

/** A way to read a row as a sum. */
export interface Hypothesis {
  readonly sums: Sums;
  readonly rows: readonly number[];
  readonly real: boolean;
  readonly income: readonly number[];
}

export interface Fit {
  readonly hypothesis: Hypothesis;
  /** Years in which it holds with an amount other than zero; `whole` when in all that the row has. */
  readonly holds: number;
  readonly whole: boolean;
  readonly off: Fraction;
}

/** How well a row's amounts are what a hypothesis adds up to. */
export function fitOf(amounts: Sums, hypothesis: Hypothesis): Fit {
  let holds = 0;
  let off = ZERO;
  for (const [year, amount] of amounts) {
    const difference = subtract(amount, hypothesis.sums.get(year) ?? ZERO);
    if (!isZero(difference)) off = add(off, absolute(difference));
    else if (!isZero(amount)) holds++;
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

/** Costs less incomes, by year. */
export function net(tallies: readonly { readonly sums: Sums; readonly sign: 1 | -1 }[]): Sums {
  const years = new Set(tallies.flatMap(({ sums }) => [...sums.keys()]));
  const signed = (year: number | null) =>
    tallies.map(({ sums, sign }) => {
      const part = sums.get(year) ?? ZERO;
      return sign > 0 ? part : negate(part);
    });
  return new Map([...years].map((year) => [year, sum(signed(year))]));
}

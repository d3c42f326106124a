import { type Amount, exactAmount } from "../../../core/number/amount.ts";
import { absolute, commonDenominator, type Fraction, isZero } from "../../../core/number/fraction.ts";
import type { Year } from "../rows/sum-fit.ts";

/** A row by its amounts: each under its year, or whatever its column is of. */
interface FiguredRow {
  readonly amounts: readonly { readonly year: Year; readonly amount: Amount }[];
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  let [one, other] = [a, b];
  while (other !== 0n) [one, other] = [other, one % other];
  return one;
}

function amountOf({ amounts }: FiguredRow, year: Year): Fraction | null {
  const ofYear = amounts.find((amount) => amount.year === year);
  return ofYear ? exactAmount(ofYear.amount) : null;
}

/** The amounts of some rows in a year, as whole numbers without a common divisor. */
function reduced(rows: readonly FiguredRow[], year: Year): readonly bigint[] {
  const amounts = rows.map((row) => amountOf(row, year) ?? { num: 0n, den: 1n });
  const unit = commonDenominator(amounts.map(({ den }) => den));
  const whole = amounts.map(({ num, den }) => num * (unit / den));
  const step = whole.reduce((divisor, value) => greatestDivisor(divisor, value < 0n ? -value : value), 0n);
  return step === 0n ? whole : whole.map((value) => value / step);
}

/**
 * How hardly it can be by chance that a row is the sum of others, in bits: how many sums as large are possible in figures
 * as round as these, in each year that is not another at other prices. 7, 4 and 3 (hundred thousand) have not three.
 */
export function bitsOf(
  sum: FiguredRow,
  parts: readonly FiguredRow[],
): { readonly bits: number; readonly columns: number } {
  const seen = new Set<string>();
  let bits = 0;
  for (const { year, amount } of sum.amounts) {
    if (isZero(absolute(exactAmount(amount)))) continue;
    const [own = 0n, ...others] = reduced([sum, ...parts], year);
    const id = [own, ...others].join(" ");
    if (seen.has(id)) continue;
    seen.add(id);
    bits += Math.log2(Number(own < 0n ? -own : own));
  }
  return { bits, columns: seen.size };
}

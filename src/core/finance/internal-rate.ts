import { Decimal } from "decimal.js";
import { type Fraction, isNegative, isZero, parseDecimal, sum } from "../number/fraction.ts";
import type { CashFlow } from "./present-value.ts";

/** Forty digits: the rate is the root of a polynomial, which is no fraction. The core's only use of the package. */
const Forty = Decimal.clone({ precision: 40, defaults: true });
/** Decimals of the rate that are told. */
const PLACES = 24;
const MOST_STEPS = 500;
const CLOSE = new Forty("1e-36");

function decimalOf({ num, den }: Fraction): Decimal {
  return new Forty(num.toString()).div(den.toString());
}

/** What falls at each time, from the first at which anything does to the last. */
function inOrder(flows: readonly CashFlow[]): Fraction[] {
  const times = flows.filter(({ amount }) => !isZero(amount)).map(({ time }) => time);
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const amounts = Array.from({ length: Math.max(0, last - first + 1) || 0 }, (_, at) =>
    sum(flows.filter(({ time }) => time === first + at).map(({ amount }) => amount)),
  );
  const begins = amounts.findIndex((amount) => !isZero(amount));
  return begins < 0 ? [] : amounts.slice(begins, amounts.findLastIndex((amount) => !isZero(amount)) + 1);
}

/** A polynomial and its slope at `x`, the lowest power first. */
function valueAt(coefficients: readonly Decimal[], x: Decimal): { readonly value: Decimal; readonly slope: Decimal } {
  let [value, slope] = [new Forty(0), new Forty(0)];
  for (const coefficient of coefficients.toReversed()) {
    slope = slope.times(x).plus(value);
    value = value.times(x).plus(coefficient);
  }
  return { value, slope };
}

/** The only root above zero of a polynomial that is below zero at zero and above it far out; null beyond all bounds. */
function rootOf(coefficients: readonly Decimal[]): Decimal | null {
  let [low, high] = [new Forty(0), new Forty(1)];
  for (let step = 0; valueAt(coefficients, high).value.isNegative(); step++) {
    if (step > MOST_STEPS) return null;
    [low, high] = [high, high.times(2)];
  }
  let x = low.plus(high).div(2);
  for (let step = 0; step < MOST_STEPS; step++) {
    const { value, slope } = valueAt(coefficients, x);
    if (value.isZero()) return x;
    if (value.isNegative()) low = x;
    else high = x;
    const newton = slope.isZero() ? low : x.minus(value.div(slope));
    const next = newton.gt(low) && newton.lt(high) ? newton : low.plus(high).div(2);
    if (next.minus(x).abs().lte(x.times(CLOSE))) return next;
    x = next;
  }
  return x;
}

/**
 * The internal rate of return: the yearly rate at which what is paid out first and comes back later has the present value
 * zero (docs/methods.md §4). Null unless the flows turn exactly once, from paid out to received: of several turns several
 * rates may be right. Null too where less comes back than was paid: the rate would be below zero, and says nothing of how
 * much is lost. −1 m and then 300 000 in each of five years: 15.2382 %.
 *
 * By Descartes' rule of signs Σ amount · x^time has one root x above zero when the signs turn once; the rate is 1/x − 1.
 * Newton's method, kept between bounds that close in on it, to 40 digits.
 */
export function internalRate(flows: readonly CashFlow[]): Fraction | null {
  const amounts = inOrder(flows);
  const signs = amounts.flatMap((amount) => (isZero(amount) ? [] : [isNegative(amount)]));
  const turns = signs.filter((sign, at) => at > 0 && sign !== signs[at - 1]).length;
  if (turns !== 1 || signs[0] !== true || isNegative(sum(amounts))) return null;
  const root = rootOf(amounts.map(decimalOf));
  return root && parseDecimal(new Forty(1).div(root).minus(1).toFixed(PLACES));
}

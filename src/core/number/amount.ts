import { hasDecimals, wholesInDecimals } from "./decimals.ts";
import { decimalText, type Fraction, fraction } from "./fraction.ts";
import { MOST_WHOLE, type Ratio, wholeOf } from "./whole.ts";

/** An exact amount: two whole doubles where these hold it, for budgets of millions of lines; else a fraction. */
export type Amount = Ratio | Fraction;

export const NOTHING: Ratio = { num: 0, den: 1 };

function isFraction(amount: Amount): amount is Fraction {
  return typeof amount.num === "bigint";
}

/** The amount as a fraction. */
export function exactAmount(amount: Amount): Fraction {
  return isFraction(amount) ? amount : fraction(BigInt(amount.num), BigInt(amount.den));
}

/** The amount in doubles where they hold it. */
export function fastAmount(value: Fraction): Amount {
  const num = wholeOf(value.num);
  const den = wholeOf(value.den);
  return num === null || den === null ? value : { num, den };
}

/** The amount with the other sign: what is a cost as income, and the other way round. */
export function mirrored({ num, den }: Amount): Amount {
  return typeof num === "number" && typeof den === "number"
    ? { num: -num, den }
    : { num: -BigInt(num), den: BigInt(den) };
}

/** The amount as findings and documents carry it; see `decimalText`. */
export function amountText(amount: Amount): string {
  return !isFraction(amount) && hasDecimals(amount.den)
    ? wholesInDecimals(amount.num, amount.den)
    : decimalText(exactAmount(amount));
}

/** Whether two amounts are equal. */
export function isEqual(one: Amount, other: Amount): boolean {
  if (typeof one.num === "number" && typeof one.den === "number") {
    if (typeof other.num === "number" && typeof other.den === "number") {
      if (one.den === other.den) return one.num === other.num;
      const [left, right] = [one.num * other.den, other.num * one.den];
      if (Math.abs(left) <= MOST_WHOLE && Math.abs(right) <= MOST_WHOLE) return left === right;
    }
  }
  return BigInt(one.num) * BigInt(other.den) === BigInt(other.num) * BigInt(one.den);
}

/** Whether it is nothing. */
export function isNothing({ num }: Amount): boolean {
  return num === 0 || num === 0n;
}

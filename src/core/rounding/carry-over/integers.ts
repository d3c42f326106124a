import { MOST_WHOLE, wholeOf } from "../../number/whole.ts";

/** What carry-over asks of its integers: of doubles, which are fast and hold some, or of BigInt, which holds all. */
export interface Integers<Int extends number | bigint> {
  readonly zero: Int;
  readonly one: Int;
  /** An integer; null where it is too large. */
  of(value: bigint): Int | null;
  add(a: Int, b: Int): Int;
  subtract(a: Int, b: Int): Int;
  multiply(a: Int, b: Int): Int;
  /** `a + b · c`. */
  plus(a: Int, b: Int, c: Int): Int;
  /** `a − b · c`. */
  less(a: Int, b: Int, c: Int): Int;
  /** The largest integer not above `a / b`; `b` is above zero. */
  quotient(a: Int, b: Int): Int;
  /** Whether `a` is a multiple of `b`, which is above zero. */
  isMultiple(a: Int, b: Int): boolean;
  magnitude(a: Int): Int;
  /** Whether a product of exact integers is exact itself, and so is what is done with it. */
  holds(product: Int): boolean;
  /** The sign of `a · b − c · d`, of products that need not be held; none is below zero. */
  compareProducts(a: Int, b: Int, c: Int, d: Int): number;
}

/** How far a product of doubles may be off, relative to itself, with plenty to spare. */
const BLUR = 2 ** -50;

/** Integers of any size, many times slower than doubles. */
class BigInts implements Integers<bigint> {
  readonly zero = 0n;
  readonly one = 1n;

  of(value: bigint): bigint {
    return value;
  }

  add(a: bigint, b: bigint): bigint {
    return a + b;
  }

  subtract(a: bigint, b: bigint): bigint {
    return a - b;
  }

  multiply(a: bigint, b: bigint): bigint {
    return a * b;
  }

  plus(a: bigint, b: bigint, c: bigint): bigint {
    return a + b * c;
  }

  less(a: bigint, b: bigint, c: bigint): bigint {
    return a - b * c;
  }

  quotient(a: bigint, b: bigint): bigint {
    return a < 0n ? -((b - 1n - a) / b) : a / b;
  }

  isMultiple(a: bigint, b: bigint): boolean {
    return a % b === 0n;
  }

  magnitude(a: bigint): bigint {
    return a < 0n ? -a : a;
  }

  holds(): boolean {
    return true;
  }

  compareProducts(a: bigint, b: bigint, c: bigint, d: bigint): number {
    const difference = a * b - c * d;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }
}

/** Whole numbers in doubles, exact below the bound that `holds` tells (see whole.ts). */
class Doubles implements Integers<number> {
  readonly zero = 0;
  readonly one = 1;

  of(value: bigint): number | null {
    return wholeOf(value);
  }

  add(a: number, b: number): number {
    return a + b;
  }

  subtract(a: number, b: number): number {
    return a - b;
  }

  multiply(a: number, b: number): number {
    return a * b;
  }

  plus(a: number, b: number, c: number): number {
    return a + b * c;
  }

  less(a: number, b: number, c: number): number {
    return a - b * c;
  }

  quotient(a: number, b: number): number {
    return Math.floor(a / b);
  }

  isMultiple(a: number, b: number): boolean {
    return a % b === 0;
  }

  magnitude(a: number): number {
    return Math.abs(a);
  }

  holds(product: number): boolean {
    return product <= MOST_WHOLE;
  }

  compareProducts(a: number, b: number, c: number, d: number): number {
    const product = a * b;
    const other = c * d;
    const difference = product - other;
    const isExact = product <= MOST_WHOLE && other <= MOST_WHOLE;
    if (isExact || Math.abs(difference) > product * BLUR) return difference;
    return BIGINTS.compareProducts(BigInt(a), BigInt(b), BigInt(c), BigInt(d));
  }
}

/** The two kinds of integers. Each is a class of its own, so that its operations cost no more than their signs. */
export const DOUBLES: Integers<number> = new Doubles();
export const BIGINTS: Integers<bigint> = new BigInts();

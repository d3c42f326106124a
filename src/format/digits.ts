import { MOST_WHOLE } from "../core/carry-over/whole.ts";

const ZERO = 48;
const POINT = 46;
const MINUS = 45;
const CHUNK = 10_000;
const CHUNK_DIGITS = 4;
/** The twelve decimals of machine output, in chunks. */
const CHUNKS = [0, 0, 0];
const BILLION = 1_000_000_000;

/** The most bytes one number takes: sign, sixteen digits, point, twelve decimals. */
export const LONGEST_NUMBER = 32;

/** Writes a whole number from 0 below 10^9, with at least `width` digits; returns where it ends. */
function writeSmall(bytes: Uint8Array, start: number, value: number, width: number): number {
  let digits = 1;
  for (let bound = 10; bound <= value; bound *= 10) digits++;
  const end = start + (digits > width ? digits : width);
  let rest = value | 0;
  for (let at = end - 1; at >= start; at--) {
    const tenth = (rest / 10) | 0;
    bytes[at] = ZERO + rest - tenth * 10;
    rest = tenth;
  }
  return end;
}

function writeWhole(bytes: Uint8Array, start: number, value: number): number {
  if (value < BILLION) return writeSmall(bytes, start, value, 1);
  const high = Math.floor(value / BILLION);
  return writeSmall(bytes, writeWhole(bytes, start, high), value - high * BILLION, 9);
}

/** Whether `writeDecimal` is exact for amounts with this denominator shared by these weights of `whole`. */
export function isWritable(den: number, whole: number): boolean {
  return den * whole * CHUNK <= MOST_WHOLE && whole * whole <= MOST_WHOLE;
}

/**
 * Writes num/den · weight/whole as machine output has it: decimal text with at most twelve decimals, rounded half away
 * from zero, no trailing zeros. `num` and `weight` are not negative, weight ≤ whole, num ≤ 2^52, and `isWritable` holds:
 * then no intermediate number passes 2^52, so that doubles are exact. Returns where it ends.
 */
export function writeDecimal(
  bytes: Uint8Array,
  start: number,
  negative: boolean,
  num: number,
  den: number,
  weight: number,
  whole: number,
  sign = POINT,
): number {
  // num = high · whole + low, so num · weight / whole = high · weight + low · weight / whole: products of at most num, and
  // below whole².
  const high = Math.floor(num / whole);
  const product = (num - high * whole) * weight;
  const quotient = Math.floor(product / whole);
  const dividend = high * weight + quotient;
  let value = Math.floor(dividend / den);
  const parts = den * whole;
  let rest = (dividend - value * den) * whole + (product - quotient * whole);
  if (rest === 0) {
    if (value === 0) negative = false;
    if (negative) bytes[start] = MINUS;
    return writeWhole(bytes, negative ? start + 1 : start, value);
  }
  for (let chunk = 0; chunk < 3; chunk++) {
    const digits = Math.floor((rest * CHUNK) / parts);
    CHUNKS[chunk] = digits;
    rest = rest * CHUNK - digits * parts;
  }
  if (2 * rest >= parts) value += carry();
  const [first = 0, second = 0, third = 0] = CHUNKS;
  if (negative && (value > 0 || first > 0 || second > 0 || third > 0)) bytes[start++] = MINUS;
  let end = writeWhole(bytes, start, value);
  if (first === 0 && second === 0 && third === 0) return end;
  bytes[end++] = sign;
  end = writeSmall(bytes, end, first, CHUNK_DIGITS);
  end = writeSmall(bytes, end, second, CHUNK_DIGITS);
  end = writeSmall(bytes, end, third, CHUNK_DIGITS);
  while (bytes[end - 1] === ZERO) end--;
  return end;
}

/** Adds one to the last decimal; returns what passes on to the whole number. */
function carry(): number {
  for (let chunk = 2; chunk >= 0; chunk--) {
    const raised = (CHUNKS[chunk] ?? 0) + 1;
    CHUNKS[chunk] = raised === CHUNK ? 0 : raised;
    if (raised < CHUNK) return 0;
  }
  return 1;
}

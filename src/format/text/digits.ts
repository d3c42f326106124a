import { decimalsOf, hasDecimals, ONE_IN_DECIMALS } from "../../core/number/decimals.ts";
import { MOST_WHOLE } from "../../core/number/whole.ts";

const ZERO = 48;
const POINT = 46;
const MINUS = 45;
const CHUNK = 10_000;
const CHUNK_DIGITS = 4;
/** Every number of four digits, written out: the first in the highest byte. */
const DIGITS = Uint32Array.from({ length: CHUNK }, (_, value) => {
  const [tens, hundreds, thousands] = [Math.floor(value / 10), Math.floor(value / 100), Math.floor(value / 1000)];
  const high = (ZERO + thousands) * 256 + ZERO + (hundreds % 10);
  return (high * 256 + ZERO + (tens % 10)) * 256 + ZERO + (value % 10);
});

/** The most bytes one number takes: sign, sixteen digits, point, twelve decimals. */
export const LONGEST_NUMBER = 32;

/** Writes the four digits of a number below 10 000. */
function writeChunk(bytes: DataView, start: number, value: number): void {
  bytes.setUint32(start, DIGITS[value] ?? 0);
}

/** Writes a whole number that is not negative, and perhaps some bytes behind it; returns where it ends. */
function writeWhole(bytes: DataView, start: number, value: number): number {
  if (value >= CHUNK) {
    const high = Math.floor(value / CHUNK);
    const end = writeWhole(bytes, start, high);
    writeChunk(bytes, end, value - high * CHUNK);
    return end + CHUNK_DIGITS;
  }
  const digits = value < 10 ? 1 : value < 100 ? 2 : value < 1000 ? 3 : CHUNK_DIGITS;
  bytes.setUint32(start, (DIGITS[value] ?? 0) << (8 * (CHUNK_DIGITS - digits)));
  return start + digits;
}

/** Whether `writeDecimal` is exact for amounts with this denominator shared by weights of `whole`. */
export function isWritable(den: number, whole: number): boolean {
  return hasDecimals(den * whole) && whole * whole <= MOST_WHOLE;
}

/**
 * Writes num/den · weight/whole as machine output has it: decimal text with at most twelve decimals, rounded half away
 * from zero, no trailing zeros. `num` and `weight` are not negative, weight ≤ whole, num ≤ 2^52, and `isWritable` holds:
 * then no intermediate number passes 2^52, so that doubles are exact. Returns where it ends.
 *
 * @param sign the character that parts the decimals
 */
export function writeDecimal(
  bytes: DataView,
  start: number,
  isNegative: boolean,
  num: number,
  den: number,
  weight: number,
  whole: number,
  sign = POINT,
): number {
  const parts = den * whole;
  const direct = num * weight;
  let value: number;
  let rest: number;
  if (parts === 1) {
    value = direct;
    rest = 0;
  } else if (direct <= MOST_WHOLE) {
    value = Math.floor(direct / parts);
    rest = direct - value * parts;
  } else {
    // num = high · whole + low, so num · weight / whole = high · weight + low · weight / whole: products of at most num,
    // and below whole².
    const high = Math.floor(num / whole);
    const product = (num - high * whole) * weight;
    const quotient = Math.floor(product / whole);
    const dividend = high * weight + quotient;
    value = Math.floor(dividend / den);
    rest = (dividend - value * den) * whole + (product - quotient * whole);
  }
  const twelve = decimalsOf(rest, parts);
  const isUp = twelve === ONE_IN_DECIMALS;
  let end = start;
  if (isNegative && !(twelve === 0 && value === 0)) bytes.setUint8(end++, MINUS);
  end = writeWhole(bytes, end, isUp ? value + 1 : value);
  if (isUp || twelve === 0) return end;
  bytes.setUint8(end, sign);
  const eight = Math.floor(twelve / CHUNK);
  const first = Math.floor(eight / CHUNK);
  writeChunk(bytes, end + 1, first);
  writeChunk(bytes, end + 5, eight - first * CHUNK);
  writeChunk(bytes, end + 9, twelve - eight * CHUNK);
  end += 13;
  while (bytes.getUint8(end - 1) === ZERO) end--;
  return end;
}

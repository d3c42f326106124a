import { MOST_WHOLE } from "./whole.ts";

/** What a chunk of four decimals is counted in. */
const CHUNK = 10_000;
/** Decimals that are carried of a number: of what they round off nobody could tell. */
export const DECIMALS_CARRIED = 12;
/** One, in units of the last decimal carried. */
export const ONE_IN_DECIMALS = CHUNK ** 3;

/** Whether doubles hold all that `decimalsOf` makes of parts of this many. */
export function hasDecimals(parts: number): boolean {
  return parts * CHUNK <= MOST_WHOLE;
}

/**
 * The decimals of rest/parts, rounded half up, as the whole number that twelve digits make: a number may round up to
 * `ONE_IN_DECIMALS`. `rest` is not negative and below `parts`, of which `hasDecimals` is true: then doubles are exact.
 */
export function decimalsOf(rest: number, parts: number): number {
  if (rest === 0) return 0;
  let scaled = rest * CHUNK;
  const first = Math.floor(scaled / parts);
  scaled = (scaled - first * parts) * CHUNK;
  const second = Math.floor(scaled / parts);
  scaled = (scaled - second * parts) * CHUNK;
  const third = Math.floor(scaled / parts);
  const left = scaled - third * parts;
  return (first * CHUNK + second) * CHUNK + third + (2 * left >= parts ? 1 : 0);
}

/**
 * num/den in decimal text with a point: at most twelve decimals, rounded half away from zero, no trailing zeros. `den` is
 * above zero, and `hasDecimals` is true of it.
 */
export function wholesInDecimals(num: number, den: number): string {
  const size = Math.abs(num);
  const whole = Math.floor(size / den);
  const decimals = decimalsOf(size - whole * den, den);
  const value = decimals === ONE_IN_DECIMALS ? whole + 1 : whole;
  if (value === 0 && decimals === 0) return "0";
  const sign = num < 0 ? "-" : "";
  if (decimals % ONE_IN_DECIMALS === 0) return `${sign}${value}`;
  const digits = `${ONE_IN_DECIMALS + decimals}`;
  let end = digits.length;
  while (digits[end - 1] === "0") end--;
  return `${sign}${value}.${digits.slice(1, end)}`;
}

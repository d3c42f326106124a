import type { Fraction } from "../../core/number/fraction.ts";

const SAFE = 2n ** 53n;
/** More digits than a double holds. */
const DIGITS = 40;

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}

/**
 * The double nearest to an exact number, which is what a spreadsheet keeps; null when it is too large for one. Divided
 * directly where both parts are doubles, which rounds once; from 40 digits otherwise.
 */
export function nearestDouble({ num, den }: Fraction): number | null {
  if (magnitude(num) <= SAFE && den <= SAFE) return Number(num) / Number(den);
  const shift = DIGITS + `${den}`.length - `${magnitude(num)}`.length;
  const scaled = shift >= 0 ? (num * 10n ** BigInt(shift)) / den : num / (den * 10n ** BigInt(-shift));
  const value = Number(`${scaled}e${-shift}`);
  return Number.isFinite(value) ? value : null;
}

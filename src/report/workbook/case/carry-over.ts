import {
  add,
  compare,
  divide,
  type Fraction,
  floor,
  fraction,
  multiply,
  roundHalfAway,
  subtract,
  ZERO,
} from "../../../core/number/fraction.ts";

/** Decimals of a rounding unit that the workbook reckons with: beyond them lie the errors of binary numbers. */
export const DECIMALS = 4;

/** As a spreadsheet's ROUND(x, 4). */
function rounded(value: Fraction): Fraction {
  const scale = 10n ** BigInt(DECIMALS);
  return fraction(roundHalfAway(multiply(value, fraction(scale))), scale);
}

/** One line as the workbook rounds it, in rounding units. */
export interface CarriedLine {
  /** What the lines so far come to. */
  readonly reached: Fraction;
  /** Whole units of this line. */
  readonly units: bigint;
  /** Units left when every member has its whole ones. */
  readonly left: bigint;
  readonly cells: readonly CarriedCell[];
}

/** A member's part of a line. */
export interface CarriedCell {
  /** Its exact part, with what earlier lines left it owing. */
  readonly owed: Fraction;
  /** Its claim to one of the units left; null when its part is whole. */
  readonly claim: Fraction | null;
  readonly units: bigint;
}

/**
 * Rounds lines one by one: each member gets the whole units of its part, and the units left go to those who owe most so
 * far, of equal claims to the first. Lines always add up, and what was rounded off is carried to the next line (Tijdeman
 * 1980), so that members' sums stay near the exact ones. The formulas of the workbook do exactly this.
 *
 * @param lines amount and exact parts in currency units, one part per member; zero for members outside
 */
export function carriedOver(
  lines: readonly { readonly amount: Fraction; readonly parts: readonly Fraction[] }[],
  step: Fraction,
): CarriedLine[] {
  const [first] = lines;
  let owing = (first?.parts ?? []).map(() => ZERO);
  let before = ZERO;
  return lines.map(({ amount, parts }) => {
    const reached = rounded(add(before, divide(amount, step)));
    const units = roundHalfAway(reached) - roundHalfAway(before);
    before = reached;
    const exact = parts.map((part) => rounded(divide(part, step)));
    const owed = parts.map((part, at) => rounded(add(divide(part, step), owing[at] ?? ZERO)));
    const whole = exact.map(floor);
    const left = units - whole.reduce((all, part) => all + part, 0n);
    const claims = exact.map((part, at) =>
      part.den === 1n ? null : rounded(subtract(owed[at] ?? ZERO, fraction(whole[at] ?? 0n))),
    );
    const cells = claims.map((claim, at) => {
      const gets = claim !== null && rankOf(claims, at) <= left;
      return { owed: owed[at] ?? ZERO, claim, units: (whole[at] ?? 0n) + (gets ? 1n : 0n) };
    });
    owing = cells.map(({ owed: due, units: paid }) => subtract(due, fraction(paid)));
    return { reached, units, left, cells };
  });
}

/** The place of a claim among all, from 1; of equal claims the first comes first. */
function rankOf(claims: readonly (Fraction | null)[], own: number): bigint {
  const claim = claims[own] ?? ZERO;
  const ahead = claims.filter((other, at) => {
    if (other === null) return false;
    const order = compare(other, claim);
    return order > 0 || (order === 0 && at < own);
  });
  return BigInt(ahead.length + 1);
}

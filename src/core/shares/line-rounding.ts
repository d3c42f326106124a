import { type Fraction, negate } from "../number/fraction.ts";
import { handOut, type RoundedDown, roundDown } from "../rounding/apportion.ts";

/**
 * How a line would be rounded by itself to the total that it shows, in rounding units: everybody down, then a unit each to
 * the first claims. In a table that is the mirror image of a positive one, floors, claims and `left` are of the image.
 */
export interface LineRounding extends RoundedDown {
  /** Units that the floors leave. */
  readonly left: bigint;
  /** What each would get, with the line's own sign. */
  readonly alone: readonly bigint[];
}

/**
 * @param exact the exact parts of the line, in rounding units
 * @param shown what the table made of them
 * @param mirrored whether the table was rounded as its mirror image
 */
export function lineRounding(exact: readonly Fraction[], shown: readonly bigint[], mirrored: boolean): LineRounding {
  const sign = mirrored ? -1n : 1n;
  const quotas = mirrored ? exact.map(negate) : exact;
  const down = roundDown(quotas);
  const total = sign * totalOf(shown);
  const alone = handOut(down, total).map((units) => sign * units);
  return { ...down, left: total - totalOf(down.floors), alone };
}

function totalOf(units: readonly bigint[]): bigint {
  return units.reduce((all, one) => all + one, 0n);
}

/** How many units the table moved between members, against rounding the line by itself. */
export function unitsMoved(shown: readonly bigint[], { alone }: LineRounding): bigint {
  return totalOf(shown.map((units, at) => units - (alone[at] ?? units)).filter((more) => more > 0n));
}

import { divide, equals, type Fraction, fraction, multiply, negate, sum, ZERO } from "../number/fraction.ts";
import type { AllocatedLine } from "../shares/allocation.ts";
import { lineRounding } from "../shares/line-rounding.ts";
import type { Split } from "../split/split.ts";
import { sumAtStake } from "../split/sum-at-stake.ts";
import type { RoundingStep } from "./step.ts";

/**
 * How a member's exact part of a line became what is shown, and why it got or lost the odd unit: by the remainders of
 * the line, or because a sum would not have held (docs/methods.md §2).
 */
export function roundingStep(split: Split, line: AllocatedLine, member: number): RoundingStep {
  const { step: unit, mirrored } = split;
  const { shares } = line;
  const at = shares.findIndex((share) => share.member === member);
  const exact = shares.map((share) => divide(share.exact, unit));
  const shown = shares.map((share) => divide(share.allocated, unit).num);
  const rounding = lineRounding(exact, shown, mirrored);
  const signed = (units: Fraction) => multiply(mirrored ? negate(units) : units, unit);
  const alone = rounding.alone.map((units) => multiply(fraction(units), unit));
  // biome-ignore lint/style/noRestrictedGlobals: at most the number of members
  const cut = Number(rounding.left);
  const [last, next] = [rounding.claims[cut - 1], rounding.claims[cut]];
  const remainder = rounding.claims.find(({ index }) => index === at)?.remainder ?? ZERO;
  const tied = last !== undefined && next !== undefined && equals(last.remainder, next.remainder);
  const [byItself, value] = [alone[at] ?? ZERO, shares[at]?.allocated ?? ZERO];
  return {
    kind: "rounding",
    unit,
    exact: shares[at]?.exact ?? ZERO,
    down: signed(fraction(rounding.floors[at] ?? 0n)),
    remainder: signed(remainder),
    lineExact: sum(shares.map((share) => share.exact)),
    lineShown: sum(shares.map((share) => share.allocated)),
    total: sum(split.total.shares.map((share) => share.allocated)),
    left: signed(fraction(rounding.left)),
    claims: rounding.claims.map((claim) => ({
      member: shares[claim.index]?.member ?? 0,
      value: signed(claim.remainder),
    })),
    tied: tied && equals(last.remainder, remainder),
    alone: byItself,
    stake: equals(byItself, value) ? null : sumAtStake(split, line, alone, member),
    value,
  };
}

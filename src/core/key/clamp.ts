import {
  add,
  compare,
  divide,
  type Fraction,
  fraction,
  isPositive,
  isZero,
  multiply,
  ONE,
  subtract,
  sum,
  ZERO,
} from "../number/fraction.ts";

/** Which limit cannot be met by as many members as there are. */
export type Clamped =
  | { readonly ok: true; readonly shares: readonly Fraction[] }
  | { readonly ok: false; readonly limit: "min" | "max" };

function clamp(share: Fraction, min: Fraction, max: Fraction): Fraction {
  return compare(share, min) < 0 ? min : compare(share, max) > 0 ? max : share;
}

/**
 * Shares no smaller than `min` and no larger than `max`: those between are scaled by one common factor so that all
 * make 1 again. `shares` make 1; a share of zero stays zero. Solved exactly: the sum of the clamped shares grows with
 * the factor and is linear between the factors at which some share meets a limit.
 */
export function clampShares(shares: readonly Fraction[], min: Fraction | null, max: Fraction | null): Clamped {
  const least = min ?? ZERO;
  const most = max ?? ONE;
  const positive = shares.filter(isPositive);
  const members = fraction(BigInt(positive.length));
  if (compare(multiply(members, least), ONE) > 0) return { ok: false, limit: "min" };
  if (compare(multiply(members, most), ONE) < 0) return { ok: false, limit: "max" };
  const factor = commonFactor(positive, least, most);
  return {
    ok: true,
    shares: shares.map((share) => (isZero(share) ? ZERO : clamp(multiply(factor, share), least, most))),
  };
}

/** The factor that makes the clamped shares 1; there is one, since the limits allow it. */
function commonFactor(shares: readonly Fraction[], least: Fraction, most: Fraction): Fraction {
  const clampedBy = (factor: Fraction) => shares.map((share) => clamp(multiply(factor, share), least, most));
  const bends = shares.flatMap((share) => [divide(least, share), divide(most, share)]).sort(compare);
  let below = 0;
  let above = bends.length - 1;
  while (below < above) {
    const middle = (below + above) >> 1;
    if (compare(sum(clampedBy(bends[middle] ?? ZERO)), ONE) < 0) below = middle + 1;
    else above = middle;
  }
  const before = bends[above - 1] ?? ZERO;
  const reached = sum(clampedBy(before));
  const growing = sum(
    shares.filter(
      (share) =>
        compare(multiply(before, share), most) < 0 && compare(multiply(bends[above] ?? ZERO, share), least) > 0,
    ),
  );
  return isZero(growing) ? before : add(before, divide(subtract(ONE, reached), growing));
}

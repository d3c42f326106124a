import {
  add,
  compare,
  divide,
  equals,
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

/** What limits made of shares. */
export interface ClampTrace {
  readonly min: Fraction | null;
  readonly max: Fraction | null;
  /** By which the shares between the limits are scaled, so that all make 1. */
  readonly factor: Fraction;
  /** The limit that each share met; null where it lies between them. */
  readonly met: readonly ("min" | "max" | null)[];
  readonly shares: readonly Fraction[];
}

/** Shares within limits, or the limit that as many members as there are cannot keep. */
export type Clamped =
  | { readonly ok: true; readonly clamp: ClampTrace }
  | { readonly ok: false; readonly limit: "min" | "max" };

function clamp(share: Fraction, least: Fraction, most: Fraction): Fraction {
  return compare(share, least) < 0 ? least : compare(share, most) > 0 ? most : share;
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
  const clamped = shares.map((share) => (isZero(share) ? ZERO : clamp(multiply(factor, share), least, most)));
  const met = clamped.map((share) => {
    if (isZero(share)) return null;
    if (min !== null && equals(share, min)) return "min";
    return max !== null && equals(share, max) ? "max" : null;
  });
  return { ok: true, clamp: { min, max, factor, met, shares: clamped } };
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

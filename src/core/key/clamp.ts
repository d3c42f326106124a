import {
  add,
  compare,
  divide,
  type Fraction,
  isPositive,
  isZero,
  multiply,
  ONE,
  subtract,
  sum,
  ZERO,
} from "../number/fraction.ts";

/** The least and the most that a member may have of the whole, as shares. */
export interface Room {
  readonly least: Fraction;
  readonly most: Fraction;
}

/** Any share at all. */
export const ANY: Room = { least: ZERO, most: ONE };

/** What bounds made of shares. */
export interface Clamped {
  readonly ok: true;
  /** By which the shares between the bounds are scaled, so that all make 1; 1 where one bears the excess. */
  readonly factor: Fraction;
  readonly shares: readonly Fraction[];
}

/**
 * The bounds that cannot be kept, and by how much of the whole: the least of all make too much (`min`), the most too
 * little (`max`), a member's least is above its most (`crossed`), or who bears the excess would have less than its least
 * or more than its most (`excess`). `place` is the member's.
 */
export interface Infeasible {
  readonly ok: false;
  readonly limit: "min" | "max" | "crossed" | "excess-min" | "excess-max";
  readonly place: number | null;
  readonly by: Fraction;
}

function clamp(share: Fraction, { least, most }: Room): Fraction {
  return compare(share, least) < 0 ? least : compare(share, most) > 0 ? most : share;
}

/**
 * Shares no smaller than their least and no larger than their most. `shares` make 1, and so does what comes out; a share
 * of zero stays zero. Those between their bounds are scaled by one common factor; with `bearer`, a place, they stay as they
 * are, and that one alone has what is left.
 */
export function clampShares(
  shares: readonly Fraction[],
  rooms: readonly Room[],
  bearer: number | null,
): Clamped | Infeasible {
  const room = (place: number) => rooms[place] ?? ANY;
  const held = [...shares.keys()].filter((place) => place !== bearer && isPositive(shares[place] ?? ZERO));
  for (const place of bearer === null ? held : [...held, bearer]) {
    const { least, most } = room(place);
    if (compare(least, most) > 0) return { ok: false, limit: "crossed", place, by: subtract(least, most) };
  }
  if (bearer !== null) return borne(shares, rooms, bearer);
  const [least, most] = [held.map((place) => room(place).least), held.map((place) => room(place).most)].map(sum);
  if (least && compare(least, ONE) > 0) return { ok: false, limit: "min", place: null, by: subtract(least, ONE) };
  if (most && compare(most, ONE) < 0) return { ok: false, limit: "max", place: null, by: subtract(ONE, most) };
  const factor = commonFactor(held.map((place) => ({ share: shares[place] ?? ZERO, ...room(place) })));
  const clamped = shares.map((share, place) => (isZero(share) ? ZERO : clamp(multiply(factor, share), room(place))));
  return { ok: true, factor, shares: clamped };
}

/** The others within their bounds, and what that leaves for one. */
function borne(shares: readonly Fraction[], rooms: readonly Room[], bearer: number): Clamped | Infeasible {
  const others = shares.map((share, place) =>
    place !== bearer && isPositive(share) ? clamp(share, rooms[place] ?? ANY) : ZERO,
  );
  const left = subtract(ONE, sum(others));
  const { least, most } = rooms[bearer] ?? ANY;
  if (compare(left, least) < 0) return { ok: false, limit: "excess-min", place: bearer, by: subtract(least, left) };
  if (compare(left, most) > 0) return { ok: false, limit: "excess-max", place: bearer, by: subtract(left, most) };
  return { ok: true, factor: ONE, shares: others.with(bearer, left) };
}

/**
 * The factor that makes the clamped shares 1; there is one, since the bounds allow it. Solved exactly: their sum grows with
 * the factor and is linear between the factors at which some share meets a bound.
 */
function commonFactor(held: readonly (Room & { readonly share: Fraction })[]): Fraction {
  const clampedBy = (factor: Fraction) => held.map((one) => clamp(multiply(factor, one.share), one));
  const bends = held.flatMap(({ share, least, most }) => [divide(least, share), divide(most, share)]).sort(compare);
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
    held.flatMap(({ share, least, most }) =>
      compare(multiply(before, share), most) < 0 && compare(multiply(bends[above] ?? ZERO, share), least) > 0
        ? [share]
        : [],
    ),
  );
  return isZero(growing) ? before : add(before, divide(subtract(ONE, reached), growing));
}

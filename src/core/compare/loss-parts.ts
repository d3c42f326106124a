import {
  add,
  compare,
  divide,
  equals,
  type Fraction,
  fraction,
  isNegative,
  isZero,
  multiply,
  ONE,
  subtract,
  ZERO,
} from "../number/fraction.ts";

/** An equal part at which a member begins to lose, or ceases to, as the part grows. */
export interface TurningPart {
  /** From 0 to 1; the member does not lose here. */
  readonly part: Fraction;
  /** False where limits leave no exact answer: then it turns within a millionth of `part`. */
  readonly exact: boolean;
  /** What it turns to beyond `part`, counted from 0 towards 1. */
  readonly to: "loss" | "gain";
}

/** A member's net savings in currency units at an equal part; null where the key gives no shares there. */
export type NetOf = (part: Fraction) => Fraction | null;

/** A member's net at a part. */
export interface Point {
  readonly part: Fraction;
  readonly net: Fraction;
}

/** The parts that are looked at where the net is not linear. */
const PERCENTS = Array.from({ length: 101 }, (_, percent) => fraction(BigInt(percent), 100n));
const CLOSE = fraction(1n, 1_000_000n);

/** Where a net that is linear between two points is zero; null where it is not, or is the same everywhere. */
export function zeroBetween(one: Point, other: Point): Fraction | null {
  const fall = subtract(one.net, other.net);
  if (isZero(fall)) return null;
  const way = divide(one.net, fall);
  if (isNegative(way) || compare(way, ONE) > 0) return null;
  return add(one.part, multiply(way, subtract(other.part, one.part)));
}

/**
 * Every part at which a member's saving turns to loss or back, in ascending order. Exactly zero is no loss.
 *
 * Between bends the net is linear and its turns are exact. Without them (a key with limits) it is looked at for every whole
 * percent, so that two turns inside one percent go unseen; where its sign changes, the turn is narrowed down, and exact
 * where it proves to be. It does for a single pool with a least or largest share: between the parts where members come to
 * a limit or leave it, a share is a quotient of two linear functions. Rounded shares make the net jump: these turns are not
 * exact.
 *
 * @param bends the parts between which the net is linear, as {@link bendsThroughout} tells; null where it is not
 */
export function lossParts(net: NetOf, bends: readonly Fraction[] | null): TurningPart[] {
  const [first = ZERO, ...parts] = bends ?? PERCENTS;
  const turns: TurningPart[] = [];
  let before = pointAt(net, first);
  for (const part of parts) {
    const after = pointAt(net, part);
    if (before && after && isNegative(before.net) !== isNegative(after.net)) {
      const to = isNegative(after.net) ? "loss" : "gain";
      const zero = bends === null ? null : zeroBetween(before, after);
      const turn = zero ? { part: zero, exact: true } : narrowed(net, before, after);
      if (turn) turns.push({ ...turn, to });
    }
    before = after;
  }
  return turns;
}

function pointAt(net: NetOf, part: Fraction): Point | null {
  const value = net(part);
  return value && { part, net: value };
}

/**
 * The turn between two points of different sign: exact if three points inside tell it, else the side without loss; null
 * when the key gives no shares on the way.
 */
function narrowed(net: NetOf, from: Point, to: Point): { readonly part: Fraction; readonly exact: boolean } | null {
  let [low, high] = [from, to];
  for (;;) {
    const width = subtract(high.part, low.part);
    const inside = (quarters: bigint) => pointAt(net, add(low.part, multiply(fraction(quarters, 4n), width)));
    const [first, middle, last] = [inside(1n), inside(2n), inside(3n)];
    if (!first || !middle || !last) return null;
    const zero = quotientZero(first, middle, last);
    const lies = zero && compare(zero, low.part) >= 0 && compare(zero, high.part) <= 0 ? net(zero) : null;
    if (zero && lies && isZero(lies)) return { part: zero, exact: true };
    if (compare(width, CLOSE) <= 0) return { part: isNegative(low.net) ? high.part : low.part, exact: false };
    if (isNegative(middle.net) === isNegative(low.net)) low = middle;
    else high = middle;
  }
}

/**
 * The zero of the quotient of two linear functions through three points, by the cross-ratio, which such functions keep.
 * A linear function is one of them. Null when two values are alike, as they never are for such a quotient, or when it
 * comes near zero only without end.
 */
function quotientZero(a: Point, b: Point, c: Point): Fraction | null {
  if (equals(a.net, b.net) || equals(b.net, c.net) || equals(a.net, c.net)) return null;
  const left = multiply(multiply(subtract(a.net, b.net), c.net), subtract(c.part, b.part));
  const right = multiply(multiply(subtract(c.net, b.net), a.net), subtract(a.part, b.part));
  if (equals(left, right)) return null;
  return divide(subtract(multiply(left, a.part), multiply(right, c.part)), subtract(left, right));
}

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

interface Point {
  readonly part: Fraction;
  readonly net: Fraction;
}

/** How many parts are looked at where the net is not linear: every whole percent. */
const STEPS = 100n;
const CLOSE = fraction(1n, 1_000_000n);

/**
 * Where a net that is linear in the equal part is zero, given its values at 0 and at 1; null where it is not between
 * them, or is the same everywhere.
 */
export function zeroOf(at0: Fraction, at1: Fraction): Fraction | null {
  const fall = subtract(at0, at1);
  if (isZero(fall)) return null;
  const part = divide(at0, fall);
  return isNegative(part) || compare(part, ONE) > 0 ? null : part;
}

/**
 * Every equal part at which a member's saving turns to loss or back, in ascending order. Exactly zero is no loss.
 *
 * Linear (a key without limits): from the values at 0 and 1 alone, exactly, so at most one. Otherwise the net is looked at
 * for every whole percent, so that two turns inside one percent go unseen; where its sign changes, the turn is narrowed
 * down, and exact where it proves to be. It does for a single pool with a least or largest share: between the parts where
 * members come to a limit or leave it, a share is a quotient of two linear functions. Rounded shares make the net jump:
 * these turns are not exact.
 *
 * @param linear whether the net is linear in the part, as {@link isLinearInWeights} tells
 */
export function lossParts(net: NetOf, linear: boolean): TurningPart[] {
  const steps = linear ? 1n : STEPS;
  const turns: TurningPart[] = [];
  let before = pointAt(net, ZERO);
  for (let step = 1n; step <= steps; step++) {
    const after = pointAt(net, fraction(step, steps));
    if (before && after && isNegative(before.net) !== isNegative(after.net)) {
      const to = isNegative(after.net) ? "loss" : "gain";
      const zero = linear ? zeroOf(before.net, after.net) : null;
      const found = zero ? { part: zero, exact: true } : narrowed(net, before, after);
      if (found) turns.push({ ...found, to });
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

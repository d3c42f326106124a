import type { KeyBound, KeyLimits } from "../model/key.ts";
import {
  absolute,
  add,
  compare,
  divide,
  equals,
  type Fraction,
  fraction,
  isNegative,
  isPositive,
  isZero,
  multiply,
  negate,
  ONE,
  subtract,
  sum,
  ZERO,
} from "../number/fraction.ts";
import { ANY, clampShares, type Infeasible, type Room } from "./clamp.ts";
import { roundShares } from "./round-shares.ts";

/** What members paid of the lines of a pool in earlier years: by year, then by member index. In kroner. */
export type PaidBefore = ReadonlyMap<number, ReadonlyMap<number, Fraction>>;

/** The pool that limits are measured in: what it comes to, and who shares it, in the order of the shares. */
export interface LimitedPool {
  readonly amount: Fraction;
  readonly members: readonly number[];
  /** Of a year that is not in it no bound holds. */
  readonly paid: PaidBefore;
}

/** A bound as it holds for one member: as a share of the pool, and of what paid before, where it is against that. */
export interface BoundTrace {
  readonly bound: KeyBound;
  readonly share: Fraction;
  readonly paid: Fraction | null;
}

/** What bounds made of shares; each list has an entry for every member. */
export interface ClampTrace {
  /** The tightest least and most; null where nothing bounds the member. */
  readonly least: readonly (BoundTrace | null)[];
  readonly most: readonly (BoundTrace | null)[];
  /** By which the shares between the bounds are scaled, so that all make 1; 1 where one bears the excess. */
  readonly factor: Fraction;
  /** The place of the one who bears the excess alone. */
  readonly bearer: number | null;
  /** The bound that each share met; null where it lies between them. */
  readonly met: readonly ("min" | "max" | null)[];
  /** What was paid in the years that bounds are held against. */
  readonly paid: PaidBefore;
  readonly shares: readonly Fraction[];
}

/** Shares rounded to whole steps. */
export interface StepTrace {
  readonly step: Fraction;
  readonly shares: readonly Fraction[];
}

/** What limits made of shares, stage by stage; a stage that the key has not is null. */
export interface LimitsTrace {
  readonly clamp: ClampTrace | null;
  readonly steps: StepTrace | null;
  readonly shares: readonly Fraction[];
}

/** Limits that cannot be kept: which, of how many members or of whom, and by how much of the pool. */
export interface LimitsProblem {
  readonly kind: "limits-infeasible";
  readonly limit: Infeasible["limit"] | "excess-nobody" | "round";
  readonly members: number;
  readonly member: number | null;
  readonly by: Fraction;
  /** What the pool comes to. */
  readonly pool: Fraction;
}

/** A bound as a share of the pool for a member, at the least or at the most; null where it does not hold. */
function heldBound(bound: KeyBound, at: "min" | "max", member: number, pool: LimitedPool): BoundTrace | null {
  const { measure, side } = bound;
  if (side !== at && side !== "within") return null;
  if (measure.kind === "share") return { bound, share: measure.ratio, paid: null };
  if (isZero(pool.amount)) return null;
  const size = absolute(pool.amount);
  if (measure.kind === "amount") return { bound, share: divide(measure.amount, size), paid: null };
  const before = pool.paid.get(measure.year.year)?.get(member);
  if (before === undefined) return null;
  const paid = isNegative(pool.amount) ? negate(before) : before;
  const ratio =
    side === "within" ? (at === "min" ? subtract(ONE, measure.ratio) : add(ONE, measure.ratio)) : measure.ratio;
  return { bound, share: divide(multiply(ratio, paid), size), paid };
}

/** Whether a bound is for a member: who bears the excess (`bearer`, by index) is held only by those that name it. */
export function concerns(bound: KeyBound, member: number, bearer: number | null): boolean {
  return bound.member === null ? bearer !== member : bound.member.member === member;
}

/** What limits before these left each member, in the order of the shares; a stage of limits keeps it. */
export type KeptBounds = Pick<ClampTrace, "least" | "most">;

/** The tightest of the bounds that hold for each member, with those that are kept; of two alike the first. */
function tightest(limits: KeyLimits, pool: LimitedPool, kept: KeptBounds): KeptBounds {
  const bearer = limits.excess?.member ?? null;
  const [least, most] = [[...kept.least], [...kept.most]];
  const places = new Map(limits.bounds.length === 0 ? [] : pool.members.map((member, place) => [member, place]));
  const take = (place: number, low: BoundTrace | null, high: BoundTrace | null) => {
    const [lowest, highest] = [least[place] ?? null, most[place] ?? null];
    if (low !== null && (lowest === null || compare(low.share, lowest.share) > 0)) least[place] = low;
    if (high !== null && (highest === null || compare(high.share, highest.share) < 0)) most[place] = high;
  };
  for (const bound of limits.bounds) {
    const held = (member: number) =>
      [heldBound(bound, "min", member, pool), heldBound(bound, "max", member, pool)] as const;
    // What is not held against what a member paid is the same for all.
    const ofAll = bound.member === null && bound.measure.kind !== "paid" ? held(-1) : null;
    if (bound.member !== null) {
      const place = places.get(bound.member.member);
      if (place !== undefined) take(place, ...held(bound.member.member));
    } else {
      for (const [member, place] of places) {
        if (concerns(bound, member, bearer)) take(place, ...(ofAll ?? held(member)));
      }
    }
  }
  return { least, most };
}

/**
 * A key's limits as they hold for shares of a pool, or that they cannot be kept.
 *
 * @param kept what limits before them left, which holds on; null where there are none
 */
export function limited(
  before: readonly Fraction[],
  limits: KeyLimits,
  pool: LimitedPool,
  kept: KeptBounds | null = null,
): LimitsTrace | LimitsProblem {
  const problem = (limit: LimitsProblem["limit"], place: number | null, by: Fraction): LimitsProblem => {
    const members = before.filter((share) => !isZero(share)).length;
    return {
      kind: "limits-infeasible",
      limit,
      members,
      member: place === null ? null : (pool.members[place] ?? null),
      by,
      pool: pool.amount,
    };
  };
  const none = pool.members.map(() => null);
  const { least, most } = tightest(limits, pool, kept ?? { least: none, most: none });
  const rooms = before.map((_, place): Room => {
    if (!least[place] && !most[place]) return ANY;
    const low = least[place]?.share ?? ANY.least;
    return { least: isPositive(low) ? low : ANY.least, most: most[place]?.share ?? ANY.most };
  });
  let clamp: ClampTrace | null = null;
  if (limits.bounds.length > 0 || kept !== null) {
    const named = limits.excess === null ? null : pool.members.indexOf(limits.excess.member);
    const bearer = named === -1 ? null : named;
    const clamped = clampShares(before, rooms, bearer);
    if (!clamped.ok) return problem(clamped.limit, clamped.place, clamped.by);
    const { factor, shares } = clamped;
    if (named === -1) {
      const moved = shares.map((share, place) => absolute(subtract(share, before[place] ?? ZERO)));
      if (moved.some(isPositive)) return problem("excess-nobody", null, divide(sum(moved), fraction(2n)));
    }
    const met = shares.map((share, place) => {
      if (place === bearer || isZero(before[place] ?? ZERO)) return null;
      const meets = (bound: BoundTrace | null | undefined) => bound && equals(bound.share, share);
      return meets(least[place]) ? "min" : meets(most[place]) ? "max" : null;
    });
    clamp = { least, most, factor, bearer, met, paid: pool.paid, shares };
  }
  const within = clamp?.shares ?? before;
  if (limits.round === null) return { clamp, steps: null, shares: within };
  const rounded = roundShares(within, limits.round, rooms);
  if (rounded === null) return problem("round", null, ZERO);
  return { clamp, steps: { step: limits.round, shares: rounded }, shares: rounded };
}

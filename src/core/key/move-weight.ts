import type { Key, KeyBase, KeyPart, NamedKey } from "../model/key.ts";
import {
  add,
  compare,
  divide,
  type Fraction,
  isNegative,
  isZero,
  multiply,
  ONE,
  subtract,
  sum,
  ZERO,
} from "../number/fraction.ts";
import { AS_ASKED, canonicalBase, canonicalKey } from "./grammar/canonical.ts";
import { hasLimits } from "./parts/own-rules.ts";
import { type WeighedPart, weighedParts } from "./parts/weighed-parts.ts";

/** A weight among others that make 1 together; at most one is the rest, what the others leave. */
export type WeightAmongOthers = Pick<WeighedPart, "ratio" | "rest">;

/**
 * The weights when the one at `at` becomes `to`: the law that sensitivity, the ranges of stability, turning points and the
 * controls of a page ask, each time that a key is weighed otherwise.
 *
 * Rest means rest: where another weight is the rest, the others stay as they are and the rest takes what is left. When
 * nothing is left, it is 0 and the others share what there is in proportion, as they do in a key without a rest, and when
 * the rest itself is moved. See docs/decisions/0003-rest-means-rest.md.
 *
 * @param to a ratio from 0 to 1
 * @returns ratios that make 1; null where there is no telling what the others are: none, or several that are all 0
 * @throws RangeError when `to` is outside
 */
export function moveWeight(weights: readonly WeightAmongOthers[], at: number, to: Fraction): Fraction[] | null {
  if (isNegative(to) || compare(to, ONE) > 0) throw new RangeError("a weight is from 0 to 1");
  const left = subtract(ONE, to);
  const { rest, sharing, kept } = beside(weights, at);
  if (rest !== null && compare(kept, left) <= 0) {
    const over = subtract(left, kept);
    return weights.map(({ ratio }, index) => (index === at ? to : index === rest ? over : ratio));
  }
  if (isZero(kept) && sharing !== 1) return null;
  return weights.map(({ ratio }, index) => {
    if (index === at) return to;
    if (index === rest) return ZERO;
    return isZero(kept) ? left : divide(multiply(left, ratio), kept);
  });
}

/** The weights beside the one at `at`: where the rest is among them, and how many others make how much. */
function beside(weights: readonly WeightAmongOthers[], at: number) {
  const rest = weights.findIndex((one, index) => one.rest && index !== at);
  const others = weights.filter((_, index) => index !== at && index !== rest);
  return { rest: rest < 0 ? null : rest, sharing: others.length, kept: sum(others.map(({ ratio }) => ratio)) };
}

/** A base that a weight of a key can be moved to: any that nobody agreed on figure by figure. */
export type MovableBase = Exclude<KeyBase, { readonly kind: "shares" }>;

export const EQUAL: MovableBase = { kind: "equal" };

/** Whether two bases measure alike; agreed shares are each by themselves. */
export function isSameBase(a: KeyBase, b: KeyBase): boolean {
  if (a.kind === "shares" || b.kind === "shares") return false;
  const [one, other] = [a, b].map((base) => canonicalBase(base, AS_ASKED));
  return one === other;
}

/** The bases of a key that can be weighed more or less, each once, as they stand. */
export function movableBases(key: Key): MovableBase[] {
  const movable: MovableBase[] = [];
  for (const { base } of weighedParts(key.parts)) {
    if (base.kind !== "shares" && !movable.some((other) => isSameBase(other, base))) movable.push(base);
  }
  return movable;
}

/** The parts of a key with all that goes by one base as one part in front, of weight 0 where the key has it not. */
function movedInFront({ parts }: Key, base: MovableBase): readonly [WeighedPart, ...WeighedPart[]] {
  const weighed = weighedParts(parts);
  const moved = weighed.filter((part) => isSameBase(part.base, base));
  const ratio = moved.reduce((all, part) => add(all, part.ratio), ZERO);
  const others = weighed.filter((part) => !moved.includes(part));
  return [{ ratio, base, rest: moved.some(({ rest }) => rest) }, ...others];
}

/** The weight of a base in what a key's percentages share, 0 where it has none; a fee for each is no part of it. */
export function weightIn(key: Key, base: MovableBase): Fraction {
  return movedInFront(key, base)[0].ratio;
}

/** The key with `weight` of what it shares by `base`; fees and limits stay. Null as for {@link moveWeight}. */
export function withWeight(key: Key, base: MovableBase, weight: Fraction): Key | null {
  const weights = movedInFront(key, base);
  const moved = moveWeight(weights, 0, weight);
  if (moved === null) return null;
  const parts = weights.map((part, at): KeyPart => {
    if (part.rest && at > 0) return { kind: "rest", base: part.base };
    return { kind: "percent", ratio: moved[at] ?? ZERO, base: part.base };
  });
  const changed = { ...key, parts: [...key.parts.filter(({ kind }) => kind === "fee"), ...parts] };
  return { ...changed, text: canonicalKey(changed, AS_ASKED) };
}

/** The same in every period of a key; null where some period gives no telling. */
export function withWeightThroughout(named: NamedKey, base: MovableBase, weight: Fraction): NamedKey | null {
  const periods = named.periods.flatMap((period) => {
    const key = withWeight(period.key, base, weight);
    return key === null ? [] : [{ ...period, key }];
  });
  return periods.length === named.periods.length ? { ...named, periods } : null;
}

/**
 * The rest of a key that gives way before the others do, when the weight of a base is moved: null where it has none, where
 * that is the base itself, and where no other would have to give way.
 */
export function restThatYields({ periods }: NamedKey, base: MovableBase): KeyBase | null {
  for (const { key } of periods) {
    const weights = movedInFront(key, base);
    const { rest, kept } = beside(weights, 0);
    if (rest !== null && !isZero(kept)) return weights[rest]?.base ?? null;
  }
  return null;
}

/**
 * The weights of a base between which what members pay is linear, ascending, 0 and 1 among them: it bends where a rest is
 * used up. Null under limits, which bend it anywhere (a share clamped or rounded); fees do not, since they are taken first.
 */
export function bendsThroughout({ periods }: NamedKey, base: MovableBase): Fraction[] | null {
  if (periods.some(({ key }) => hasLimits(key))) return null;
  const bends = [ZERO, ONE];
  for (const { key } of periods) {
    const { rest, kept } = beside(movedInFront(key, base), 0);
    const bend = subtract(ONE, kept);
    if (rest !== null && bends.every((one) => compare(one, bend) !== 0)) bends.push(bend);
  }
  return bends.sort(compare);
}

import type { Key, KeyBase, KeyPart } from "../model/key.ts";
import {
  compare,
  divide,
  type Fraction,
  isNegative,
  isZero,
  multiply,
  ONE,
  subtract,
  sum,
} from "../number/fraction.ts";
import { canonicalKey } from "./grammar/canonical.ts";
import { type WeighedPart, weighedParts } from "./weighed-parts.ts";

/** A base that a weight of a key can be moved to: the equal part, or a column of members.csv at a date. */
export type MovableBase = Extract<KeyBase, { readonly kind: "equal" | "base" }>;

export const EQUAL: MovableBase = { kind: "equal" };

function total(parts: readonly WeighedPart[]): Fraction {
  return sum(parts.map(({ ratio }) => ratio));
}

export function isSameBase(a: KeyBase, b: KeyBase): boolean {
  if (a.kind === "base" && b.kind === "base") return a.name === b.name && a.year === b.year;
  return a.kind === "equal" && b.kind === "equal";
}

/** The bases of a key that can be weighed more or less, each once, as they stand. */
export function movableBases(key: Key): MovableBase[] {
  const found: MovableBase[] = [];
  for (const { base } of weighedParts(key.parts)) {
    if (base.kind !== "shares" && !found.some((other) => isSameBase(other, base))) found.push(base);
  }
  return found;
}

/** The weight of a base in what a key's percentages share, 0 where it has none; a fee for each is no part of it. */
export function weightIn(key: Key, base: MovableBase): Fraction {
  return total(weighedParts(key.parts).filter((part) => isSameBase(part.base, base)));
}

/**
 * Whether what a member pays is linear in the weights of a key: limits bend it (a share clamped or rounded), fees do
 * not, since they are taken first.
 */
export function isLinearInWeights({ limits }: Key): boolean {
  return limits.min === null && limits.max === null && limits.round === null;
}

/**
 * The key with `weight` of what it shares by `base`, and its other bases by the same proportions as before in the rest:
 * 50 % equal + 30 % users + 20 % PCs with an equal part of 0 is 60 % users + 40 % PCs. Fees and limits stay; a base that
 * the key has not comes in front. Null where there is no telling what the rest goes by: a key of this base only, or with
 * several other bases that all weigh 0 %.
 *
 * @param weight a ratio from 0 to 1
 * @throws RangeError when it is outside
 */
export function withWeight(key: Key, base: MovableBase, weight: Fraction): Key | null {
  if (isNegative(weight) || compare(weight, ONE) > 0) throw new RangeError("a weight is from 0 to 1");
  const others = weighedParts(key.parts).filter((part) => !isSameBase(part.base, base));
  const left = subtract(ONE, weight);
  const before = total(others);
  if (others.length === 0 || (isZero(before) && others.length > 1)) return null;
  const parts: KeyPart[] = [
    ...key.parts.filter(({ kind }) => kind === "each"),
    { kind: "percent", ratio: weight, base },
    ...others.map((part): KeyPart => {
      const ofOthers = isZero(before) ? ONE : divide(part.ratio, before);
      return { kind: "percent", ratio: multiply(left, ofOthers), base: part.base };
    }),
  ];
  const changed = { ...key, parts };
  return { ...changed, text: canonicalKey(changed, (_, year) => year) };
}

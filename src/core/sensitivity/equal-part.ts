import { compare, divide, type Fraction, isNegative, isZero, multiply, ONE, subtract, sum, ZERO } from "../fraction.ts";
import { canonicalKey } from "../key/canonical.ts";
import type { Key, KeyBase, KeyPart } from "../key/key.ts";

interface Weighed {
  readonly ratio: Fraction;
  readonly base: KeyBase;
}

/** What shares the amount after fees, with `rest` worked out. */
function weighed(parts: readonly KeyPart[]): Weighed[] {
  const named = sum(parts.map((part) => (part.kind === "percent" ? part.ratio : ZERO)));
  return parts.flatMap((part) => {
    if (part.kind === "each") return [];
    return [{ ratio: part.kind === "rest" ? subtract(ONE, named) : part.ratio, base: part.base }];
  });
}

function total(parts: readonly Weighed[]): Fraction {
  return sum(parts.map(({ ratio }) => ratio));
}

/** The equal part of what a key's percentages share, 0 where it has none; a fee for each is no part of it. */
export function equalPart(key: Key): Fraction {
  return total(weighed(key.parts).filter(({ base }) => base.kind === "equal"));
}

/**
 * Whether what a member pays is linear in the key's equal part: limits bend it (a share clamped or rounded), fees do
 * not, since they are taken first.
 */
export function isLinearInEqualPart({ limits }: Key): boolean {
  return limits.min === null && limits.max === null && limits.round === null;
}

/**
 * The key with `part` of what it shares divided equally, and its other bases by the same proportions as before in the
 * rest: 50 % equal + 30 % users + 20 % PCs with an equal part of 0 is 60 % users + 40 % PCs. Fees and limits stay; a key
 * without an equal part gets one, in front. Null where there is no telling what the rest goes by: a key that is only
 * equal, or has several other bases that all weigh 0 %.
 *
 * @param part a ratio from 0 to 1
 * @throws RangeError when it is outside
 */
export function withEqualPart(key: Key, part: Fraction): Key | null {
  if (isNegative(part) || compare(part, ONE) > 0) throw new RangeError("an equal part is from 0 to 1");
  const others = weighed(key.parts).filter(({ base }) => base.kind !== "equal");
  const left = subtract(ONE, part);
  const before = total(others);
  if (others.length === 0 || (isZero(before) && others.length > 1)) return null;
  const parts: KeyPart[] = [
    ...key.parts.filter(({ kind }) => kind === "each"),
    { kind: "percent", ratio: part, base: { kind: "equal" } },
    ...others.map(({ ratio, base }): KeyPart => {
      const ofOthers = isZero(before) ? ONE : divide(ratio, before);
      return { kind: "percent", ratio: multiply(left, ofOthers), base };
    }),
  ];
  const changed = { ...key, parts };
  return { ...changed, text: canonicalKey(changed, (_, year) => year) };
}

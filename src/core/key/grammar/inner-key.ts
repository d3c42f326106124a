import type { FeePart, InnerKey, Key, KeyBase, KeyLimits, KeyPart, KeyPeriod } from "../../model/key.ts";
import { add, equals, type Fraction, isZero, multiply, ONE, subtract, sum, ZERO } from "../../number/fraction.ts";
import { periodWithin } from "../parts/key-periods.ts";
import { hasFees, hasLimits, isInnerKey } from "../parts/own-rules.ts";
import { together } from "../parts/together.ts";
import { AS_ASKED, type BaseYears, canonicalBase } from "./canonical.ts";

/** Another key as it is written into a part: what it is in each of its periods. */
export interface WrittenKey {
  readonly kind: "written";
  readonly name: string;
  readonly periods: readonly KeyPeriod[];
}

/** A part as it is written, where another key may stand for a base. */
export type WrittenPart =
  | KeyPart
  | { readonly kind: "percent"; readonly ratio: Fraction; readonly base: KeyBase | WrittenKey }
  | { readonly kind: "rest"; readonly base: KeyBase | WrittenKey };

/** The parts of a key in some years, each with the one key that another is in these. */
interface Stretch extends Pick<KeyPeriod, "from" | "to"> {
  readonly parts: KeyPart[];
}

/** Whether no other key stands in a part. */
export function isPlain(part: WrittenPart): part is KeyPart {
  return part.kind === "fee" || part.base.kind !== "written";
}

/** A stretch with so much of it as lies in each period of another key, which takes the place of a part. */
function withKey({ from, to, parts }: Stretch, part: Exclude<WrittenPart, FeePart>, base: WrittenKey): Stretch[] {
  const within = base.periods.flatMap((period) => periodWithin(period, from, to));
  return within.map((period): Stretch => {
    const inner: InnerKey = { kind: "key", name: base.name, key: period.key };
    return { from: period.from, to: period.to, parts: [...parts, { ...part, base: inner }] };
  });
}

/** The years in which all keys that stand in the parts are one and the same, with these. */
function stretchesOf(written: readonly WrittenPart[]): readonly Stretch[] {
  let stretches: readonly Stretch[] = [{ from: null, to: null, parts: [] }];
  for (const part of written) {
    if (isPlain(part)) for (const { parts } of stretches) parts.push(part);
    else {
      const { base } = part;
      if (base.kind === "written") stretches = stretches.flatMap((one) => withKey(one, part, base));
    }
  }
  return stretches;
}

function ratiosOf(parts: readonly KeyPart[]): Fraction {
  return sum(parts.map((part) => (part.kind === "percent" ? part.ratio : ZERO)));
}

/** Whether a base stays a part as it is: any but a key without limits or fees of its own, whose parts take its place. */
function staysWhole(base: KeyBase): boolean {
  return !isInnerKey(base) || hasLimits(base.key) || hasFees(base.key);
}

/** The parts of a key that goes into another with a weight. */
function scaled({ parts }: Key, ratio: Fraction): readonly KeyPart[] {
  const left = subtract(ONE, ratiosOf(parts));
  return parts.flatMap((part): readonly KeyPart[] => {
    if (part.kind === "fee") return [];
    const own = multiply(ratio, part.kind === "rest" ? left : part.ratio);
    return isZero(own) ? [] : [{ kind: "percent", ratio: own, base: part.base }];
  });
}

/** The parts of several keys with those that go by the same base in the same years as one. */
function mergedParts(parts: readonly KeyPart[], idOf: (base: KeyBase) => string): readonly KeyPart[] {
  return together(
    parts,
    (part) => (part.kind === "percent" ? idOf(part.base) : null),
    (before, part) =>
      before.kind === "percent" && part.kind === "percent"
        ? { ...before, ratio: add(before.ratio, part.ratio) }
        : before,
  );
}

/** The parts of a key with those of the keys in it: half of a key of two parts is a half of each. */
function flattened(parts: readonly KeyPart[], baseYears: BaseYears): readonly KeyPart[] {
  if (!parts.some((part) => part.kind !== "fee" && isInnerKey(part.base))) return parts;
  const idOf = (base: KeyBase) => canonicalBase(base, baseYears);
  const left = subtract(ONE, ratiosOf(parts));
  const rests = parts.flatMap((part) => (part.kind === "rest" && staysWhole(part.base) ? [idOf(part.base)] : []));
  const all = parts.flatMap((part): readonly KeyPart[] => {
    if (part.kind === "fee") return [part];
    const { base } = part;
    const ratio = part.kind === "rest" ? left : part.ratio;
    if (staysWhole(base)) return isInnerKey(base) && isZero(ratio) ? [] : [part];
    const inner = isInnerKey(base) ? scaled(base.key, ratio) : [];
    // What the rest goes by, it takes too.
    return inner.filter((one) => one.kind !== "percent" || !rests.includes(idOf(one.base)));
  });
  return mergedParts(all, idOf);
}

/** A key of these parts; nothing but another key is that key itself, with its limits and fees. */
function keyOf(text: string, written: readonly KeyPart[], limits: KeyLimits, baseYears: BaseYears): Key {
  const parts = flattened(written, baseYears);
  const [only, ...others] = parts;
  const isWhole = only?.kind === "rest" || (only?.kind === "percent" && equals(only.ratio, ONE));
  const isAlone = isWhole && others.length === 0 && isInnerKey(only.base) && !hasLimits({ limits });
  return isAlone ? { ...only.base.key, text } : { text, parts, limits };
}

/**
 * A key of parts in which other keys may stand: those without limits and fees give way to their parts, the others stay keys
 * by themselves. Where keys in it change over the years, so does it; none are left where they have no year in common.
 *
 * @param baseYears the years that a base is measured at in the case, as far as they are known
 */
export function periodsOf(
  text: string,
  written: readonly WrittenPart[],
  limits: KeyLimits,
  baseYears: BaseYears = AS_ASKED,
): readonly KeyPeriod[] {
  return stretchesOf(written).map(({ from, to, parts }) => {
    return { from, to, key: keyOf(text, parts, limits, baseYears) };
  });
}

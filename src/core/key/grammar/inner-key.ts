import type { KeyBase, KeyPart } from "../../model/key.ts";
import { add, type Fraction, isZero, multiply, ONE, subtract, sum, ZERO } from "../../number/fraction.ts";
import { AS_ASKED, canonicalBase } from "./canonical.ts";

/** Another key as what a part of a key shares by: its parts, which have no fees. */
export interface InnerKey {
  readonly kind: "inner";
  readonly parts: readonly KeyPart[];
}

/** A part as it is written, where another key may stand for a base. */
export type WrittenPart =
  | KeyPart
  | { readonly kind: "percent"; readonly ratio: Fraction; readonly base: KeyBase | InnerKey }
  | { readonly kind: "rest"; readonly base: KeyBase | InnerKey };

function ratiosOf(parts: readonly WrittenPart[]): Fraction {
  return sum(parts.map((part) => (part.kind === "percent" ? part.ratio : ZERO)));
}

function scaled({ parts }: InnerKey, ratio: Fraction): readonly KeyPart[] {
  const left = subtract(ONE, ratiosOf(parts));
  return parts.flatMap((part): readonly KeyPart[] => {
    if (part.kind === "fee") return [];
    const own = multiply(ratio, part.kind === "rest" ? left : part.ratio);
    return isZero(own) ? [] : [{ kind: "percent", ratio: own, base: part.base }];
  });
}

function idOf(base: KeyBase): string {
  return canonicalBase(base, AS_ASKED);
}

/** The parts of several keys with those that go by the same base as one, where the first of them stands. */
function together(parts: readonly KeyPart[]): readonly KeyPart[] {
  const merged: KeyPart[] = [];
  for (const part of parts) {
    const at = merged.findIndex(
      (one) => one.kind === "percent" && part.kind === "percent" && idOf(one.base) === idOf(part.base),
    );
    const before = merged[at];
    if (before?.kind === "percent" && part.kind === "percent") {
      merged[at] = { ...before, ratio: add(before.ratio, part.ratio) };
    } else merged.push(part);
  }
  return merged;
}

/** The parts of a key with those of the keys in it: half of a key of two parts is a half of each. */
export function withInnerKeys(written: readonly WrittenPart[]): readonly KeyPart[] {
  const isPlain = (part: WrittenPart): part is KeyPart => part.kind === "fee" || part.base.kind !== "inner";
  if (written.every(isPlain)) return written;
  const left = subtract(ONE, ratiosOf(written));
  const rests = written.flatMap((part) =>
    part.kind === "rest" && part.base.kind !== "inner" ? [idOf(part.base)] : [],
  );
  const parts = written.flatMap((part): readonly KeyPart[] => {
    if (isPlain(part)) return [part];
    const { base } = part;
    const inner = base.kind === "inner" ? scaled(base, part.kind === "rest" ? left : part.ratio) : [];
    // What the rest goes by, it takes too.
    return inner.filter((one) => one.kind !== "percent" || !rests.includes(idOf(one.base)));
  });
  return together(parts);
}

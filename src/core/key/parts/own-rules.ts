import type { InnerKey, Key, KeyBase, KeyBound, KeyLimits } from "../../model/key.ts";

/** Whether a key bounds or rounds its shares. */
export function hasLimits({ limits: { bounds, excess, round } }: Pick<Key, "limits">): boolean {
  return bounds.length > 0 || excess !== null || round !== null;
}

/** Whether a key takes fees before it shares what they leave. */
export function hasFees({ parts }: Pick<Key, "parts">): boolean {
  return parts.some(({ kind }) => kind === "fee");
}

/** Whether it says nothing but what members pay as fees: it makes an amount, and shares none. */
export function isOfFees({ parts }: Pick<Key, "parts">): boolean {
  return parts.every(({ kind }) => kind === "fee");
}

/** The keys within a key that keep limits or fees of their own, as they stand. */
export function innerKeysOf({ parts }: Pick<Key, "parts">): readonly InnerKey[] {
  return parts.flatMap((part) => (part.kind === "fee" || part.base.kind !== "key" ? [] : [part.base]));
}

export function isInnerKey(base: KeyBase): base is InnerKey {
  return base.kind === "key";
}

/** What bounds the shares of a key, and of the keys within it. */
export function boundsOfKey(key: Key): readonly KeyBound[] {
  return [...key.limits.bounds, ...innerKeysOf(key).flatMap((inner) => boundsOfKey(inner.key))];
}

/** Whether a key, or one within it, bounds or rounds its shares. */
export function hasLimitsWithin(key: Key): boolean {
  return hasLimits(key) || innerKeysOf(key).some((inner) => hasLimitsWithin(inner.key));
}

/** Whether what limits make of shares depends on what the pool comes to: bounds in kroner, or against what was paid. */
export function boundsDependOnPool({ bounds }: KeyLimits): boolean {
  return bounds.some(({ measure }) => measure.kind !== "share");
}

/** Whether its shares depend on how much there is to share: by fees or limits in kroner, its own or those of a key within it. */
export function dependsOnPool(key: Key): boolean {
  return hasFees(key) || boundsDependOnPool(key.limits) || innerKeysOf(key).some((inner) => dependsOnPool(inner.key));
}

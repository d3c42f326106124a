import type { InnerKey, Key, KeyBase } from "../model/key.ts";

/** Whether a key bounds or rounds its shares. */
export function hasLimits({ limits }: Pick<Key, "limits">): boolean {
  return Object.values(limits).some((limit) => limit !== null);
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

/** Whether its shares depend on how much there is to share: by fees, its own or those of a key within it. */
export function dependsOnPool(key: Key): boolean {
  return hasFees(key) || innerKeysOf(key).some((inner) => dependsOnPool(inner.key));
}

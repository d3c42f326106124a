import type { BaseTerm, ColumnBase, Key, KeyBase, PaidBase } from "../model/key.ts";

function ofTerm({ weight, factors }: BaseTerm): readonly ColumnBase[] {
  return [weight, ...factors.map(({ of }) => of)].flatMap((one) => (one.kind === "base" ? [one] : []));
}

/** The columns that a base measures by, in the order they stand. */
export function columnsOf(base: KeyBase): readonly ColumnBase[] {
  if (base.kind === "base") return [base];
  return base.kind === "reckoned" ? base.terms.flatMap(ofTerm) : [];
}

/** What of lines a key shares by: the bases that are known only when these are shared themselves. */
export function paidBasesOf({ parts }: Key): readonly PaidBase[] {
  return parts.flatMap((part) => (part.kind !== "each" && part.base.kind === "paid" ? [part.base] : []));
}

/** The columns that a key measures by. */
export function columnsOfKey({ parts }: Key): readonly ColumnBase[] {
  return parts.flatMap((part) => (part.kind === "each" ? [] : columnsOf(part.base)));
}

/** A key with each of its bases put otherwise. */
export function withBases(key: Key, put: (base: KeyBase) => KeyBase): Key {
  return { ...key, parts: key.parts.map((part) => (part.kind === "each" ? part : { ...part, base: put(part.base) })) };
}

/** A base with each of its columns put otherwise. */
export function withColumns(base: KeyBase, column: (base: ColumnBase) => ColumnBase): KeyBase {
  if (base.kind === "base") return column(base);
  if (base.kind !== "reckoned") return base;
  const terms = base.terms.map(
    ({ weight, factors }): BaseTerm => ({
      weight: weight.kind === "base" ? column(weight) : weight,
      factors: factors.map((factor) => (factor.of.kind === "base" ? { ...factor, of: column(factor.of) } : factor)),
    }),
  );
  return { ...base, terms };
}

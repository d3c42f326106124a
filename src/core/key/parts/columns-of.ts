import type { BaseTerm, ColumnBase, Fee, Key, KeyBase, KeyPart, PaidBase } from "../../model/key.ts";

function ofTerm({ weight, factors }: BaseTerm): readonly ColumnBase[] {
  return [weight, ...factors.map(({ of }) => of)].flatMap((one) => (one.kind === "base" ? [one] : []));
}

/** The columns that a base measures by, in the order they stand. */
export function columnsOf(base: KeyBase): readonly ColumnBase[] {
  if (base.kind === "base") return [base];
  if (base.kind === "key") return columnsOfKey(base.key);
  return base.kind === "reckoned" ? base.terms.flatMap(ofTerm) : [];
}

/** The base that a part of a key measures by, as a fee may too; null where it measures nothing. */
export function baseOfPart(part: KeyPart): KeyBase | null {
  if (part.kind !== "fee") return part.base;
  return "base" in part.fee ? part.fee.base : null;
}

/** What of lines a key shares by, and keys within it: the bases that are known only when these are shared themselves. */
export function paidBasesOf({ parts }: Pick<Key, "parts">): readonly PaidBase[] {
  return parts.flatMap((part) => {
    const base = baseOfPart(part);
    if (base?.kind === "key") return paidBasesOf(base.key);
    return base?.kind === "paid" ? [base] : [];
  });
}

/** The columns that a key measures by, those of keys within it too. */
export function columnsOfKey({ parts }: Pick<Key, "parts">): readonly ColumnBase[] {
  return parts.flatMap((part) => {
    const base = baseOfPart(part);
    return base === null ? [] : columnsOf(base);
  });
}

/** A key with each of its bases put otherwise, each as one of its kind. */
export function withBases(key: Key, put: (base: KeyBase) => KeyBase): Key {
  const ofFee = (fee: Fee): Fee => {
    if (!("base" in fee)) return fee;
    const base = put(fee.base);
    if (base.kind === "key" || base.kind === "paid") throw new Error("a fee by what is no measure");
    return { ...fee, base };
  };
  const ofPart = (part: KeyPart): KeyPart =>
    part.kind === "fee" ? { ...part, fee: ofFee(part.fee) } : { ...part, base: put(part.base) };
  return { ...key, parts: key.parts.map(ofPart) };
}

/** A base with each of its columns put otherwise. */
export function withColumns(base: KeyBase, column: (base: ColumnBase) => ColumnBase): KeyBase {
  if (base.kind === "base") return column(base);
  if (base.kind === "key") return { ...base, key: withBases(base.key, (inner) => withColumns(inner, column)) };
  if (base.kind !== "reckoned") return base;
  const terms = base.terms.map(
    ({ weight, factors }): BaseTerm => ({
      weight: weight.kind === "base" ? column(weight) : weight,
      factors: factors.map((factor) => (factor.of.kind === "base" ? { ...factor, of: column(factor.of) } : factor)),
    }),
  );
  return { ...base, terms };
}

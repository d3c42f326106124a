import type { KeyBase, KeyPart } from "../model/key.ts";
import { type Fraction, ONE, subtract, sum, ZERO } from "../number/fraction.ts";

/** A part of a key that shares what fees leave. */
type SharingPart = Exclude<KeyPart, { readonly kind: "each" }>;

/** What shares the amount after fees: how much of it, as a ratio, by which base. */
export interface WeighedPart {
  readonly ratio: Fraction;
  readonly base: KeyBase;
}

/** What one of a key's parts shares of what fees leave, as a ratio: `rest` takes what the percentages leave. */
export function ratioOf(part: SharingPart, parts: readonly KeyPart[]): Fraction {
  if (part.kind === "percent") return part.ratio;
  const named = parts.map((other) => (other.kind === "percent" ? other.ratio : ZERO));
  return subtract(ONE, sum(named));
}

/** The parts that share what fees leave, `rest` with its ratio worked out. */
export function weighedParts(parts: readonly KeyPart[]): WeighedPart[] {
  return parts.flatMap((part) => (part.kind === "each" ? [] : [{ ratio: ratioOf(part, parts), base: part.base }]));
}

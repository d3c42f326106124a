import type { Fee, KeyBase, KeyPart } from "../../model/key.ts";
import { type Fraction, ONE, subtract, sum, ZERO } from "../../number/fraction.ts";

/** What shares the amount after fees: how much of it, as a ratio, by which base. */
export interface WeighedPart {
  readonly ratio: Fraction;
  readonly base: KeyBase;
  /** Whether the ratio is what the key's percentages leave. */
  readonly rest: boolean;
}

/** The parts that share what fees leave, `rest` with its ratio worked out. */
export function weighedParts(parts: readonly KeyPart[]): WeighedPart[] {
  const named = sum(parts.map((part) => (part.kind === "percent" ? part.ratio : ZERO)));
  return parts.flatMap((part): WeighedPart[] => {
    if (part.kind === "fee") return [];
    const rest = part.kind === "rest";
    return [{ ratio: rest ? subtract(ONE, named) : part.ratio, base: part.base, rest }];
  });
}

/** The fees of a key, in the order they stand. */
export function feesOf({ parts }: { readonly parts: readonly KeyPart[] }): Fee[] {
  return parts.flatMap((part) => (part.kind === "fee" ? [part.fee] : []));
}

import type { Key, KeyBase, KeyLimits } from "../model/key.ts";
import {
  absolute,
  add,
  compare,
  divide,
  type Fraction,
  fraction,
  isPositive,
  isZero,
  multiply,
  ONE,
  subtract,
  sum,
  ZERO,
} from "../number/fraction.ts";
import { clampShares } from "./clamp.ts";
import { roundShares } from "./round-shares.ts";
import { type WeighedPart, weighedParts } from "./weighed-parts.ts";

/** Why a key gives no shares. Fees and pool are in kroner; `members` is how many share the limits. */
export type SharesProblem =
  | { readonly kind: "weights-zero"; readonly base: KeyBase }
  | { readonly kind: "fees-exceed-pool"; readonly fees: Fraction; readonly pool: Fraction }
  | { readonly kind: "limits-infeasible"; readonly limit: keyof KeyLimits; readonly members: number };

export type Proportions =
  | { readonly ok: true; readonly shares: readonly Fraction[] }
  | { readonly ok: false; readonly problem: SharesProblem };

/** The weights of a base, one per member who takes part in the line, in their order; none negative. */
export type WeightsOf = (base: KeyBase) => readonly Fraction[];

/**
 * The share of each member in a pool: all lines with the same key, year and members, `pool` kroner together. The shares
 * make exactly 1, in the order of `weightsOf`. Fees (`each`) are taken once from the pool and the percentages share what
 * they leave; a negative pool mirrors a positive one, and a pool of zero is shared as what fees would leave, so that its
 * lines cancel. Limits hold for the final shares, fees included.
 */
export function proportions(key: Key, weightsOf: WeightsOf, pool: Fraction): Proportions {
  const parts = weighedParts(key.parts);
  const mixed = mix(parts, weightsOf);
  if ("kind" in mixed) return { ok: false, problem: mixed };
  const fee = sum(key.parts.map((part) => (part.kind === "each" ? part.fee : ZERO)));
  const size = absolute(pool);
  const fees = multiply(fee, fraction(BigInt(mixed.length)));
  if (isZero(size) || isZero(fee)) return limited(mixed, key.limits);
  if (compare(fees, size) > 0) return { ok: false, problem: { kind: "fees-exceed-pool", fees, pool } };
  const left = subtract(size, fees);
  const shares = mixed.map((share) => divide(add(fee, multiply(left, share)), size));
  return limited(shares, key.limits);
}

/** The weights behind a base that no column holds: 1 for each under `equal`, what was agreed under `shares`. */
export function agreedWeights(base: Exclude<KeyBase, { kind: "base" }>, members: readonly number[]): Fraction[] {
  if (base.kind === "equal") return members.map(() => ONE);
  const agreed = new Map(base.weights.map(({ member, weight }) => [member, weight]));
  return members.map((member) => agreed.get(member) ?? ZERO);
}

/** Each member's part of each base, weighed together; a base that weighs 0 % may be all zeros. */
function mix(parts: readonly WeighedPart[], weightsOf: WeightsOf): readonly Fraction[] | SharesProblem {
  let mixed: readonly Fraction[] | null = null;
  for (const { ratio, base } of parts) {
    const weights = weightsOf(base);
    const total = sum(weights);
    if (isPositive(ratio) && !isPositive(total)) return { kind: "weights-zero", base };
    const factor = isZero(ratio) ? ZERO : divide(ratio, total);
    mixed = weights.map((weight, index) => add(mixed?.[index] ?? ZERO, multiply(weight, factor)));
  }
  return mixed ?? [];
}

function limited(shares: readonly Fraction[], { min, max, round }: KeyLimits): Proportions {
  const members = shares.filter((share) => !isZero(share)).length;
  const infeasible = (limit: keyof KeyLimits): Proportions => ({
    ok: false,
    problem: { kind: "limits-infeasible", limit, members },
  });
  const clamped = min === null && max === null ? { ok: true as const, shares } : clampShares(shares, min, max);
  if (!clamped.ok) return infeasible(clamped.limit);
  if (round === null) return clamped;
  const rounded = roundShares(clamped.shares, round, min, max);
  return rounded === null ? infeasible("round") : { ok: true, shares: rounded };
}

import type { Key, KeyBase, KeyLimits } from "../model/key.ts";
import { divide, type Fraction, isPositive, isZero, multiply, sum, ZERO } from "../number/fraction.ts";
import { type ClampTrace, clampShares } from "./clamp.ts";
import { type FeesExceed, type FeeTrace, feesOfMembers, paidFee, takeFees } from "./fees.ts";
import { roundShares } from "./round-shares.ts";
import type { WeighedBase } from "./weigh.ts";
import { feesOf, type WeighedPart, weighedParts } from "./weighed-parts.ts";

/** What a part of a key gives each member of what fees leave: its ratio, by what the member weighs of what all weigh. */
export interface PartTrace extends WeighedPart, WeighedBase {
  readonly total: Fraction;
  readonly shares: readonly Fraction[];
}

/** Shares rounded to whole steps. */
export interface StepTrace {
  readonly step: Fraction;
  readonly shares: readonly Fraction[];
}

/**
 * What a key made of weights and a pool, stage by stage; each list has a share for every member, in the order of the
 * weights. Stages that the key has not are null. The split takes the last shares; who explains them, lays them out or
 * varies them reads the stages, and reckons nothing again.
 */
export interface KeyTrace {
  readonly parts: readonly PartTrace[];
  /** The parts added up. */
  readonly mixed: readonly Fraction[];
  readonly fee: FeeTrace | null;
  readonly clamp: ClampTrace | null;
  readonly steps: StepTrace | null;
  /** What came out: they make exactly 1. */
  readonly shares: readonly Fraction[];
}

/** Why a key gives no shares. Fees and pool are in kroner; `members` is how many share the limits. */
export type SharesProblem =
  | { readonly kind: "weights-zero"; readonly base: KeyBase }
  | FeesExceed
  | { readonly kind: "limits-infeasible"; readonly limit: keyof KeyLimits; readonly members: number };

export type Traced =
  | { readonly ok: true; readonly trace: KeyTrace }
  | { readonly ok: false; readonly problem: SharesProblem };

/**
 * The law of a key: the share of each member in a pool, all lines with the same key, year and members, `pool` kroner
 * together. Fees are taken once from the pool and the percentages share what they leave; a negative pool mirrors a
 * positive one, and a pool of zero is shared as what fees would leave, so that its lines cancel. Limits hold for the final
 * shares, fees included.
 *
 * @param members who share it, by index
 * @param weigh the weights of a base, one for each of them
 * @param pool null where it is what the fees make
 */
export function traceKey(
  key: Key,
  members: readonly number[],
  weigh: (base: KeyBase) => WeighedBase,
  pool: Fraction | null,
): Traced {
  const parts = weighedParts(key.parts).map((part) => partOf(part, weigh(part.base)));
  const weightless = parts.find(({ ratio, total }) => isPositive(ratio) && !isPositive(total));
  if (weightless) return { ok: false, problem: { kind: "weights-zero", base: weightless.base } };
  const mixed = members.map((_, at) => sum(parts.map(({ shares }) => shares[at] ?? ZERO)));
  const fees = feesOf(key).map((fee) => paidFee(fee, members, weigh));
  const amounts = feesOfMembers(fees, members);
  const paid = takeFees(fees, amounts, mixed, pool ?? sum(amounts));
  if (paid && "kind" in paid) return { ok: false, problem: paid };
  const limited = limit(paid?.shares ?? mixed, key.limits);
  if ("kind" in limited) return { ok: false, problem: limited };
  return { ok: true, trace: { parts, mixed, fee: paid, ...limited } };
}

/** A part as it weighs the members; one that weighs 0 % may be all zeros. */
function partOf(part: WeighedPart, weighed: WeighedBase): PartTrace {
  const total = sum(weighed.weights.map(({ value }) => value));
  const factor = isZero(part.ratio) || isZero(total) ? ZERO : divide(part.ratio, total);
  return { ...part, ...weighed, total, shares: weighed.weights.map(({ value }) => multiply(value, factor)) };
}

function limit(
  before: readonly Fraction[],
  { min, max, round }: KeyLimits,
): Pick<KeyTrace, "clamp" | "steps" | "shares"> | SharesProblem {
  const infeasible = (which: keyof KeyLimits): SharesProblem => {
    return { kind: "limits-infeasible", limit: which, members: before.filter((share) => !isZero(share)).length };
  };
  const clamped = min === null && max === null ? null : clampShares(before, min, max);
  if (clamped && !clamped.ok) return infeasible(clamped.limit);
  const clamp = clamped?.clamp ?? null;
  const within = clamp?.shares ?? before;
  if (round === null) return { clamp, steps: null, shares: within };
  const rounded = roundShares(within, round, min, max);
  return rounded === null ? infeasible("round") : { clamp, steps: { step: round, shares: rounded }, shares: rounded };
}

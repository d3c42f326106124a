import type { InnerKey, Key, KeyBase, KeyLimits, PaidBase, WeighableBase } from "../model/key.ts";
import { divide, type Fraction, isPositive, isZero, multiply, sum, ZERO } from "../number/fraction.ts";
import { type ClampTrace, clampShares } from "./clamp.ts";
import { type FeesExceed, type FeeTrace, feesOfMembers, leftByFees, paidFee, takeFees } from "./fees.ts";
import { isInnerKey } from "./own-rules.ts";
import { roundShares } from "./round-shares.ts";
import { agreedWeights, type WeighedBase } from "./weigh.ts";
import { feesOf, type WeighedPart, weighedParts } from "./weighed-parts.ts";

/** What a part of a key gives each member of what fees leave: its ratio, by what the member weighs of what all weigh. */
export interface PartTrace extends WeighedPart, WeighedBase {
  readonly total: Fraction;
  readonly shares: readonly Fraction[];
  /** What another key made of the same, where the part goes by one: its shares are the weights. Else null. */
  readonly inner: KeyTrace | null;
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
  /** There is an amount to share, and nothing that shares what fees leave of it. */
  | { readonly kind: "fees-alone" }
  | { readonly kind: "limits-infeasible"; readonly limit: keyof KeyLimits; readonly members: number };

export type Traced =
  | { readonly ok: true; readonly trace: KeyTrace }
  | {
      readonly ok: false;
      readonly problem: SharesProblem;
      /** The key within the key that gives no shares; left out where it is the key itself. */
      readonly within?: InnerKey;
    };

type Weigh = (base: WeighableBase | PaidBase) => WeighedBase;

/**
 * The law of a key: the share of each member in a pool, all lines with the same key, year and members, `pool` kroner
 * together. Fees are taken once from the pool and the percentages share what they leave; a negative pool mirrors a
 * positive one, and a pool of zero is shared as what fees would leave, so that its lines cancel. Limits hold for the final
 * shares, fees included.
 *
 * A key within the key is such a key by itself, of what the fees of this one leave; its shares are then weighed as those of
 * any part.
 *
 * @param members who share it, by index
 * @param weigh the weights of a base, one for each of them
 * @param pool null where it is what the fees make
 */
export function traceKey(key: Key, members: readonly number[], weigh: Weigh, pool: Fraction | null): Traced {
  const weighed = weighedParts(key.parts);
  if (pool !== null && weighed.length === 0) return { ok: false, problem: { kind: "fees-alone" } };
  const plain = new Map(
    weighed.flatMap((part) => (isInnerKey(part.base) ? [] : [[part, partOf(part, weigh(part.base))]])),
  );
  const weightless = [...plain.values()].find(({ ratio, total }) => isPositive(ratio) && !isPositive(total));
  if (weightless) return { ok: false, problem: { kind: "weights-zero", base: weightless.base } };
  const fees = feesOf(key).map((fee) => paidFee(fee, members, weigh));
  const amounts = feesOfMembers(fees, members);
  const left = leftByFees(amounts, pool ?? sum(amounts));
  if ("kind" in left) return { ok: false, problem: left };
  const parts: PartTrace[] = [];
  for (const part of weighed) {
    const known = plain.get(part) ?? innerPart(part, members, weigh, left);
    if ("ok" in known) return known;
    parts.push(known);
  }
  const mixed = members.map((_, at) => sum(parts.map(({ shares }) => shares[at] ?? ZERO)));
  const paid = takeFees(fees, amounts, mixed, pool ?? sum(amounts), left);
  const limited = limit(paid?.shares ?? mixed, key.limits);
  if ("kind" in limited) return { ok: false, problem: limited };
  return { ok: true, trace: { parts, mixed, fee: paid, ...limited } };
}

/** A part as it weighs the members; one that weighs 0 % may be all zeros. */
function partOf(part: WeighedPart, weighed: WeighedBase, inner: KeyTrace | null = null): PartTrace {
  const total = sum(weighed.weights.map(({ value }) => value));
  const factor = isZero(part.ratio) || isZero(total) ? ZERO : divide(part.ratio, total);
  return { ...part, ...weighed, total, shares: weighed.weights.map(({ value }) => multiply(value, factor)), inner };
}

/** A part that is another key: each weighs what that gives it of the pool, nothing under a part of 0 % where it gives none. */
function innerPart(
  part: WeighedPart,
  members: readonly number[],
  weigh: Weigh,
  pool: Fraction,
): PartTrace | Extract<Traced, { ok: false }> {
  const { base } = part;
  if (!isInnerKey(base)) throw new Error("a base that is no key");
  const traced = traceKey(base.key, members, weigh, pool);
  if (!traced.ok && isPositive(part.ratio)) return { within: base, ...traced };
  const trace = traced.ok ? traced.trace : null;
  const weights = agreedWeights({ kind: "equal" }, members).weights.map((one, at) => {
    return { ...one, value: trace?.shares[at] ?? ZERO };
  });
  return partOf(part, { header: null, years: null, percent: true, weights }, trace);
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

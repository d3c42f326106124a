import type { InnerKey, Key, KeyBase, PaidBase, WeighableBase } from "../model/key.ts";
import {
  absolute,
  divide,
  type Fraction,
  isNegative,
  isPositive,
  isZero,
  multiply,
  negate,
  sum,
  ZERO,
} from "../number/fraction.ts";
import { type FeesExceed, type FeeTrace, feesOfMembers, leftByFees, paidFee, takeFees } from "./fees.ts";
import { type LimitsProblem, type LimitsTrace, limited, type PaidBefore } from "./limits.ts";
import { isInnerKey } from "./parts/own-rules.ts";
import { feesOf, type WeighedPart, weighedParts } from "./parts/weighed-parts.ts";
import { agreedWeights, type WeighedBase } from "./weigh.ts";

/** What a part of a key gives each member of what fees leave: its ratio, by what the member weighs of what all weigh. */
export interface PartTrace extends WeighedPart, WeighedBase {
  readonly total: Fraction;
  readonly shares: readonly Fraction[];
  /** What another key made of the same, where the part goes by one: its shares are the weights. Else null. */
  readonly inner: KeyTrace | null;
}

/**
 * What a key made of weights and a pool, stage by stage; each list has a share for every member, in the order of the
 * weights. Stages that the key has not are null. The split takes the last shares, which make exactly 1; who explains them,
 * lays them out or varies them reads the stages, and reckons nothing again.
 */
export interface KeyTrace extends LimitsTrace {
  /** What it was made of, in kroner, without its sign. */
  readonly pool: Fraction;
  readonly parts: readonly PartTrace[];
  /** The parts added up. */
  readonly mixed: readonly Fraction[];
  readonly fee: FeeTrace | null;
}

/** Why a key gives no shares. Fees and pool are in kroner. */
export type SharesProblem =
  | { readonly kind: "weights-zero"; readonly base: KeyBase }
  | FeesExceed
  /** There is an amount to share, and nothing that shares what fees leave of it. */
  | { readonly kind: "fees-alone" }
  | LimitsProblem;

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
 * @param filed what the pool comes to; null where it is what the fees make
 * @param before what members paid of the lines of the pool in years that limits are held against
 */
export function traceKey(
  key: Key,
  members: readonly number[],
  weigh: Weigh,
  filed: Fraction | null,
  before: PaidBefore = new Map(),
): Traced {
  const weighed = weighedParts(key.parts);
  if (filed !== null && weighed.length === 0) return { ok: false, problem: { kind: "fees-alone" } };
  const plain = new Map(
    weighed.flatMap((part) => (isInnerKey(part.base) ? [] : [[part, partOf(part, weigh(part.base))]])),
  );
  const weightless = [...plain.values()].find(({ ratio, total }) => isPositive(ratio) && !isPositive(total));
  if (weightless) return { ok: false, problem: { kind: "weights-zero", base: weightless.base } };
  const fees = feesOf(key).map((fee) => paidFee(fee, members, weigh));
  const amounts = feesOfMembers(fees, members);
  const pool = filed ?? sum(amounts);
  const left = leftByFees(amounts, pool);
  if ("kind" in left) return { ok: false, problem: left };
  const ofInner = isNegative(pool) ? negate(left) : left;
  const parts: PartTrace[] = [];
  for (const part of weighed) {
    const known = plain.get(part) ?? innerPart(part, members, weigh, ofInner, before);
    if ("ok" in known) return known;
    parts.push(known);
  }
  const mixed = members.map((_, at) => sum(parts.map(({ shares }) => shares[at] ?? ZERO)));
  const paid = takeFees(fees, amounts, mixed, pool, left);
  const within = limited(paid?.shares ?? mixed, key.limits, { amount: pool, members, paid: before });
  if ("kind" in within) return { ok: false, problem: within };
  return { ok: true, trace: { pool: absolute(pool), parts, mixed, fee: paid, ...within } };
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
  before: PaidBefore,
): PartTrace | Extract<Traced, { ok: false }> {
  const { base } = part;
  if (!isInnerKey(base)) throw new Error("a base that is no key");
  const traced = traceKey(base.key, members, weigh, pool, before);
  if (!traced.ok && isPositive(part.ratio)) return { within: base, ...traced };
  const trace = traced.ok ? traced.trace : null;
  const weights = agreedWeights({ kind: "equal" }, members).weights.map((one, at) => {
    return { ...one, value: trace?.shares[at] ?? ZERO };
  });
  return partOf(part, { header: null, years: null, percent: true, weights }, trace);
}

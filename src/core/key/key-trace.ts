import type { Key, KeyBase } from "../model/key.ts";
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
  subtract,
  sum,
  ZERO,
} from "../number/fraction.ts";
import { type LimitsProblem, type LimitsTrace, limited, type PaidBefore } from "./limits.ts";
import type { WeighedBase } from "./weigh.ts";
import { type WeighedPart, weighedParts } from "./weighed-parts.ts";

/** What a part of a key gives each member of what fees leave: its ratio, by what the member weighs of what all weigh. */
export interface PartTrace extends WeighedPart, WeighedBase {
  readonly total: Fraction;
  readonly shares: readonly Fraction[];
}

/** A fee for every member, taken once from the pool, and the shares of the whole that this makes. Absolute amounts. */
export interface FeeTrace {
  readonly fee: Fraction;
  readonly pool: Fraction;
  /** What the fees leave for the parts. */
  readonly left: Fraction;
  /** (fee + left × mixed share) / pool. */
  readonly shares: readonly Fraction[];
}

/**
 * What a key made of weights and a pool, stage by stage; each list has a share for every member, in the order of the
 * weights. Stages that the key has not are null. The split takes the last shares, which make exactly 1; who explains them,
 * lays them out or varies them reads the stages, and reckons nothing again.
 */
export interface KeyTrace extends LimitsTrace {
  readonly parts: readonly PartTrace[];
  /** The parts added up. */
  readonly mixed: readonly Fraction[];
  readonly fee: FeeTrace | null;
}

/** Why a key gives no shares. Fees and pool are in kroner. */
export type SharesProblem =
  | { readonly kind: "weights-zero"; readonly base: KeyBase }
  | { readonly kind: "fees-exceed-pool"; readonly fees: Fraction; readonly pool: Fraction }
  | LimitsProblem;

export type Traced =
  | { readonly ok: true; readonly trace: KeyTrace }
  | { readonly ok: false; readonly problem: SharesProblem };

/**
 * The law of a key: the share of each member in a pool, all lines with the same key, year and members, `pool` kroner
 * together. Fees (`each`) are taken once from the pool and the percentages share what they leave; a negative pool mirrors a
 * positive one, and a pool of zero is shared as what fees would leave, so that its lines cancel. Limits hold for the final
 * shares, fees included.
 *
 * @param weigh the weights of a base, one per member who takes part in the line
 * @param paid what members paid of the lines of the pool in years that limits are held against
 */
export function traceKey(
  key: Key,
  weigh: (base: KeyBase) => WeighedBase,
  pool: Fraction,
  paid: PaidBefore = new Map(),
): Traced {
  const parts = weighedParts(key.parts).map((part) => partOf(part, weigh(part.base)));
  const weightless = parts.find(({ ratio, total }) => isPositive(ratio) && !isPositive(total));
  if (weightless) return { ok: false, problem: { kind: "weights-zero", base: weightless.base } };
  const mixed = parts.map(({ shares }) => shares).reduce(addShares, []);
  const fee = feeOf(key, mixed, pool);
  if (fee && "kind" in fee) return { ok: false, problem: fee };
  const members = parts[0]?.weights.map(({ member }) => member) ?? [];
  const within = limited(fee?.shares ?? mixed, key.limits, { amount: pool, members, paid });
  if ("kind" in within) return { ok: false, problem: within };
  return { ok: true, trace: { parts, mixed, fee, ...within } };
}

/** A part as it weighs the members; one that weighs 0 % may be all zeros. */
function partOf(part: WeighedPart, weighed: WeighedBase): PartTrace {
  const total = sum(weighed.weights.map(({ value }) => value));
  const factor = isZero(part.ratio) || isZero(total) ? ZERO : divide(part.ratio, total);
  return { ...part, ...weighed, total, shares: weighed.weights.map(({ value }) => multiply(value, factor)) };
}

function addShares(some: readonly Fraction[], more: readonly Fraction[]): readonly Fraction[] {
  return more.map((share, place) => add(some[place] ?? ZERO, share));
}

function feeOf({ parts }: Key, mixed: readonly Fraction[], pool: Fraction): FeeTrace | SharesProblem | null {
  const fee = sum(parts.map((part) => (part.kind === "each" ? part.fee : ZERO)));
  const size = absolute(pool);
  if (isZero(fee) || isZero(size)) return null;
  const fees = multiply(fee, fraction(BigInt(mixed.length)));
  if (compare(fees, size) > 0) return { kind: "fees-exceed-pool", fees, pool };
  const left = subtract(size, fees);
  return { fee, pool: size, left, shares: mixed.map((share) => divide(add(fee, multiply(left, share)), size)) };
}

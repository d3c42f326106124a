import { clampShares } from "../key/clamp.ts";
import { roundShares } from "../key/round-shares.ts";
import { agreedWeights } from "../key/shares.ts";
import { measuredBase } from "../key/vintage.ts";
import { ratioOf } from "../key/weighed-parts.ts";
import type { Case } from "../model/case.ts";
import type { Key, KeyBase } from "../model/key.ts";
import {
  absolute,
  add,
  divide,
  equals,
  type Fraction,
  fraction,
  isZero,
  multiply,
  subtract,
  sum,
  ZERO,
} from "../number/fraction.ts";
import type { AllocatedLine } from "../split/allocation.ts";
import type { FeeStep, LimitStep, PartStep, Step, Weight } from "./step.ts";

/** What the members weigh by a base, with the column and date it is measured by. */
function weighed(subject: Case, base: KeyBase, members: readonly number[]) {
  if (base.kind !== "base") {
    const agreed = agreedWeights(base, members);
    const weights = members.map((member, at): Weight => ({ member, value: agreed[at] ?? ZERO, source: null }));
    return { weights, header: null, year: null };
  }
  const column = subject.bases.find(({ name }) => name === base.name);
  const measured = column && measuredBase(subject, column, base.year, null);
  if (!column || !measured || "code" in measured)
    throw new Error(`a line was divided by an unknown base: ${base.name}`);
  const weights = members.map((member): Weight => {
    const measure = measured.measures[member];
    return { member, value: measure?.value ?? ZERO, source: measure?.source ?? null };
  });
  return { weights, header: column.header, year: measured.year };
}

/** The parts of a key as they weigh the member at `at` among `members`. */
function partSteps(subject: Case, { parts }: Key, members: readonly number[], at: number): PartStep[] {
  return parts.flatMap((part): PartStep[] => {
    if (part.kind === "each") return [];
    const rest = part.kind === "rest";
    const ratio = ratioOf(part, parts);
    const { weights, header, year } = weighed(subject, part.base, members);
    const total = sum(weights.map(({ value }) => value));
    const own = weights[at];
    if (!own) throw new Error("a member outside the line has no weight");
    const value = isZero(ratio) ? ZERO : multiply(ratio, divide(own.value, total));
    return [{ kind: "part", ratio, rest, base: part.base, header, year, own, weights, total, value }];
  });
}

/** The shares that fees leave of `mixed`, all members'; null when the key takes none. */
function feeShares(key: Key, pool: readonly AllocatedLine[], mixed: readonly Fraction[]) {
  const fee = sum(key.parts.map((part) => (part.kind === "each" ? part.fee : ZERO)));
  const size = absolute(sum(pool.flatMap(({ amount }) => amount ?? [])));
  if (isZero(fee) || isZero(size)) return null;
  const left = subtract(size, multiply(fee, fraction(BigInt(mixed.length))));
  return { fee, size, left, shares: mixed.map((share) => divide(add(fee, multiply(left, share)), size)) };
}

/** What the limits of a key make of the shares, for the member at `at`; nothing where they change nothing for it. */
function limitSteps({ limits }: Key, shares: readonly Fraction[], at: number): LimitStep[] {
  const { min, max, round } = limits;
  const clamped = min === null && max === null ? { ok: true as const, shares } : clampShares(shares, min, max);
  if (!clamped.ok) throw new Error("a line was divided within limits that cannot be met");
  const rounded = round === null ? clamped.shares : (roundShares(clamped.shares, round, min, max) ?? []);
  const [before, within, value] = [shares[at] ?? ZERO, clamped.shares[at] ?? ZERO, rounded[at] ?? ZERO];
  const steps: LimitStep[] = [];
  if (!equals(before, within)) {
    const [limit, bound] =
      min !== null && equals(within, min)
        ? (["min", min] as const)
        : max !== null && equals(within, max)
          ? (["max", max] as const)
          : (["scaled", null] as const);
    steps.push({ kind: "limit", limit, bound, before, value: within });
  }
  if (round !== null) steps.push({ kind: "limit", limit: "round", bound: round, before: within, value });
  return steps;
}

/**
 * How a key gives a member its share of a line: the parts, their sum, fees, limits.
 *
 * @param pool the lines with the same key, year and members, `line` among them
 * @throws Error when the steps do not end in the share that divided the line
 */
export function shareSteps(subject: Case, pool: readonly AllocatedLine[], line: AllocatedLine, member: number): Step[] {
  const at = line.shares.findIndex((share) => share.member === member);
  const share = line.shares[at]?.share ?? null;
  if (line.key === null || share === null) return [];
  const { key } = line.key;
  const members = line.shares.map((one) => one.member);
  const parts = partSteps(subject, key, members, at);
  const added = sum(parts.map(({ value }) => value));
  const steps: Step[] = [...parts, { kind: "share", parts: parts.map(({ value }) => value), value: added }];
  const mixed = members.map((_, place) => sum(partSteps(subject, key, members, place).map(({ value }) => value)));
  const fees = feeShares(key, pool, mixed);
  if (fees) {
    const { fee, size, left, shares } = fees;
    const step: FeeStep = {
      kind: "fee",
      fee,
      members: members.length,
      lines: pool.length,
      pool: size,
      left,
      before: added,
      value: shares[at] ?? ZERO,
    };
    steps.push(step);
  }
  steps.push(...limitSteps(key, fees?.shares ?? mixed, at));
  const last = steps.at(-1);
  if (!last || !("value" in last) || !equals(last.value, share)) throw new Error("the steps do not explain the share");
  return steps;
}

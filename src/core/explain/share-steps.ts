import type { PaidFee } from "../key/fees.ts";
import type { KeyTrace } from "../key/key-trace.ts";
import type { LimitsTrace } from "../key/limits.ts";
import { absolute, equals, type Fraction, isZero, subtract, sum, ZERO } from "../number/fraction.ts";
import type { Pool } from "../shares/pools.ts";
import type { FeeStep, LimitStep, PaidFeeStep, Step } from "./step.ts";

/** What a part gives the member; before that of another key, how that gives it. */
function partSteps({ parts }: KeyTrace, pool: Pool, at: number): Step[] {
  return parts.flatMap(({ shares, inner, ...part }): Step[] => {
    const [own, value] = [part.weights[at], shares[at] ?? ZERO];
    if (!own) return [];
    const within: Step[] =
      inner === null || part.base.kind !== "key"
        ? []
        : [{ kind: "within", key: part.base }, ...tracedSteps(inner, pool, at)];
    return [...within, { kind: "part", ...part, own, value }];
  });
}

function paidFeeStep({ fee, weighed, met, amounts }: PaidFee, at: number): PaidFeeStep {
  const band = fee.kind === "bands" ? fee.bands[met[at] ?? -1] : null;
  const [own, value] = [weighed?.weights[at] ?? null, amounts[at] ?? ZERO];
  return { kind: "paid-fee", fee, own, percent: weighed?.percent ?? false, band: band ?? null, value };
}

/** Fees one by one, unless all pay the same, and together. */
function feeSteps({ fee, mixed }: KeyTrace, { members, lines }: Pool, at: number): (PaidFeeStep | FeeStep)[] {
  if (fee === null) return [];
  const { shares, amounts, fees, pool, left } = fee;
  const same = fees.every((one) => one.fee.kind === "each");
  const [before, value] = [mixed[at] ?? ZERO, shares[at] ?? ZERO];
  const together = { same, fee: amounts[at] ?? ZERO, all: sum(amounts), pool, left, before, value };
  const paid = same ? [] : fees.filter((one) => !isZero(one.amounts[at] ?? ZERO)).map((one) => paidFeeStep(one, at));
  return [...paid, { kind: "fee", ...together, members: members.length, lines }];
}

/** What limits make of the share; nothing where they change nothing for the member. */
export function limitSteps(
  { clamp, steps, shares }: LimitsTrace,
  pool: Pick<Pool, "members" | "amount">,
  unlimited: readonly Fraction[],
  at: number,
): LimitStep[] {
  const before = unlimited[at] ?? ZERO;
  const within = clamp?.shares[at] ?? before;
  const limited: LimitStep[] = [];
  const nothing = { bound: null, step: null, pool: null, moved: [], bearer: null };
  if (clamp !== null && !equals(before, within)) {
    const met = clamp.met[at] ?? null;
    const limit = met ?? (at === clamp.bearer ? "excess" : "scaled");
    const bound = (met === "min" ? clamp.least[at] : met === "max" ? clamp.most[at] : null) ?? null;
    const moved = pool.members.flatMap((member, place) => {
      const by = subtract(clamp.shares[place] ?? ZERO, unlimited[place] ?? ZERO);
      return clamp.met[place] === null || isZero(by) ? [] : [{ member, by }];
    });
    const bounds = [...clamp.least, ...clamp.most];
    const inKroner = bounds.some((one) => one !== null && one.bound.measure.kind !== "share");
    const bearer = clamp.bearer === null ? null : (pool.members[clamp.bearer] ?? null);
    const amount = inKroner ? absolute(pool.amount) : null;
    limited.push({ kind: "limit", limit, ...nothing, bound, pool: amount, moved, bearer, before, value: within });
  }
  if (steps !== null) {
    const value = shares[at] ?? ZERO;
    limited.push({ kind: "limit", limit: "round", ...nothing, step: steps.step, before: within, value });
  }
  return limited;
}

function tracedSteps(trace: KeyTrace, pool: Pool, at: number): Step[] {
  const mixed = trace.mixed[at] ?? ZERO;
  const values = trace.parts.map(({ shares }) => shares[at] ?? ZERO);
  return [
    ...partSteps(trace, pool, at),
    ...(values.length === 0 ? [] : [{ kind: "share" as const, parts: values, value: mixed }]),
    ...feeSteps(trace, pool, at),
    ...limitSteps(trace, { members: pool.members, amount: trace.pool }, trace.fee?.shares ?? trace.mixed, at),
  ];
}

/**
 * How a key gives a member its share in a pool: the parts, their sum, fees, limits; nothing where there is no telling. The
 * steps of a key within it stand before the part that it is.
 */
export function shareSteps(pool: Pool, member: number): Step[] {
  const at = pool.members.indexOf(member);
  return pool.trace === null || at < 0 ? [] : tracedSteps(pool.trace, pool, at);
}

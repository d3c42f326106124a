import type { KeyTrace } from "../key/key-trace.ts";
import type { LimitsTrace } from "../key/limits.ts";
import { absolute, equals, type Fraction, isZero, subtract, ZERO } from "../number/fraction.ts";
import type { Pool } from "../split/pools.ts";
import type { FeeStep, LimitStep, PartStep, Step } from "./step.ts";

function partSteps({ parts }: KeyTrace, at: number): PartStep[] {
  return parts.flatMap(({ shares, ...part }) => {
    const [own, value] = [part.weights[at], shares[at] ?? ZERO];
    return own ? [{ kind: "part", ...part, own, value }] : [];
  });
}

function feeSteps({ fee, mixed }: KeyTrace, { members, lines }: Pool, at: number): FeeStep[] {
  if (fee === null) return [];
  const { shares, ...amounts } = fee;
  const [before, value] = [mixed[at] ?? ZERO, shares[at] ?? ZERO];
  return [{ kind: "fee", ...amounts, members: members.length, lines, before, value }];
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

/** How a key gives a member its share in a pool: the parts, their sum, fees, limits; nothing where there is no telling. */
export function shareSteps(pool: Pool, member: number): Step[] {
  const { trace } = pool;
  const at = pool.members.indexOf(member);
  if (trace === null || at < 0) return [];
  const mixed = trace.mixed[at] ?? ZERO;
  const parts = partSteps(trace, at);
  return [
    ...parts,
    { kind: "share", parts: parts.map(({ value }) => value), value: mixed },
    ...feeSteps(trace, pool, at),
    ...limitSteps(trace, pool, trace.fee?.shares ?? trace.mixed, at),
  ];
}

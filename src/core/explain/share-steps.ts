import type { KeyTrace } from "../key/key-trace.ts";
import { equals, type Fraction, ZERO } from "../number/fraction.ts";
import type { Pool } from "../split/pools.ts";
import type { FeeStep, LimitStep, Step } from "./step.ts";

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

function feeSteps({ fee, mixed }: KeyTrace, { members, lines }: Pool, at: number): FeeStep[] {
  if (fee === null) return [];
  const { shares, ...amounts } = fee;
  const [before, value] = [mixed[at] ?? ZERO, shares[at] ?? ZERO];
  return [{ kind: "fee", ...amounts, members: members.length, lines, before, value }];
}

/** What limits make of the share; nothing where they change nothing for the member. */
function limitSteps({ clamp, steps, shares }: KeyTrace, before: Fraction, at: number): LimitStep[] {
  const within = clamp?.shares[at] ?? before;
  const limited: LimitStep[] = [];
  if (clamp !== null && !equals(before, within)) {
    const met = clamp.met[at] ?? null;
    const [limit, bound] = met === null ? (["scaled", null] as const) : ([met, clamp[met]] as const);
    limited.push({ kind: "limit", limit, bound, before, value: within });
  }
  if (steps !== null) {
    limited.push({ kind: "limit", limit: "round", bound: steps.step, before: within, value: shares[at] ?? ZERO });
  }
  return limited;
}

function tracedSteps(trace: KeyTrace, pool: Pool, at: number): Step[] {
  const mixed = trace.mixed[at] ?? ZERO;
  const values = trace.parts.map(({ shares }) => shares[at] ?? ZERO);
  return [
    ...partSteps(trace, pool, at),
    { kind: "share", parts: values, value: mixed },
    ...feeSteps(trace, pool, at),
    ...limitSteps(trace, trace.fee?.shares[at] ?? mixed, at),
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

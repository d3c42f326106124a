import { compare, type Fraction, ONE, ZERO } from "../number/fraction.ts";
import type { TurningPart } from "./loss-parts.ts";

/** The weights from one to another, both included. */
export interface Stretch {
  readonly from: Fraction;
  readonly to: Fraction;
}

/** Where one member loses, as a weight goes from 0 to 1. */
export interface MemberTurns {
  readonly member: number;
  /** Whether it loses at 0. */
  readonly losesAtZero: boolean;
  readonly turns: readonly TurningPart[];
}

/** The stretches on which a member does not lose, ascending. */
export function gainStretches({ losesAtZero, turns }: MemberTurns): Stretch[] {
  const stretches: Stretch[] = [];
  let from = losesAtZero ? null : ZERO;
  for (const { part, to } of turns) {
    if (to === "gain") from = part;
    else if (from !== null) {
      stretches.push({ from, to: part });
      from = null;
    }
  }
  return from === null ? stretches : [...stretches, { from, to: ONE }];
}

/** What two lists of stretches have in common. */
function common(some: readonly Stretch[], others: readonly Stretch[]): Stretch[] {
  return some.flatMap((one) =>
    others.flatMap((other) => {
      const from = compare(one.from, other.from) > 0 ? one.from : other.from;
      const to = compare(one.to, other.to) < 0 ? one.to : other.to;
      return compare(from, to) > 0 ? [] : [{ from, to }];
    }),
  );
}

/** Stretches in ascending order, with those that meet joined. */
export function joined(stretches: readonly Stretch[]): Stretch[] {
  const whole: Stretch[] = [];
  for (const next of stretches) {
    const last = whole.at(-1);
    if (last && compare(last.to, next.from) >= 0) whole[whole.length - 1] = { from: last.from, to: next.to };
    else whole.push(next);
  }
  return whole;
}

/** The stretches on which none of the members loses, ascending. */
export function commonStretches(turned: readonly MemberTurns[]): Stretch[] {
  return turned.map(gainStretches).reduce(common, [{ from: ZERO, to: ONE }]);
}

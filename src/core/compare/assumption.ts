import { type BreakEven, breakEven } from "../fairness/break-even.ts";
import { divide, type Fraction, isZero, ZERO } from "../number/fraction.ts";
import type { KeyInForce } from "../split/key-in-force.ts";
import { amountOf, plus, totalOf } from "./amounts.ts";
import type { ComparedScenario } from "./compare.ts";

/** The cost without cooperation below which a member would lose, and the same as a part of all members' cost. */
export interface MemberBreakEven extends BreakEven {
  readonly member: number;
  readonly fromShare: Fraction;
  readonly toShare: Fraction | null;
}

/** What is assumed when the cost without cooperation is known only as a sum: the key that divides it, and how far it holds. */
export interface DividedBaseline {
  /** Each with its text in canonical English. */
  readonly keys: readonly { readonly use: KeyInForce; readonly text: string }[];
  readonly sum: Fraction;
  readonly breakEven: readonly MemberBreakEven[];
}

/**
 * Whether the baseline's cost is known only as a sum over several members, and then the key that divides it as an
 * assumption, with the costs between which every member gains. Null when each member's cost is known.
 */
export function dividedBaseline(scenario: ComparedScenario): DividedBaseline | null {
  const divided = scenario.without.split.lines.filter((line) => line.shares.length > 1 && line.key !== null);
  if (divided.length === 0) return null;
  const keys = new Map(divided.flatMap((line) => (line.key ? [[line.keyText, line.key] as const] : [])));
  const { total, members } = scenario;
  const sum = totalOf(total.baseline);
  const paid = plus(total.cost, total.establishment);
  const share = (amount: Fraction) => (isZero(sum) ? sum : divide(amount, sum));
  const bounds = breakEven(
    members.map((member) => amountOf(paid, member)),
    sum,
  );
  const shared = members.map((member, place): MemberBreakEven => {
    const { from, to } = bounds[place] ?? { from: ZERO, to: null };
    return { member, from, fromShare: share(from), to, toShare: to && share(to) };
  });
  return { keys: [...keys].map(([text, use]) => ({ use, text })), sum, breakEven: shared };
}

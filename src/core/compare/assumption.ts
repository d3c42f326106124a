import { type BreakEven, breakEven } from "../fairness/break-even.ts";
import { divide, type Fraction, isZero, ZERO } from "../number/fraction.ts";
import type { AllocatedLine } from "../shares/allocation.ts";
import { amountOf, plus, totalOf } from "../shares/amounts.ts";
import type { KeyInForce } from "../shares/key-in-force.ts";
import { paidFor } from "../shares/paid.ts";
import type { ComparedScenario } from "./compare.ts";
import type { Side } from "./side.ts";

/** The cost without cooperation below which a member would lose, and the same as a part of the cost known as a sum. */
export interface MemberBreakEven extends BreakEven {
  readonly member: number;
  readonly fromShare: Fraction;
  readonly toShare: Fraction | null;
}

/** What is assumed when a cost without cooperation is known only as a sum: the key that divides it, and how far it holds. */
export interface DividedBaseline {
  /** Each with its text in canonical English. */
  readonly keys: readonly { readonly use: KeyInForce; readonly text: string }[];
  /** The scenario's members whose own cost is not known but as a part of the sum. */
  readonly members: readonly number[];
  /** What is known of the cost of all whom the sum is for, in the years compared. */
  readonly sum: Fraction;
  readonly breakEven: readonly MemberBreakEven[];
}

/** Whether a line is shared by several, also where not all of them count. */
export function isDivided({ shares, pool }: Pick<AllocatedLine, "shares" | "pool">): boolean {
  return shares.length > 0 && (pool?.members.length ?? shares.length) > 1;
}

/** The lines of a baseline that a key divides among several, in the years that count. */
function dividedLines({ split }: Side, years: readonly (number | null)[]): AllocatedLine[] {
  return split.lines.filter(
    ({ line, shares, key, pool }) => years.includes(line.year) && isDivided({ shares, pool }) && key !== null,
  );
}

/**
 * The members whose cost without cooperation is known only as a part of a sum, in file order: also those who share such a
 * sum and do not take part.
 */
export function dividedAmong(side: Side, years: readonly (number | null)[]): number[] {
  const concerned = new Set(dividedLines(side, years).flatMap(({ shares }) => shares.map(({ member }) => member)));
  return [...concerned].sort((a, b) => a - b);
}

/**
 * Whether the baseline's cost is known only as a sum over several members, and then the key that divides it as an
 * assumption, with the costs between which every member gains. There is no upper bound where the sum is also for some who
 * take no part: how much of it is theirs is not known. Null when each member's cost is known.
 */
export function dividedBaseline(scenario: ComparedScenario): DividedBaseline | null {
  const { total, without } = scenario;
  const years = scenario.years.map(({ year }) => year);
  const among = dividedAmong(without, years);
  const members = among.filter((member) => scenario.members.includes(member) && !scenario.unknown.includes(member));
  if (members.length === 0) return null;
  const ofMembers = dividedLines(without, years).filter(({ shares }) =>
    shares.some(({ member }) => members.includes(member)),
  );
  const keys = new Map(ofMembers.flatMap((line) => (line.key ? [[line.keyText, line.key] as const] : [])));
  const running = without.split.lines.filter(({ line }) => years.includes(line.year) && !without.isEstablishment(line));
  const sum = totalOf(paidFor(running, among, "allocated"));
  const paid = plus(total.cost, total.establishment);
  const share = (amount: Fraction) => (isZero(sum) ? sum : divide(amount, sum));
  const bounds = breakEven(
    members.map((member) => amountOf(paid, member)),
    sum,
  );
  const shared = members.map((member, place): MemberBreakEven => {
    const { from, to: most } = bounds[place] ?? { from: ZERO, to: null };
    const to = among.length === members.length ? most : null;
    return { member, from, fromShare: share(from), to, toShare: to && share(to) };
  });
  return { keys: [...keys].map(([text, use]) => ({ use, text })), members, sum, breakEven: shared };
}

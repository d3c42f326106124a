import { absolute, add, compare, type Fraction, multiply, negate, ZERO } from "../fraction.ts";
import type { Accounts } from "./division.ts";

/** How far a member's sum came from its exact value by rounding line by line. */
export interface Deviation {
  readonly member: number;
  /** What the member pays in all less the exact sum, in currency units. */
  readonly by: Fraction;
  /** What it is certain to be less than in absolute value: one rounding unit for each account with lines. */
  readonly bound: Fraction;
}

/** The deviation of each member over all accounts, in the order of `members`. */
export function deviations(
  accounts: readonly Accounts[],
  members: readonly number[],
  step: Fraction,
): readonly Deviation[] {
  const by = new Map<number, Fraction>();
  const bound = new Map<number, Fraction>();
  const collect = (concerned: readonly number[], owed: readonly Fraction[]) =>
    concerned.forEach((member, at) => {
      by.set(member, add(by.get(member) ?? ZERO, multiply(owed[at] ?? ZERO, step)));
      bound.set(member, add(bound.get(member) ?? ZERO, step));
    });
  for (const { members: concerned, paid, credited } of accounts) {
    if (paid.isUsed) collect(concerned, paid.leftover().owed.map(negate));
    if (credited.isUsed) collect(concerned, credited.leftover().owed);
  }
  return members.flatMap((member) => {
    const [off, most] = [by.get(member), bound.get(member)];
    return off && most ? [{ member, by: off, bound: most }] : [];
  });
}

/** The largest deviation in absolute value; null when there is none at all. */
export function largest(all: readonly Deviation[]): Deviation | null {
  return all.reduce<Deviation | null>(
    (most, one) => (most === null || compare(absolute(one.by), absolute(most.by)) > 0 ? one : most),
    null,
  );
}

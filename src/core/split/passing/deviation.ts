import { absolute, add, compare, type Fraction, fraction, multiply, negate, ZERO } from "../../number/fraction.ts";
import type { Deviation } from "../../shares/allocation.ts";
import type { Accounts } from "./division.ts";

/** The deviation of each member over all accounts, in the order of `members`. */
export function deviations(
  accounts: readonly Accounts[],
  members: readonly number[],
  step: Fraction,
): readonly Deviation[] {
  const by = new Map<number, Fraction>();
  const accountsOf = new Map<number, number>();
  const collect = (concerned: readonly number[], owed: readonly Fraction[]) =>
    concerned.forEach((member, at) => {
      by.set(member, add(by.get(member) ?? ZERO, multiply(owed[at] ?? ZERO, step)));
      accountsOf.set(member, (accountsOf.get(member) ?? 0) + 1);
    });
  for (const { members: concerned, paid, credited } of accounts) {
    if (paid.isUsed) collect(concerned, paid.leftover().owed.map(negate));
    if (credited.isUsed) collect(concerned, credited.leftover().owed);
  }
  return members.flatMap((member) => {
    const off = by.get(member);
    const count = accountsOf.get(member) ?? 0;
    return off ? [{ member, by: off, accounts: count, bound: multiply(fraction(BigInt(count)), step) }] : [];
  });
}

/** The largest deviation in absolute value; null when there is none at all. */
export function largest(all: readonly Deviation[]): Deviation | null {
  return all.reduce<Deviation | null>(
    (most, one) => (most === null || compare(absolute(one.by), absolute(most.by)) > 0 ? one : most),
    null,
  );
}

import { ExactSum } from "../number/exact-sum.ts";
import { add, type Fraction, subtract, sum, ZERO } from "../number/fraction.ts";

/** What members pay, or save: an amount per member index, in currency units. */
export type Amounts = ReadonlyMap<number, Fraction>;

export function totalOf(amounts: Amounts): Fraction {
  return sum(amounts.values());
}

export function amountOf(amounts: Amounts, member: number): Fraction {
  return amounts.get(member) ?? ZERO;
}

/** Amounts of rows added up by member, in the order of members. */
export function amountsOf(rows: Iterable<{ readonly member: number; readonly amount: Fraction }>): Amounts {
  const sums = new Map<number, ExactSum>();
  for (const { member, amount } of rows) {
    const own = sums.get(member) ?? new ExactSum();
    sums.set(member, own);
    own.add(amount);
  }
  return new Map([...sums].sort(([one], [other]) => one - other).map(([member, own]) => [member, own.value()]));
}

function combined(a: Amounts, b: Amounts, by: (x: Fraction, y: Fraction) => Fraction): Amounts {
  const members = [...new Set([...a.keys(), ...b.keys()])].sort((x, y) => x - y);
  return new Map(members.map((member) => [member, by(amountOf(a, member), amountOf(b, member))]));
}

export function plus(a: Amounts, b: Amounts): Amounts {
  return combined(a, b, add);
}

export function minus(a: Amounts, b: Amounts): Amounts {
  return combined(a, b, subtract);
}

export function sumOfAmounts(all: readonly Amounts[]): Amounts {
  return amountsOf(all.flatMap((amounts) => [...amounts].map(([member, amount]) => ({ member, amount }))));
}

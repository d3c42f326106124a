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
  const amounts = new Map<number, Fraction>();
  for (const { member, amount } of rows) amounts.set(member, add(amountOf(amounts, member), amount));
  return new Map([...amounts].sort(([one], [other]) => one - other));
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

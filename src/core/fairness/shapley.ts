import { type Fraction, fraction } from "../number/fraction.ts";
import { membersIn } from "./coalition.ts";
import { type CostGame, perMember } from "./cost-game.ts";

/** Beyond this it takes seconds. */
export const MOST_FOR_SHAPLEY = 16;

/**
 * The Shapley value: what each member adds to the cost when it joins, averaged over all orders in which they may join.
 * It always exists and adds up; some group may still pay more than on its own.
 *
 * Airport with runways of 8, 11, 13 and 18: the first 8 serve all four, the next 3 three, the next 2 two and the last 5
 * one: 2, 2 + 1, 3 + 1, 4 + 5: 2, 3, 4, 9.
 *
 * Shapley, L. S. (1953). A value for n-person games. In Contributions to the Theory of Games II, 307-317. Princeton;
 * Littlechild, S. C. & Owen, G. (1973). A simple expression for the Shapley value in a special case. Management Science
 * 20, 370-372.
 */
export function shapley(game: CostGame): Fraction[] {
  const { members, costs, denominator } = game;
  const factorials = [1n];
  for (let k = 1; k <= members; k++) factorials.push(factorial(factorials, k - 1) * BigInt(k));
  // Of n! orders, (s − 1)! (n − s)! bring a member into a coalition of s last, and s! (n − s − 1)! bring it in next.
  const sums = perMember(game, () => new Array<bigint>(members + 1).fill(0n));
  const all = new Array<bigint>(members + 1).fill(0n);
  costs.forEach((cost, coalition) => {
    const inside = membersIn(coalition);
    const size = inside.length;
    all[size] = (all[size] ?? 0n) + cost;
    for (const member of inside) {
      const sum = sums[member];
      if (sum) sum[size] = (sum[size] ?? 0n) + cost;
    }
  });
  return sums.map((own) => {
    let orders = 0n;
    for (let size = 1; size <= members; size++) {
      const having = own[size] ?? 0n;
      orders += factorial(factorials, size - 1) * factorial(factorials, members - size) * having;
      if (size === members) continue;
      const lacking = (all[size] ?? 0n) - having;
      orders -= factorial(factorials, size) * factorial(factorials, members - size - 1) * lacking;
    }
    return fraction(orders, factorial(factorials, members) * denominator);
  });
}

function factorial(factorials: readonly bigint[], of: number): bigint {
  return factorials[of] ?? 1n;
}

import { type Coalition, membersIn } from "../../../src/core/fairness/coalition.ts";
import { type CostGame, costGame } from "../../../src/core/fairness/cost-game.ts";
import { type Fraction, fraction, parseDecimal, toFractionText } from "../../../src/core/number/fraction.ts";

/** A game from a formula over the members of a coalition. */
export function gameOf(members: number, cost: (coalition: readonly number[]) => Fraction | number): CostGame {
  const costs = Array.from({ length: 2 ** members }, (_, coalition: Coalition) => {
    const value = coalition === 0 ? 0 : cost(membersIn(coalition));
    return typeof value === "number" ? fraction(BigInt(value)) : value;
  });
  return costGame(costs);
}

/** An airport: the longest runway that one of them needs (Littlechild & Owen 1973). */
export const airport = (needs: readonly number[]) =>
  gameOf(needs.length, (coalition) => Math.max(...coalition.map((member) => needs[member] ?? 0)));

/** Tennessee Valley, thousand dollars: navigation, flood control, power (Ransmeier 1942). */
const tva = [0, 163_520, 140_826, 301_607, 250_096, 378_821, 367_370, 412_584];
export const tennesseeValley = costGame(tva.map((cost) => fraction(BigInt(cost))));

/** A cost game whose savings are those of a game in which coalitions earn: c(S) = Σ own cost − v(S). */
export const savingsGame = (
  members: number,
  worth: (coalition: readonly number[]) => Fraction | number,
  own: readonly number[] = [],
) =>
  gameOf(members, (coalition) => {
    const value = worth(coalition);
    const { num, den } = typeof value === "number" ? fraction(BigInt(value)) : value;
    return fraction(BigInt(coalition.reduce((all, member) => all + (own[member] ?? 0), 0)) * den - num, den);
  });

export const texts = (shares: readonly Fraction[] | null) =>
  shares?.map((share) => toFractionText(share).replace(/\/1$/, "")) ?? null;

export const exact = (text: string): Fraction => {
  const [num = "", den = "1"] = text.split("/");
  const [a, b] = [parseDecimal(num), parseDecimal(den)];
  return fraction(a.num * b.den, a.den * b.num);
};

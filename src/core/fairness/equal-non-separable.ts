import { add, divide, type Fraction, fraction } from "../number/fraction.ts";
import type { CostGame } from "./cost-game.ts";
import { separableCosts } from "./separable-cost.ts";

/**
 * Each member pays its separable cost, and the rest of the cost is split equally.
 *
 * Tennessee Valley (thousand dollars): navigation 45 214, flood control 33 763 and power 110 977 are separable, which
 * leaves 222 630, a third each: 119 424, 107 973, 185 187.
 *
 * Moulin, H. (1985). The separability axiom and equal-sharing methods. Journal of Economic Theory 36, 120-148.
 */
export function equalNonSeparable(game: CostGame): Fraction[] {
  const { separable, nonSeparable } = separableCosts(game);
  const each = divide(nonSeparable, fraction(BigInt(game.members)));
  return separable.map((own) => add(own, each));
}

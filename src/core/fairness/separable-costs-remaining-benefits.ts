import { add, divide, type Fraction, isZero, multiply, subtract, sum } from "../number/fraction.ts";
import { type CostGame, standAloneCosts } from "./cost-game.ts";
import { separableCosts } from "./separable-cost.ts";

/**
 * SCRB, also called ACA: each member pays its separable cost, and the rest of the cost is split in proportion to what
 * each would still save by not being alone, c(i) less its separable cost.
 *
 * Tennessee Valley (thousand dollars): separable 45 214, 33 763, 110 977 leave 222 630; remaining benefits 118 306,
 * 107 063, 139 119; shares 117 475.54, 99 157.29, 195 951.16.
 *
 * @returns null where there is a rest but the remaining benefits sum to 0: no proportion to split it by. Where neither is
 *   left, as when cooperation costs what its parts cost, each pays its cost without cooperation.
 *
 * Federal Inter-Agency River Basin Committee (1950). Proposed practices for economic analysis of river basin projects;
 * Young, H. P., Okada, N. & Hashimoto, T. (1982). Cost allocation in water resources development. Water Resources
 * Research 18, 463-475.
 */
export function separableCostsRemainingBenefits(game: CostGame): Fraction[] | null {
  const alone = standAloneCosts(game);
  const { separable, nonSeparable } = separableCosts(game);
  const total = sum(alone);
  const benefits = subtract(total, sum(separable));
  if (isZero(benefits)) return isZero(nonSeparable) ? alone : null;
  const ratio = divide(nonSeparable, benefits);
  return separable.map((own, member) => add(own, multiply(subtract(alone[member] ?? own, own), ratio)));
}

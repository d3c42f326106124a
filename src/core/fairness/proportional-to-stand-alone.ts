import { divide, type Fraction, isZero, multiply, sum, ZERO } from "../number/fraction.ts";
import { type CostGame, costOf, everyone, standAloneCosts } from "./cost-game.ts";

/**
 * The cost of all in proportion to what each would pay without cooperation: all save the same percentage.
 *
 * Melhus and Midtre Gauldal, 2009-2012 (thousand kroner): 36 597 and 23 903 without, 55 230 together: 33 409 and 21 821,
 * each 8.7 % less.
 *
 * @returns null where there is something to split but the costs without cooperation sum to 0; zeros for a cost of 0
 */
export function proportionalToStandAlone(game: CostGame): Fraction[] | null {
  const alone = standAloneCosts(game);
  const total = costOf(game, everyone(game));
  if (isZero(total)) return alone.map(() => ZERO);
  const sumAlone = sum(alone);
  if (isZero(sumAlone)) return null;
  const ratio = divide(total, sumAlone);
  return alone.map((cost) => multiply(cost, ratio));
}

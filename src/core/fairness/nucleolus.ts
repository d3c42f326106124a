import { compare, type Fraction, sum } from "../number/fraction.ts";
import { type CostGame, costOf, everyone, standAloneCosts } from "./cost-game.ts";
import { innermostSplit } from "./innermost-split.ts";
import { type LeastCore, leastCore } from "./least-core.ts";

/** Beyond this it takes seconds. */
export const MOST_FOR_NUCLEOLUS = 16;

/**
 * The nucleolus: of all splits where no member pays more than alone, the one that makes the largest excess (what a group
 * pays above its cost on its own) as small as it can be, then the next largest, and so on to the end. There is exactly
 * one, and with it no group is better off by itself if there is any such split. Where every split has a member who pays
 * more than alone, it is the one of all of them (the prenucleolus).
 *
 * Tennessee Valley (thousand dollars): 116 234, 93 540, 202 810. Each saves 47 286 and every pair more; more for one
 * would be less for another.
 *
 * Schmeidler, D. (1969). The nucleolus of a characteristic function game. SIAM Journal on Applied Mathematics 17,
 * 1163-1170; Kohlberg, E. (1971). On the nucleolus of a characteristic function game. SIAM Journal on Applied Mathematics
 * 20, 62-66.
 *
 * @param least the game's least core, when it is known already
 */
export function nucleolus(game: CostGame, least: LeastCore = leastCore(game)): readonly Fraction[] {
  const alone = standAloneCosts(game);
  const over = least.centre.some((share, member) => compare(share, alone[member] ?? share) > 0);
  const possible = compare(sum(alone), costOf(game, everyone(game))) >= 0;
  return over && possible ? innermostSplit(game, true).shares : least.centre;
}

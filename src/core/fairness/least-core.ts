import { type Fraction, isPositive } from "../number/fraction.ts";
import { type Coalition, compareCoalitions } from "./coalition.ts";
import { type CostGame, everyone } from "./cost-game.ts";
import { innermostSplit } from "./innermost-split.ts";
import { payments } from "./payments.ts";

/** How nearly any split could keep every group from being better off by itself. */
export interface LeastCore {
  /**
   * ε*: the least amount, in currency units, by which some group must pay more than on its own whatever the split;
   * negative where all can save at least so much. Null with one member, where there is no other group.
   */
  readonly excess: Fraction | null;
  /** Whether no split keeps all: ε* is positive. */
  readonly coreEmpty: boolean;
  /** The groups whose excess is ε* in every split that makes the largest excess so small. Fewer members first. */
  readonly binding: readonly Coalition[];
  /** The split that makes the next largest excesses small too, though a member may pay more than alone: the prenucleolus. */
  readonly centre: readonly Fraction[];
}

/**
 * The least core (Maschler, Peleg & Shapley 1979; Shapley & Shubik 1966).
 *
 * Three members who pay 10 alone, 12 in pairs and 20 all together: pairs could do for 36/2 = 18 what costs 20, so any
 * split has a pair that pays at least 4/3 too much. ε* = 4/3, and the three pairs bind.
 */
export function leastCore(game: CostGame): LeastCore {
  const { shares, largestExcess } = innermostSplit(game, false);
  if (largestExcess === null) return { excess: null, coreEmpty: false, binding: [], centre: shares };
  const { excess, denominator } = payments(game, shares);
  const most = largestExcess.num * (denominator / largestExcess.den);
  const binding: Coalition[] = [];
  for (let one = 1; one < everyone(game); one++) if (excess(one) === most) binding.push(one);
  binding.sort(compareCoalitions);
  return { excess: largestExcess, coreEmpty: isPositive(largestExcess), binding, centre: shares };
}

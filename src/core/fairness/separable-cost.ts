import { type Fraction, subtract, sum } from "../number/fraction.ts";
import { type CostGame, costOf, everyone, perMember } from "./cost-game.ts";

/** What can be told apart by member: how much the cost of all falls when one member leaves, and what is left over. */
export interface SeparableCosts {
  /** Per member: c(N) − c(N without the member). */
  readonly separable: readonly Fraction[];
  /** c(N) less all separable costs: negative where members who join one by one each add more than the average. */
  readonly nonSeparable: Fraction;
}

/** The Tennessee Valley Authority's division of joint cost, 1938, as told by Ransmeier (1942). */
export function separableCosts(game: CostGame): SeparableCosts {
  const all = everyone(game);
  const total = costOf(game, all);
  const separable = perMember(game, (member) => subtract(total, costOf(game, all ^ (1 << member))));
  return { separable, nonSeparable: subtract(total, sum(separable)) };
}

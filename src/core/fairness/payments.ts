import { commonDenominator, type Fraction } from "../number/fraction.ts";
import type { Coalition } from "./coalition.ts";
import { coalitionSums } from "./coalition-sums.ts";
import { type CostGame, partsOf } from "./cost-game.ts";

/** What coalitions pay under a split, and how much above their cost on their own; integers over one denominator. */
export interface Payments {
  readonly denominator: bigint;
  readonly pays: (coalition: Coalition) => bigint;
  readonly excess: (coalition: Coalition) => bigint;
}

/**
 * @param shares what each member pays, in currency units
 * @throws RangeError when there is not one share per member
 */
export function payments(game: CostGame, shares: readonly Fraction[]): Payments {
  if (shares.length !== game.members) throw new RangeError(`there must be ${game.members} shares`);
  const denominator = commonDenominator([game.denominator, ...shares.map(({ den }) => den)]);
  const pays = coalitionSums(shares.map(({ num, den }) => num * (denominator / den)));
  const factor = denominator / game.denominator;
  const excess =
    factor === 1n
      ? (coalition: Coalition) => pays(coalition) - partsOf(game, coalition)
      : (coalition: Coalition) => pays(coalition) - partsOf(game, coalition) * factor;
  return { denominator, pays, excess };
}

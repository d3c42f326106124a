import { commonDenominator, type Fraction, fraction } from "../number/fraction.ts";
import { type Coalition, MOST_MEMBERS } from "./coalition.ts";

/**
 * A cooperative cost game: what each group of members would pay if it did the work on its own. All costs are integers
 * over one denominator, so that a million of them can be added and compared without a fraction being made.
 */
export interface CostGame {
  /** How many take part: 1 to 20. Members are referred to by their place, 0 first, in file order. */
  readonly members: number;
  /** `costs[coalition] / denominator` is in currency units. There are 2^members; the first, of nobody, is 0. */
  readonly costs: readonly bigint[];
  /** Positive. */
  readonly denominator: bigint;
}

/**
 * A game from the cost of every coalition, by its bits: nobody, 0, 1, 0 and 1, 2, 0 and 2 …
 *
 * @throws RangeError when there are not 2, 4, 8 … 2^20 costs, or nobody has a cost
 */
export function costGame(costs: readonly Fraction[]): CostGame {
  const members = 31 - Math.clz32(costs.length);
  if (members < 1 || members > MOST_MEMBERS || costs.length !== 2 ** members) {
    throw new RangeError(`a game of 1 to ${MOST_MEMBERS} members needs the cost of every coalition`);
  }
  if (costs[0]?.num !== 0n) throw new RangeError("nobody has no cost");
  const denominator = commonDenominator(costs.map(({ den }) => den));
  return { members, costs: costs.map(({ num, den }) => num * (denominator / den)), denominator };
}

/** The coalition of all. */
export function everyone(game: CostGame): Coalition {
  return 2 ** game.members - 1;
}

/** The cost of a coalition in parts of the game's denominator. Throws a RangeError for one that is not in the game. */
export function partsOf(game: CostGame, coalition: Coalition): bigint {
  const parts = game.costs[coalition];
  if (parts === undefined) throw new RangeError(`coalition ${coalition} is not in the game`);
  return parts;
}

/** The cost of a coalition on its own, in currency units. */
export function costOf(game: CostGame, coalition: Coalition): Fraction {
  return fraction(partsOf(game, coalition), game.denominator);
}

/** What each member would pay without cooperation. */
export function standAloneCosts(game: CostGame): Fraction[] {
  return perMember(game, (member) => costOf(game, 1 << member));
}

/** One value per member, in file order. */
export function perMember<T>(game: CostGame, value: (member: number) => T): T[] {
  return Array.from({ length: game.members }, (_, member) => value(member));
}

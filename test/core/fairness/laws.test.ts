import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Coalition, coalitionOf, membersIn } from "../../../src/core/fairness/coalition.ts";
import { type CostGame, costGame, costOf, standAloneCosts } from "../../../src/core/fairness/cost-game.ts";
import { equalNonSeparable } from "../../../src/core/fairness/equal-non-separable.ts";
import { largestExcesses } from "../../../src/core/fairness/excess.ts";
import { leastCore } from "../../../src/core/fairness/least-core.ts";
import { nucleolus } from "../../../src/core/fairness/nucleolus.ts";
import { proportionalToStandAlone } from "../../../src/core/fairness/proportional-to-stand-alone.ts";
import { separableCostsRemainingBenefits } from "../../../src/core/fairness/separable-costs-remaining-benefits.ts";
import { shapley } from "../../../src/core/fairness/shapley.ts";
import {
  add,
  divide,
  type Fraction,
  fraction,
  isPositive,
  multiply,
  subtract,
  sum,
  ZERO,
} from "../../../src/core/number/fraction.ts";
import { hasImputation } from "./balanced.ts";
import { texts } from "./games.ts";
import { games } from "./random-games.ts";

type Method = (game: CostGame) => readonly Fraction[] | null;
const centre: Method = (game) => leastCore(game).centre;
const methods: [string, Method][] = [
  ["shapley", shapley],
  ["nucleolus", nucleolus],
  ["least core's centre", centre],
  ["scrb", separableCostsRemainingBenefits],
  ["equal non-separable", equalNonSeparable],
  ["proportional", proportionalToStandAlone],
];
const notProportional = methods.filter(([name]) => name !== "proportional");

function changed(game: CostGame, cost: (coalition: Coalition) => Fraction): CostGame {
  return costGame(game.costs.map((_, coalition) => (coalition === 0 ? ZERO : cost(coalition))));
}

const whole = (values: readonly bigint[], coalition: Coalition) =>
  fraction(membersIn(coalition).reduce((all, member) => all + (values[member] ?? 0n), 0n));
const ownAmounts = fc.array(fc.bigInt({ min: -50n, max: 50n }), { minLength: 6, maxLength: 6 });

describe.each(methods)("%s", (_, method) => {
  test("hands out the cost of all, or says it cannot", () => {
    fc.assert(
      fc.property(games(6), (game) => {
        const shares = method(game);
        if (shares) expect(sum(shares)).toEqual(costOf(game, game.costs.length - 1));
      }),
    );
  });

  test("knows members by their costs, not by their place", () => {
    const shuffled = games(6).chain((game) =>
      fc.tuple(fc.constant(game), fc.shuffledSubarray([...Array(game.members).keys()], { minLength: game.members })),
    );
    fc.assert(
      fc.property(shuffled, ([game, places]) => {
        const moved = changed(game, (coalition) =>
          costOf(game, coalitionOf(membersIn(coalition).map((member) => places[member] ?? 0))),
        );
        const shares = method(game);
        expect(texts(method(moved))).toEqual(shares && texts(places.map((place) => shares[place] ?? ZERO)));
      }),
    );
  });
});

describe.each(notProportional)("%s", (_, method) => {
  test("two members split the gain equally", () => {
    fc.assert(
      fc.property(games(2, 2), (game) => {
        const alone = standAloneCosts(game);
        const gain = divide(subtract(sum(alone), costOf(game, 3)), fraction(2n));
        expect(texts(method(game))).toEqual(texts(alone.map((cost) => subtract(cost, gain))));
      }),
    );
  });

  test("follows a change of currency and what members pay anyway", () => {
    const factors = fc.tuple(fc.bigInt({ min: 1n, max: 30n }), fc.bigInt({ min: 1n, max: 30n }));
    fc.assert(
      fc.property(games(6), factors, ownAmounts, (game, [num, den], own) => {
        const rate = fraction(num, den);
        const other = changed(game, (coalition) => add(multiply(rate, costOf(game, coalition)), whole(own, coalition)));
        const shares = method(game);
        const expected = shares?.map((share, member) => add(multiply(rate, share), fraction(own[member] ?? 0n)));
        expect(texts(method(other))).toEqual(texts(expected ?? null));
      }),
    );
  });
});

test.each(notProportional.filter(([name]) => name !== "equal non-separable"))(
  "%s: a member who only brings its own cost pays that",
  (_, method) => {
    fc.assert(
      fc.property(games(5), fc.bigInt({ min: -9n, max: 99n }), (game, own) => {
        const costs = game.costs.map((_, coalition) => costOf(game, coalition));
        const larger = costGame([...costs, ...costs.map((cost) => add(cost, fraction(own)))]);
        const shares = method(larger);
        if (shares) expect(shares.at(-1)).toEqual(fraction(own));
      }),
    );
  },
);

test("Shapley: two matters shared apart or together come to the same", () => {
  const pairs = fc.integer({ min: 1, max: 6 }).chain((n) => fc.tuple(games(n, n), games(n, n)));
  fc.assert(
    fc.property(pairs, ([one, other]) => {
      const both = changed(one, (coalition) => add(costOf(one, coalition), costOf(other, coalition)));
      const apart = shapley(other);
      expect(texts(shapley(both))).toEqual(
        texts(shapley(one).map((share, member) => add(share, apart[member] ?? ZERO))),
      );
    }),
  );
});

test("the nucleolus keeps every group that any split can keep", () => {
  let [kept, lost] = [0, 0];
  fc.assert(
    fc.property(games(7, 2), (game) => {
      const least = leastCore(game);
      const { violations } = largestExcesses(game, nucleolus(game, least), 1);
      expect(violations === 0).toBe(!least.coreEmpty);
      if (least.coreEmpty) lost++;
      else kept++;
      const { largest } = largestExcesses(game, least.centre, 1);
      expect(largest[0]?.excess).toEqual(least.excess);
    }),
    { numRuns: 300 },
  );
  expect(Math.min(kept, lost)).toBeGreaterThan(20);
});

test("nobody pays more than alone in the nucleolus, where that can be", () => {
  fc.assert(
    fc.property(games(6).filter(hasImputation), (game) => {
      const alone = standAloneCosts(game);
      const over = nucleolus(game).filter((share, member) => isPositive(subtract(share, alone[member] ?? ZERO)));
      expect(over).toEqual([]);
    }),
  );
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { membersIn } from "../../../src/core/fairness/coalition.ts";
import { costGame, costOf } from "../../../src/core/fairness/cost-game.ts";
import { dearerTogether } from "../../../src/core/fairness/dearer-together.ts";
import { add, compare, type Fraction, subtract, ZERO } from "../../../src/core/number/fraction.ts";
import { airport, exact, gameOf, tennesseeValley } from "./games.ts";
import { games } from "./random-games.ts";

const names = (coalition: number) => membersIn(coalition).join("");
const three = (...costs: readonly number[]) => costGame([0, ...costs].map((cost) => exact(String(cost))));

test.each([
  ["Tennessee Valley", tennesseeValley],
  ["an airport", airport([1, 3, 7, 10])],
  ["one member", gameOf(1, () => 5)],
])("nobody loses by joining in %s", (_, game) => {
  expect(dearerTogether(game)).toBeNull();
});

test("two groups that lose by joining", () => {
  // 0: 10, 1: 10, 01: 20, 2: 10, 02: 15, 12: 22, 012: 31
  const found = dearerTogether(three(10, 10, 20, 10, 15, 22, 31));
  expect(found?.groups.map(names)).toEqual(["02", "1"]);
  expect([found?.together, found?.apart]).toEqual([exact("31"), exact("25")]);
});

describe("against trying everything", () => {
  const largest = (values: readonly Fraction[]) =>
    values.reduce((most, value) => (compare(value, most) > 0 ? value : most), ZERO);

  test("groups that join", () => {
    fc.assert(
      fc.property(games(6), (game) => {
        const all = game.costs.length;
        const losses = Array.from({ length: all * all }, (_, index) => [index % all, Math.floor(index / all)] as const)
          .filter(([one, other]) => one !== 0 && other !== 0 && (one & other) === 0)
          .map(([one, other]) => subtract(costOf(game, one | other), add(costOf(game, one), costOf(game, other))));
        const found = dearerTogether(game);
        expect(found ? subtract(found.together, found.apart) : ZERO).toEqual(largest(losses));
        if (!found) return;
        const [one, other] = found.groups;
        expect(one & other).toBe(0);
        expect(found.together).toEqual(costOf(game, one | other));
        expect(found.apart).toEqual(add(costOf(game, one), costOf(game, other)));
        expect(one & -one).toBeLessThan(other & -other);
      }),
    );
  });

  test("with many members, one that joins a group is still found", () => {
    const slip = 0b101_1010_0000_0110;
    const game = gameOf(
      15,
      (who) => 100 * who.length + (who.reduce((all, one) => all | (1 << one), 0) === slip ? 7 : 0),
    );
    const found = dearerTogether(game);
    expect(found && found.groups[0] | found.groups[1]).toBe(slip);
    expect(found && subtract(found.together, found.apart)).toEqual(exact("7"));
  });
});

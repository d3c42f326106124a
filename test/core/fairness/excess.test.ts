import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coalitionOf, compareCoalitions, membersIn } from "../../../src/core/fairness/coalition.ts";
import { costOf } from "../../../src/core/fairness/cost-game.ts";
import { type Excess, largestExcesses } from "../../../src/core/fairness/excess.ts";
import { compare, fraction, subtract, sum, toFractionText, ZERO } from "../../../src/core/number/fraction.ts";
import { exact, gameOf, tennesseeValley } from "./games.ts";

const told = (list: readonly Excess[]) =>
  list.map(({ coalition, excess }) => `${membersIn(coalition).join("")} ${toFractionText(excess)}`);

describe("who would pay less by themselves", () => {
  test("Tennessee Valley: an equal split suits all; one that spares power has flood control leave", () => {
    const equal = ["412584/3", "412584/3", "412584/3"].map(exact);
    expect(largestExcesses(tennesseeValley, equal, 1).violations).toBe(0);
    const shares = ["150000", "150000", "112584"].map(exact);
    const { violations: count, largest } = largestExcesses(tennesseeValley, shares, 9);
    expect(count).toBe(1);
    expect(told(largest)).toEqual([
      "1 9174/1",
      "01 -1607/1",
      "0 -13520/1",
      "12 -104786/1",
      "02 -116237/1",
      "2 -137512/1",
    ]);
  });

  test("of equals, fewer members come first, then the order of the file", () => {
    const game = gameOf(4, ({ length }) => length);
    const shares = ["2", "2", "2", "-2"].map(exact);
    expect(told(largestExcesses(game, shares, 7).largest)).toEqual([
      "012 3/1",
      "01 2/1",
      "02 2/1",
      "12 2/1",
      "0 1/1",
      "1 1/1",
      "2 1/1",
    ]);
    expect(told(largestExcesses(game, shares, 3).largest)).toEqual(["012 3/1", "01 2/1", "02 2/1"]);
    const order = Array.from({ length: 15 }, (_, index) => index + 1).sort(compareCoalitions);
    const names = "0 1 2 3 01 02 03 12 13 23 012 013 023 123 0123";
    expect(order.map((one) => membersIn(one).join("")).join(" ")).toBe(names);
  });

  test("as many as asked, whatever the order they are met in", () => {
    const amount = fc
      .tuple(fc.bigInt({ min: -30n, max: 30n }), fc.constantFrom(1n, 2n, 3n))
      .map(([a, b]) => fraction(a, b));
    const amounts = (size: number) => fc.array(amount, { minLength: size, maxLength: size });
    const cases = fc
      .integer({ min: 1, max: 11 })
      .chain((n) => fc.tuple(amounts(2 ** n), amounts(n), fc.integer({ min: 1, max: 40 })));
    fc.assert(
      fc.property(cases, ([costs, shares, most]) => {
        const game = gameOf(shares.length, (members) => costs[coalitionOf(members)] ?? ZERO);
        const every = Array.from({ length: 2 ** shares.length - 2 }, (_, index) => index + 1)
          .map((coalition) => {
            const pays = sum(membersIn(coalition).map((member) => shares[member] ?? ZERO));
            const alone = costOf(game, coalition);
            return { coalition, pays, alone, excess: subtract(pays, alone) };
          })
          .sort((a, b) => compare(b.excess, a.excess) || compareCoalitions(a.coalition, b.coalition));
        expect(largestExcesses(game, shares, most)).toEqual({
          violations: every.filter(({ excess }) => compare(excess, ZERO) > 0).length,
          largest: every.slice(0, most),
        });
      }),
      { numRuns: 60 },
    );
  });

  test("one member has nobody to leave", () => {
    expect(
      largestExcesses(
        gameOf(1, () => 5),
        [exact("5")],
        9,
      ),
    ).toEqual({ violations: 0, largest: [] });
  });

  test("a share for each", () => {
    expect(() => largestExcesses(tennesseeValley, [ZERO], 9)).toThrow(RangeError);
  });
});

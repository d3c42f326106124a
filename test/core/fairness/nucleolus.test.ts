import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { membersIn } from "../../../src/core/fairness/coalition.ts";
import type { CostGame } from "../../../src/core/fairness/cost-game.ts";
import { leastCore } from "../../../src/core/fairness/least-core.ts";
import { nucleolus } from "../../../src/core/fairness/nucleolus.ts";
import {
  add,
  compare,
  divide,
  equals,
  type Fraction,
  fraction,
  negate,
  subtract,
  ZERO,
} from "../../../src/core/number/fraction.ts";
import { hasImputation, isBalanced, meetsKohlberg } from "./balanced.ts";
import { airport, exact, gameOf, savingsGame, tennesseeValley, texts } from "./games.ts";
import { games } from "./random-games.ts";

describe("the judge", () => {
  test("knows balanced collections from others", () => {
    expect(isBalanced(3, [0b011, 0b101, 0b110])).toBe(true);
    expect(isBalanced(3, [0b001, 0b110])).toBe(true);
    expect(isBalanced(3, [0b011, 0b101])).toBe(false);
    expect(isBalanced(3, [0b001, 0b010])).toBe(false);
    expect(isBalanced(3, [0b001, 0b010], [0b100])).toBe(true);
    expect(isBalanced(4, [0b0011, 0b0101, 0b1001, 0b1110])).toBe(true);
  });

  test("finds other splits wanting", () => {
    const shares = nucleolus(tennesseeValley);
    expect(meetsKohlberg(tennesseeValley, shares, true)).toBe(true);
    expect(meetsKohlberg(tennesseeValley, [...shares].reverse(), true)).toBe(false);
    const [first, second, ...rest] = nucleolus(airport([8, 11, 13, 18]));
    const moved = [first, second].map((share, member) => ({
      num: (share?.num ?? 0n) * 1000n + (member ? 1n : -1n),
      den: (share?.den ?? 1n) * 1000n,
    }));
    expect(meetsKohlberg(airport([8, 11, 13, 18]), [...moved, ...rest], true)).toBe(false);
  });
});

test("Kohlberg's criterion holds for every game, with the bound that nobody pays more than alone where that can be", () => {
  let bound = 0;
  fc.assert(
    fc.property(games(7), (game) => {
      const least = leastCore(game);
      expect(meetsKohlberg(game, least.centre, false)).toBe(true);
      const bounded = hasImputation(game);
      const shares = nucleolus(game, least);
      if (texts(shares)?.join() !== texts(least.centre)?.join()) bound++;
      expect(meetsKohlberg(game, shares, bounded)).toBe(true);
    }),
    { numRuns: 400 },
  );
  expect(bound).toBeGreaterThan(5);
});

test.each([40n, 400n])("costs of 10^%i, where doubles see no difference or nothing at all", (digits) => {
  const huge = 10n ** digits;
  fc.assert(
    fc.property(games(6), (game) => {
      const own = (coalition: number) => BigInt(membersIn(coalition).length) * huge;
      const large = { ...game, costs: game.costs.map((cost, coalition) => cost + own(coalition) * game.denominator) };
      const expected = nucleolus(game).map((share) => add(share, fraction(huge)));
      expect(texts(nucleolus(large))).toEqual(texts(expected));
    }),
    { numRuns: 40 },
  );
});

describe("published games", () => {
  const earned = (game: CostGame) => texts(nucleolus(game).map(negate));
  const majority = (quota: number, weights: readonly number[]) =>
    savingsGame(weights.length, (who) => (who.reduce((all, one) => all + (weights[one] ?? 0), 0) >= quota ? 1 : 0));
  const estate = (left: number, claims: readonly number[]) =>
    savingsGame(claims.length, (who) => {
      const others = claims.reduce((all, claim, one) => (who.includes(one) ? all : all + claim), 0);
      return Math.max(0, left - others);
    });

  test.each([
    ["Tennessee Valley (Straffin & Heaney 1981)", tennesseeValley, ["116234", "93540", "202810"]],
    ["airport 8/11/13/18", airport([8, 11, 13, 18]), ["13/4", "13/4", "13/4", "33/4"]],
    ["airport 1/3/7/10", airport([1, 3, 7, 10]), ["1/2", "5/4", "21/8", "45/8"]],
    ["one member", gameOf(1, () => -3), ["-3"]],
    [
      "two split the gain equally",
      gameOf(2, (who) => [0, 100, 60][who.length === 2 ? 0 : (who[0] ?? 0) + 1] ?? 0),
      ["20", "-20"],
    ],
    ["pairs that nothing can keep", gameOf(3, ({ length }) => [0, 10, 12, 20][length] ?? 0), ["20/3", "20/3", "20/3"]],
  ])("%s", (_, game, shares) => {
    expect(texts(nucleolus(game))).toEqual(shares);
  });

  test.each([
    ["100", estate(100, [100, 200, 300]), ["100/3", "100/3", "100/3"]],
    ["200", estate(200, [100, 200, 300]), ["50", "75", "75"]],
    ["300", estate(300, [100, 200, 300]), ["50", "100", "150"]],
    ["500", estate(500, [100, 200, 300]), ["200/3", "500/3", "800/3"]],
  ])("the Talmud's three wives, an estate of %s (Aumann & Maschler 1985)", (_, game, awards) => {
    expect(earned(game)).toEqual(awards);
  });

  /** Costs of 1, 12, 123, 13, 2, 23, 3, with a decimal point: coalitions as words in a dictionary. */
  const asWords = (members: number, sign: "" | "-", costs: string) => {
    const words = Array.from({ length: 2 ** members - 1 }, (_, index) => membersIn(index + 1).join("")).sort();
    const values = costs.split(" ");
    expect(values.length).toBe(words.length);
    return gameOf(members, (who) => exact(`${sign}${values[words.indexOf(who.join(""))]}`));
  };

  // As gathered by Guajardo, M. & Jörnsten, K. (2015). Common mistakes in computing the nucleolus. EJOR 241, 931-935.
  test.each([
    [
      "insurances (Lemaire 1991)",
      3,
      "-",
      "46125 69187.5 90000 53812.5 17437.5 30750 5812.5",
      "-52687.5 -24468.75 -12843.75",
    ],
    ["broadcasting (Hasan et al. 2011)", 4, "", "8 8 10 20 19 10 20 19 1 10 13 12 10 12 11", "7.5 0.5 1.5 10.5"],
    [
      "manufacturing (Oh & Shin 2012)",
      3,
      "",
      "375144 568232 772500 551055 245280 452411 211239",
      "331695.25 233051.25 207753.5",
    ],
    [
      "transport (Sakawa et al. 2001)",
      5,
      "-",
      "0.060 0.378 0.536 0.906 1 0.573 0.747 0.874 0.485 0.144 0.546 0.634 0.255 0.408 0.561 0.182 0.168 0.337 0.706 0.801 0.379 0.538 0.668 0.279 0.03 0.383 0.473 0.083 0.249 0.386 0",
      "-0.165 -0.3205 -0.0845 -0.3745 -0.0555",
    ],
  ] as const)("%s", (_, members, sign, costs, shares) => {
    expect(texts(nucleolus(asWords(members, sign, costs)))).toEqual(texts(shares.split(" ").map(exact)));
  });

  const twelfths = (first: string, other: string, members: number) => [first, ...Array(members - 1).fill(other)];
  test.each([
    ["one vote each of three", majority(2, [1, 1, 1]), ["1/3", "1/3", "1/3"]],
    ["a veto", majority(3, [2, 1, 1]), ["1", "0", "0"]],
    ["two large, three small", majority(4, [2, 2, 1, 1, 1]), ["2/7", "2/7", "1/7", "1/7", "1/7"]],
    ["one apex and four", majority(4, [3, 1, 1, 1, 1]), twelfths("3/7", "1/7", 5)],
    ["one apex and eleven", majority(11, [10, ...Array(11).fill(1)]), twelfths("10/21", "1/21", 12)],
  ])("voting, %s: homogeneous weights (Peleg 1968)", (_, game, weights) => {
    expect(earned(game)).toEqual(weights);
  });

  test.each([
    [1, 2, ["1", "0", "0"]],
    [2, 3, ["1", "1", "0", "0", "0"]],
    [2, 2, ["1/2", "1/2", "1/2", "1/2"]],
    [5, 6, [...Array(5).fill("1"), ...Array(6).fill("0")]],
  ])("%i left gloves and %i right (Shapley & Shubik 1969)", (left, right, worth) => {
    const pairs = (who: readonly number[]) => {
      const own = who.filter((member) => member < left).length;
      return Math.min(own, who.length - own);
    };
    expect(earned(savingsGame(left + right, pairs))).toEqual(worth);
  });
});

/** Littlechild, S. C. (1974). A simple expression for the nucleolus in a special case. Int. J. Game Theory 3, 21-29. */
function airportNucleolus(needs: readonly number[]): Fraction[] {
  const members = needs.length;
  const shares: Fraction[] = [];
  let [paid, kept] = [0, ZERO];
  while (shares.length < members) {
    const done = shares.length;
    const rates = needs.slice(done).map((need, more) => {
      const last = done + more + 1 === members;
      return divide(add(fraction(BigInt(need - paid)), kept), fraction(BigInt(last ? more + 1 : more + 2)));
    });
    const least = rates.reduce((a, b) => (compare(b, a) < 0 ? b : a));
    const until = rates.findLastIndex((rate) => equals(rate, least)) + 1;
    shares.push(...Array.from({ length: until }, () => least));
    [paid, kept] = [needs[done + until - 1] ?? 0, least];
  }
  return shares;
}

test("airports of every size pay what the formula says", () => {
  const needs = fc
    .array(fc.nat({ max: 60 }), { minLength: 1, maxLength: 10 })
    .map((list) => list.sort((a, b) => a - b));
  fc.assert(
    fc.property(needs, (sorted) => {
      expect(texts(nucleolus(airport(sorted)))).toEqual(texts(airportNucleolus(sorted)));
    }),
  );
});

test("an estate of many claims is divided as the Talmud would: halves first, then losses", () => {
  const claimed = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(claimed, fc.nat({ max: 1000 }), (claims, part) => {
      const total = claims.reduce((a, b) => a + b, 0);
      const left = Math.floor((total * part) / 1000);
      const game = savingsGame(claims.length, (who) =>
        Math.max(0, left - claims.reduce((all, claim, one) => (who.includes(one) ? all : all + claim), 0)),
      );
      const small = 2 * left <= total;
      const halves = equalAwards(
        claims.map((claim) => fraction(BigInt(claim), 2n)),
        fraction(BigInt(small ? left : total - left)),
      );
      const awards = small ? halves : halves.map((loss, one) => subtract(fraction(BigInt(claims[one] ?? 0)), loss));
      expect(texts(nucleolus(game).map(negate))).toEqual(texts(awards));
    }),
  );
});

/** Equal awards, but nobody more than the claim. */
function equalAwards(claims: readonly Fraction[], left: Fraction): Fraction[] {
  const awards = claims.map(() => ZERO);
  const order = [...claims.keys()].sort((a, b) => compare(claims[a] ?? ZERO, claims[b] ?? ZERO));
  let rest = left;
  order.forEach((one, place) => {
    const equal = divide(rest, fraction(BigInt(order.length - place)));
    const claim = claims[one] ?? ZERO;
    const award = compare(claim, equal) < 0 ? claim : equal;
    awards[one] = award;
    rest = subtract(rest, award);
  });
  return awards;
}

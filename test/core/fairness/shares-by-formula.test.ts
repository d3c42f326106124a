import { describe, expect, test } from "vitest";
import { costGame } from "../../../src/core/fairness/cost-game.ts";
import { equalNonSeparable } from "../../../src/core/fairness/equal-non-separable.ts";
import { proportionalToStandAlone } from "../../../src/core/fairness/proportional-to-stand-alone.ts";
import { separableCostsRemainingBenefits } from "../../../src/core/fairness/separable-costs-remaining-benefits.ts";
import { toFixed } from "../../../src/core/number/fraction.ts";
import { airport, exact, gameOf, tennesseeValley, texts } from "./games.ts";

const two = (a: string, b: string, both: string) => costGame(["0", a, b, both].map(exact));

describe("Tennessee Valley, thousand dollars", () => {
  test("by separable costs and remaining benefits", () => {
    const shares = separableCostsRemainingBenefits(tennesseeValley);
    expect(shares?.map((share) => toFixed(share, 2))).toEqual(["117475.54", "99157.29", "195951.16"]);
    expect(texts(shares)).toEqual(["3568202101/30374", "6023607339/60748", "11903641291/60748"]);
  });

  test("the non-separable cost split equally", () => {
    expect(texts(equalNonSeparable(tennesseeValley))).toEqual(["119424", "107973", "185187"]);
  });

  test("in proportion to the cost of each alone", () => {
    const shares = proportionalToStandAlone(tennesseeValley);
    expect(shares?.map((share) => toFixed(share, 2))).toEqual(["121682.22", "104794.65", "186107.13"]);
  });
});

test.each([
  ["airport 8/11/13/18", airport([8, 11, 13, 18]), ["104/45", "143/45", "169/45", "394/45"]],
  ["two members split the gain equally", two("100", "60", "130"), ["85", "45"]],
  ["nothing to gain", two("100", "60", "160"), ["100", "60"]],
  ["one member", gameOf(1, () => 7), ["7"]],
])("SCRB, %s", (_, game, shares) => {
  expect(texts(separableCostsRemainingBenefits(game))).toEqual(shares);
});

describe("0/0 and worse", () => {
  test.each([
    ["a cost of nothing is nothing for all", two("0", "0", "0"), ["0", "0"]],
    ["even when the costs alone sum to nothing", two("5", "-5", "0"), ["0", "0"]],
    ["a cost with nothing to be in proportion to", two("0", "0", "10"), null],
    ["costs alone that cancel", two("5", "-5", "10"), null],
    ["a negative share follows a negative cost", two("-10", "30", "10"), ["-5", "15"]],
  ])("in proportion: %s", (_, game, shares) => {
    expect(texts(proportionalToStandAlone(game))).toEqual(shares);
  });

  test("SCRB has no answer where a rest is left and no benefit remains", () => {
    const game = gameOf(3, ({ length }) => [0, 10, 22, 32][length] ?? 0);
    expect(texts(separableCostsRemainingBenefits(game))).toBeNull();
    expect(texts(equalNonSeparable(game))).toEqual(["32/3", "32/3", "32/3"]);
  });
});

describe("a game is given by every coalition", () => {
  test.each([[0], [1], [3], [5]])("not by %i costs", (count) => {
    expect(() => costGame(Array.from({ length: count }, () => exact("0")))).toThrow(RangeError);
  });

  test("and nobody costs nothing", () => {
    expect(() => costGame([exact("1"), exact("2")])).toThrow(RangeError);
  });

  test("over the least common denominator", () => {
    expect(two("1/4", "1/6", "0.1")).toEqual({ members: 2, costs: [0n, 15n, 10n, 6n], denominator: 60n });
  });
});

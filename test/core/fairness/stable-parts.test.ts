import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { costGame } from "../../../src/core/fairness/cost-game.ts";
import { largestExcesses } from "../../../src/core/fairness/excess.ts";
import { stableParts } from "../../../src/core/fairness/stable-parts.ts";
import {
  add,
  compare,
  fraction,
  isPositive,
  multiply,
  ONE,
  subtract,
  toFixed,
  ZERO,
} from "../../../src/core/number/fraction.ts";
import { exact } from "./games.ts";
import { games } from "./random-games.ts";

describe("Melhus and Midtre Gauldal, thousand kroner 2009-2012", () => {
  const byPopulation = [14_457n, 5910n].map((people) => fraction(55_230n * people, 20_367n));
  const equally = [exact("27615"), exact("27615")];
  const alone = [16_427n, 10_729n].map((part) => fraction(60_500n * part, 27_156n));
  const game = costGame([ZERO, ...alone, exact("55230")]);

  test("nobody loses with an equal part of 22.5 to 68 %", () => {
    const parts = stableParts(game, byPopulation, equally);
    expect(parts && [toFixed(parts.from, 4), toFixed(parts.to, 4)]).toEqual(["0.2249", "0.6797"]);
  });
});

test("none, where two of three pay too much together whatever the part", () => {
  const costs = [0, 9, 9, 9, 9, 9, 9, 12].map((cost) => exact(String(cost)));
  expect(stableParts(costGame(costs), ["5", "5", "2"].map(exact), ["6", "6", "0"].map(exact))).toBeNull();
});

test("all, for one member", () => {
  expect(stableParts(costGame([ZERO, ONE]), [ONE], [ONE])).toEqual({ from: ZERO, to: ONE });
});

test("at both ends nobody would leave, and just beyond them somebody would", () => {
  let inside = 0;
  const splits = games(5).chain((game) => {
    const shares = fc.array(fc.bigInt({ min: -5n, max: 60n }), { minLength: game.members, maxLength: game.members });
    return fc.tuple(fc.constant(game), shares, shares);
  });
  const little = fraction(1n, 10n ** 15n);
  fc.assert(
    fc.property(splits, ([game, zero, one]) => {
      const [atZero, atOne] = [zero.map((share) => fraction(share)), one.map((share) => fraction(share))];
      const violationsAt = (part: ReturnType<typeof fraction>) => {
        const shares = atZero.map((share, member) =>
          add(share, multiply(part, subtract(atOne[member] ?? ZERO, share))),
        );
        return largestExcesses(game, shares, 1).violations;
      };
      const parts = stableParts(game, atZero, atOne);
      if (!parts) {
        for (const part of [ZERO, fraction(1n, 3n), fraction(1n, 2n), ONE])
          expect(violationsAt(part)).toBeGreaterThan(0);
        return;
      }
      inside++;
      expect([violationsAt(parts.from), violationsAt(parts.to)]).toEqual([0, 0]);
      if (isPositive(parts.from)) expect(violationsAt(subtract(parts.from, little))).toBeGreaterThan(0);
      if (compare(parts.to, ONE) < 0) expect(violationsAt(add(parts.to, little))).toBeGreaterThan(0);
    }),
    { numRuns: 500 },
  );
  expect(inside).toBeGreaterThan(30);
});

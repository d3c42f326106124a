import { expect, test } from "vitest";
import { sizeOf } from "../../../src/core/fairness/coalition.ts";
import type { CostGame } from "../../../src/core/fairness/cost-game.ts";
import { largestExcesses } from "../../../src/core/fairness/excess.ts";
import { leastCore } from "../../../src/core/fairness/least-core.ts";
import { MOST_FOR_NUCLEOLUS, nucleolus } from "../../../src/core/fairness/nucleolus.ts";
import { shapley } from "../../../src/core/fairness/shapley.ts";
import { fraction } from "../../../src/core/number/fraction.ts";

/** Processor time in milliseconds, whatever else the machine does. */
function spent(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Billions of kroner in parts of a population, cheaper together, and no two coalitions alike. */
function large(members: number): CostGame {
  let noise = 1n;
  const costs = Array.from({ length: 2 ** members }, (_, coalition) => {
    noise = (noise * 6_364_136_223_846_793_005n + 1n) % 2n ** 64n;
    const size = sizeOf(coalition);
    return coalition === 0 ? 0n : BigInt(size * (200 - size)) * 27_156n * 10_000_000n + (noise >> 12n);
  });
  return { members, costs, denominator: 27_156n * 30_011n };
}

/** The bar of docs/speed.md is 1 s; twice as much, because machines that test are busy. */
const BAR = 2000;

test.each([[12], [MOST_FOR_NUCLEOLUS]])("every way to split for %i members", (members) => {
  const game = large(members);
  const time = spent(() => {
    const least = leastCore(game);
    for (const shares of [nucleolus(game, least), shapley(game)]) largestExcesses(game, shares, 20);
  });
  expect(time).toBeLessThan(BAR);
});

test("whether any of a million groups of 20 would pay less alone", () => {
  const game = large(20);
  const total = game.costs[2 ** 20 - 1] ?? 0n;
  const shares = Array.from({ length: 20 }, (_, member) =>
    fraction(total * BigInt(member + 1), 210n * game.denominator),
  );
  let found = 0;
  const time = spent(() => {
    found = largestExcesses(game, shares, 20).violations;
  });
  expect(found).toBeGreaterThan(100_000);
  expect(time).toBeLessThan(BAR);
});

import fc from "fast-check";
import highs from "highs";
import { describe, expect, test } from "vitest";
import { coalitionOf, compareCoalitions, membersIn } from "../../../src/core/fairness/coalition.ts";
import type { CostGame } from "../../../src/core/fairness/cost-game.ts";
import { leastCore } from "../../../src/core/fairness/least-core.ts";
import { type Fraction, toFractionText } from "../../../src/core/number/fraction.ts";
import { airport, gameOf, savingsGame, tennesseeValley } from "./games.ts";
import { games } from "./random-games.ts";

/** The package types its ES module as if it were CommonJS. */
const loadHighs = highs as unknown as typeof highs.default;
type Solver = Awaited<ReturnType<typeof loadHighs>>;

const told = (game: CostGame) => {
  const { excess, coreEmpty, binding } = leastCore(game);
  return [excess && toFractionText(excess), coreEmpty, binding.map((one) => membersIn(one).join("")).join(" ")];
};

test.each([
  ["Tennessee Valley", tennesseeValley, ["-47286/1", false, "0 1 2"]],
  ["airport 8/11/13/18", airport([8, 11, 13, 18]), ["-13/4", false, "012 013 023 123"]],
  ["airport 1/3/7/10", airport([1, 3, 7, 10]), ["-1/2", false, "0 123"]],
  ["pairs that could do with less", gameOf(3, ({ length }) => [0, 10, 12, 20][length] ?? 0), ["4/3", true, "01 02 12"]],
  ["any two of three decide", savingsGame(3, ({ length }) => (length > 1 ? 1 : 0)), ["1/3", true, "01 02 12"]],
  [
    "a core of one split",
    savingsGame(3, (who) => (who.includes(0) && who.length > 1 ? 6 : 0)),
    ["0/1", false, "1 2 01 02 12"],
  ],
  ["nothing to gain", gameOf(2, ({ length }) => 3 * length), ["0/1", false, "0 1"]],
  ["dearer together", gameOf(2, ({ length }) => 3 * length ** 2), ["3/1", true, "0 1"]],
  ["one member", gameOf(1, () => 9), [null, false, ""]],
])("%s", (_, game, expected) => {
  expect(told(game)).toEqual(expected);
});

const decimal = ({ num, den }: { num: bigint; den: bigint }) => Number(num) / Number(den);
const term = (coefficient: number, name: string) => `${coefficient < 0 ? "-" : "+"} ${Math.abs(coefficient)} ${name}`;

interface Fixed {
  readonly coalition: number;
  readonly pays: number;
}

/** Minimises the excess e of all that are not fixed, or maximises what one of them saves when e is given. */
function program(game: CostGame, fixed: readonly Fixed[], probe: { coalition: number; e: number } | null): string {
  const x = (coalition: number) =>
    membersIn(coalition)
      .map((member) => `x${member}`)
      .join(" + ");
  const constraints = game.costs.slice(1, -1).flatMap((cost, index) => {
    const coalition = index + 1;
    if (fixed.some((one) => one.coalition === coalition)) return [];
    return [`${x(coalition)} - e <= ${decimal({ num: cost, den: game.denominator })}`];
  });
  constraints.push(...fixed.map(({ coalition, pays }) => `${x(coalition)} = ${pays}`));
  if (probe) constraints.push(`e <= ${probe.e}`);
  const variables = [...membersIn(game.costs.length - 1).map((member) => `x${member}`), "e"];
  const aim = probe ? x(probe.coalition) : term(1, "e");
  const bounds = variables.map((name) => `${name} free`);
  return `Minimize\n obj: ${aim}\nSubject To\n ${constraints.join("\n ")}\nBounds\n ${bounds.join("\n ")}\nEnd\n`;
}

/** The least excess; then those that have it in every best split are fixed, one probe each; and so on to the end. */
function byLinearPrograms(solver: Solver, game: CostGame): { readonly steps: number[]; readonly fixed: Fixed[] } {
  const solve = (text: string) => {
    const solution = solver.solve(text, { output_flag: false });
    expect(solution.Status).toBe("Optimal");
    return solution.ObjectiveValue;
  };
  const all = game.costs.length - 1;
  const cost = (coalition: number) => decimal({ num: game.costs[coalition] ?? 0n, den: game.denominator });
  const fixed: Fixed[] = [{ coalition: all, pays: cost(all) }];
  const steps: number[] = [];
  while (fixed.length < all) {
    const e = solve(program(game, fixed, null));
    steps.push(e);
    const open = [...game.costs.keys()].slice(1).filter((one) => !fixed.some(({ coalition }) => coalition === one));
    const tight = open.filter(
      (one) => solve(program(game, fixed, { coalition: one, e: e + 1e-9 })) > cost(one) + e - 1e-6,
    );
    expect(tight.length).toBeGreaterThan(0);
    fixed.push(...tight.map((coalition) => ({ coalition, pays: cost(coalition) + e })));
  }
  return { steps, fixed };
}

describe("as a linear solver finds it, in doubles", () => {
  const whole = ({ costs, denominator }: CostGame) => denominator === 1n && costs.every((cost) => cost < 1000n);
  const small = games(4, 2).filter(whole);
  const near = (value: Fraction | null | undefined, expected: number | undefined) =>
    expect(value ? decimal(value) : Number.NaN).toBeCloseTo(expected ?? Number.NaN, 5);

  test("the least excess, which groups have it in every split that makes it so small, and the centre", async () => {
    const solver = await loadHighs();
    fc.assert(
      fc.property(small, (game) => {
        const { excess, binding, centre } = leastCore(game);
        const { steps, fixed } = byLinearPrograms(solver, game);
        near(excess, steps[0]);
        const first = fixed.slice(1).filter(({ coalition, pays }) => {
          const alone = decimal({ num: game.costs[coalition] ?? 0n, den: game.denominator });
          return Math.abs(pays - alone - (steps[0] ?? 0)) < 1e-6;
        });
        expect(binding).toEqual(first.map(({ coalition }) => coalition).sort(compareCoalitions));
        centre.forEach((share, member) => {
          near(share, fixed.find(({ coalition }) => coalition === coalitionOf([member]))?.pays);
        });
      }),
      { numRuns: 40 },
    );
  });

  test("the least excess of larger games", async () => {
    const solver = await loadHighs();
    const large = games(9, 5).filter(whole);
    fc.assert(
      fc.property(large, (game) => {
        const all = game.costs.length - 1;
        const total = { coalition: all, pays: decimal({ num: game.costs[all] ?? 0n, den: game.denominator }) };
        const { ObjectiveValue } = solver.solve(program(game, [total], null), { output_flag: false });
        near(leastCore(game).excess, ObjectiveValue);
      }),
      { numRuns: 40 },
    );
  });
});

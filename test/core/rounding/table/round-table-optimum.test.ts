import fc from "fast-check";
import highs from "highs";
import { describe, expect, test } from "vitest";
import {
  compare,
  floor,
  fraction,
  isInteger,
  negate,
  subtract,
  sum,
  ZERO,
} from "../../../../src/core/number/fraction.ts";
import { roundTable } from "../../../../src/core/rounding/table/round-table.ts";
import type { RowTree } from "../../../../src/core/rounding/table/row-tree.ts";
import { besideMany, columnTargets, mapCells, marginsOf, objective, rowsOf, tables, violations } from "./tables.ts";

/** The package types its ES module as if it were CommonJS. */
const loadHighs = highs as unknown as typeof highs.default;

/** The oracles know positive tables; the mirror law, tested elsewhere, covers the others. */
function positive(tree: RowTree): RowTree {
  return compare(sum(rowsOf(tree).flatMap(({ cells }) => cells)), ZERO) < 0 ? mapCells(tree, negate) : tree;
}
const isZeroSum = (tree: RowTree) => sum(rowsOf(tree).flatMap(({ cells }) => cells)).num === 0n;

/** The best of all roundings, by trying them all. */
function bruteForce(tree: RowTree, members: number) {
  const floors = rowsOf(tree).map(({ cells }) => cells.map(floor));
  const free = rowsOf(tree).flatMap(({ cells }, line) =>
    cells.flatMap((cell, m) => (isInteger(cell) ? [] : [[line, m] as const])),
  );
  let best: ReturnType<typeof objective> | undefined;
  for (let choice = 0; choice < 2 ** free.length; choice++) {
    const rounded = floors.map((row) => [...row]);
    free.forEach(([line, m], bit) => {
      const row = rounded[line];
      if (row && choice & (1 << bit)) row[m] = (row[m] ?? 0n) + 1n;
    });
    if (violations(tree, members, rounded).length > 0) continue;
    const value = objective(tree, members, rounded);
    if (!best || value.off < best.off || (value.off === best.off && compare(value.distance, best.distance) < 0)) {
      best = value;
    }
  }
  return best;
}

/** The same law as an integer program, in units above the floors. */
function integerProgram(tree: RowTree, members: number): { program: string; constant: number; penalty: number } {
  const rows = rowsOf(tree).map(({ cells }) => cells);
  const remainder = (line: number, m: number) => {
    const cell = rows[line]?.[m] ?? ZERO;
    return subtract(cell, fraction(floor(cell)));
  };
  const decimal = ({ num, den }: { num: bigint; den: bigint }) => Number(num) / Number(den);
  const terms: string[] = [];
  const constraints: string[] = [];
  const binaries: string[] = [];
  let constant = 0;
  rows.forEach((cells, line) => {
    cells.forEach((cell, m) => {
      const up = decimal(remainder(line, m));
      constant += up;
      if (isInteger(cell)) return;
      binaries.push(`x_${line}_${m}`);
      terms.push(`${1 - 2 * up < 0 ? "-" : "+"} ${Math.abs(1 - 2 * up)} x_${line}_${m}`);
    });
  });
  const penalty = 10_000;
  const bounded = (places: readonly (readonly [number, number])[], low: number, high: number) => {
    const free = places.filter(([line, m]) => remainder(line, m).num !== 0n).map(([line, m]) => `x_${line}_${m}`);
    if (free.length === 0) return;
    constraints.push(`${free.join(" + ")} >= ${low}`, `${free.join(" + ")} <= ${high}`);
  };
  for (const { cells } of marginsOf(tree, members)) {
    const above = sum(cells.map(([line, m]) => remainder(line, m)));
    bounded(cells, Number(floor(above)), Number(-floor(negate(above))));
  }
  const everywhere = rows.flatMap((cells, line) => cells.map((_, m) => [line, m] as const));
  const floors = (places: typeof everywhere) => places.reduce((all, [l, m]) => all + floor(rows[l]?.[m] ?? ZERO), 0n);
  const targets = columnTargets(tree, members);
  const total = Number(targets.reduce((a, b) => a + b, 0n) - floors(everywhere));
  bounded(everywhere, total, total);
  targets.forEach((target, member) => {
    const column = everywhere.filter(([, m]) => m === member);
    const free = column.filter(([line, m]) => remainder(line, m).num !== 0n).map(([line, m]) => `x_${line}_${m}`);
    if (free.length === 0) return;
    const goal = Number(target - floors(column));
    binaries.push(`off_${member}`);
    terms.push(`+ ${penalty} off_${member}`);
    constraints.push(
      `${free.join(" + ")} - off_${member} <= ${goal}`,
      `${free.join(" + ")} + off_${member} >= ${goal}`,
    );
  });
  const program = `Minimize\n obj: ${terms.join("\n ")}\nSubject To\n ${constraints.join("\n ")}\nBinary\n ${binaries.join("\n ")}\nEnd\n`;
  return { program: binaries.length === 0 ? "" : program, constant, penalty };
}

/** Lines over few of many members, whose columns can seldom all be as largest remainder wants them. */
const disjoint = fc
  .array(
    fc.tuple(
      fc.integer({ min: 0, max: 8 }),
      fc.array(fc.bigInt({ min: 0n, max: 12n }), { minLength: 1, maxLength: 5 }),
    ),
    { minLength: 2, maxLength: 8 },
  )
  .map((list) => ({
    members: 10,
    tree: {
      children: list.map(([start, tenths]) => ({
        cells: [...Array(10).keys()].map((member) => fraction(tenths[member - start] ?? 0n, 10n)),
      })),
    },
  }));

describe("the rounding is the best there is", () => {
  test.each([
    ["flat", tables({ maxMembers: 3, depth: 1, width: 4, denominators: [2n, 5n, 7n, 10n] })],
    ["flat with absent members", tables({ maxMembers: 5, depth: 1, width: 2, denominators: [10n] })],
    ["in groups", tables({ maxMembers: 3, depth: 3, width: 3, denominators: [2n, 3n, 10n] })],
  ])("small tables %s: as good as trying everything", (_name, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, ({ tree: any, members }) => {
        const tree = positive(any);
        const free = rowsOf(tree).flatMap(({ cells }) => cells.filter((cell) => !isInteger(cell)));
        fc.pre(free.length <= 9 && !isZeroSum(tree));
        const best = bruteForce(tree, members);
        expect(objective(tree, members, roundTable(tree, members).cells)).toEqual(best);
        const many = besideMany({ tree, members });
        expect(objective(many.tree, many.members, roundTable(many.tree, many.members).cells)).toEqual(best);
      }),
      { numRuns: 125 },
    );
  });

  test.each([
    ["flat", tables({ maxMembers: 6, depth: 1, width: 30, denominators: [10n, 100n] }), 20],
    ["in groups", tables({ maxMembers: 6, depth: 3, width: 6, denominators: [3n, 7n, 100n] }), 40],
    ["where columns go off", disjoint, 75],
    ["deep", tables({ maxMembers: 4, depth: 5, width: 4, denominators: [10n, 11n] }), 30],
  ])("larger tables %s: as good as an integer program", async (_name, arbitrary, numRuns) => {
    const solver = await loadHighs();
    fc.assert(
      fc.property(arbitrary, ({ tree: any, members }) => {
        const tree = positive(any);
        const { program, constant, penalty } = integerProgram(tree, members);
        fc.pre(program !== "" && !isZeroSum(tree));
        const solution = solver.solve(program, { output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0 });
        expect(solution.Status).toBe("Optimal");
        for (const table of [{ tree, members }, besideMany({ tree, members })]) {
          const { off, distance } = objective(table.tree, table.members, roundTable(table.tree, table.members).cells);
          const value = penalty * off + Number((distance.num * 10n ** 12n) / distance.den) / 1e12;
          expect(value).toBeCloseTo(solution.ObjectiveValue + constant, 5);
        }
      }),
      { numRuns },
    );
  });
});

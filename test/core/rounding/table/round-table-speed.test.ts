import { expect, test } from "vitest";
import { type Fraction, fraction } from "../../../../src/core/number/fraction.ts";
import { roundTable } from "../../../../src/core/rounding/table/round-table.ts";
import type { ExactRow, RowTree } from "../../../../src/core/rounding/table/row-tree.ts";

/**
 * Milliseconds of processor time: several times what docs/speed.md asks and `npm run bench` measures, because machines that
 * test are busy. What this holds off is work that grows faster than the table.
 */
const bars = [
  { lines: 200, members: 6, groups: [20, 4], bar: 200 },
  { lines: 2_000, members: 12, groups: [100, 10], bar: 1_000 },
  { lines: 100_000, members: 12, groups: [2_000, 50], bar: 10_000 },
  { lines: 100, members: 357, groups: [10], bar: 10_000 },
  { lines: 20, members: 1_000, groups: [4], bar: 10_000 },
];

/** Half in equal parts, half by a base that grows from member to member. */
function key(members: number, step: bigint): Fraction[] {
  const bases = [...Array(members).keys()].map((member) => 2353n + step * BigInt(member));
  const all = bases.reduce((a, b) => a + b, 0n);
  return bases.map((base) => fraction(base * BigInt(members) + all, 2n * all * BigInt(members)));
}

/** As many lines as asked; they repeat after a while, since making fractions takes longer than rounding them. */
function lines(count: number, members: number): ExactRow[] {
  const keys = [key(members, 1237n), key(members, 411n), key(members, 2n)];
  const different = [...Array(Math.min(count, 3000)).keys()].map((line) => ({
    cells: (keys[line % keys.length] ?? []).map(({ num, den }) => fraction(num * BigInt(1000 + line * 7919), den)),
  }));
  return Array.from({ length: count }, (_, line) => different[line % different.length] ?? { cells: [] });
}

function grouped(rows: readonly ExactRow[], groups: readonly number[]): RowTree {
  let nodes: readonly (ExactRow | RowTree)[] = rows;
  for (const count of groups) {
    const size = Math.ceil(nodes.length / count);
    const from = nodes;
    nodes = [...Array(count).keys()].map((group) => ({ children: from.slice(group * size, (group + 1) * size) }));
  }
  return { children: nodes };
}

test.each(bars)("$lines lines by $members members in $bar ms", ({ lines: count, members, groups, bar }) => {
  const rows = lines(count, members);
  const tree = grouped(rows, groups);
  const start = process.cpuUsage();
  const { columnsOff } = roundTable(tree, members);
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(bar);
  expect(columnsOff.every((units) => units === 0n)).toBe(true);
});

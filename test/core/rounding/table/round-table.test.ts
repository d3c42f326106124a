import { describe, expect, test } from "vitest";
import { type Fraction, fraction, multiply, parseDecimal } from "../../../../src/core/number/fraction.ts";
import { apportion } from "../../../../src/core/rounding/apportion.ts";
import { canRound } from "../../../../src/core/rounding/table/extent.ts";
import { roundTable } from "../../../../src/core/rounding/table/round-table.ts";
import type { ExactRow } from "../../../../src/core/rounding/table/row-tree.ts";
import { violations } from "./tables.ts";

const row = (...cells: string[]): ExactRow => ({ cells: cells.map(parseDecimal) });
const byKey = (amount: bigint, key: readonly Fraction[]): ExactRow => ({
  cells: key.map((share) => multiply(fraction(amount), share)),
});
const columns = (cells: readonly (readonly bigint[])[]) =>
  (cells[0] ?? []).map((_, member) => cells.reduce((all, line) => all + (line[member] ?? 0n), 0n));

describe("roundTable", () => {
  test("the establishment and the first year of Melhus and Midtre Gauldal adds up as printed", () => {
    const key = [fraction(16427n, 27156n), fraction(10729n, 27156n)];
    const investment = { children: [200_000n, 250_000n, 600_000n].map((amount) => byKey(amount, key)) };
    const operations = { children: [100_000n, 450_000n].map((amount) => byKey(amount, key)) };
    const year = { children: [{ children: [investment, operations] }, byKey(12_400_000n, key)] };
    const { cells, columnsOff } = roundTable({ children: [year] }, 2);
    expect(cells).toEqual([
      [120_983n, 79_017n],
      [151_228n, 98_772n],
      [362_947n, 237_053n],
      [60_491n, 39_509n],
      [272_211n, 177_789n],
      [7_500_913n, 4_899_087n],
    ]);
    expect(columns(cells.slice(0, 3))).toEqual([635_158n, 414_842n]);
    expect(columns(cells.slice(3, 5))).toEqual([332_702n, 217_298n]);
    expect(columns(cells.slice(0, 5))).toEqual([967_860n, 632_140n]);
    expect(columns(cells)).toEqual([8_468_773n, 5_531_227n]);
    expect(columnsOff).toEqual([0n, 0n]);
  });

  test("columns that cannot be the largest-remainder split are told, as few as can be", () => {
    const tree = { children: [row("0.55", "0.45", "0", "0", "0"), row("0", "0", "0.4", "0.3", "0.3")] };
    const { cells, columnsOff } = roundTable(tree, 5);
    expect(cells).toEqual([
      [1n, 0n, 0n, 0n, 0n],
      [0n, 0n, 1n, 0n, 0n],
    ]);
    expect(columnsOff).toEqual([0n, -1n, 1n, 0n, 0n]);
  });

  test("20 lines of 101 kr overcharge nobody", () => {
    const key = [40n, 25n, 20n, 15n].map((percent) => fraction(percent, 100n));
    const tree = { children: Array.from({ length: 20 }, () => byKey(101n, key)) };
    const { cells, columnsOff } = roundTable(tree, 4);
    expect(columns(cells)).toEqual(apportion(2020n, key));
    expect(columns(cells)).toEqual([808n, 505n, 404n, 303n]);
    expect(columnsOff).toEqual([0n, 0n, 0n, 0n]);
    expect(violations(tree, 4, cells)).toEqual([]);
  });

  test("one line is its largest remainder", () => {
    const key = [3n, 4n, 16n, 1n].map((weight) => fraction(weight, 24n));
    expect(roundTable({ children: [byKey(1232n, key)] }, 4).cells).toEqual([[154n, 205n, 822n, 51n]]);
    expect(roundTable({ children: [byKey(-1232n, key)] }, 4).cells).toEqual([[-154n, -205n, -822n, -51n]]);
  });

  test("columns come before cells, and a cell stays at its floor or ceiling", () => {
    const tree = { children: [row("0.6", "0.4"), row("0.6", "0.4"), row("0.6", "0.4")] };
    expect(roundTable(tree, 2)).toEqual({
      cells: [
        [0n, 1n],
        [1n, 0n],
        [1n, 0n],
      ],
      columnsOff: [0n, 0n],
      shifted: [true, false, false],
      mirrored: false,
    });
  });

  test("of equally good roundings the larger cell is raised, then the first", () => {
    const larger = { children: [row("0.5", "1.5"), row("1.5", "0.5")] };
    expect(roundTable(larger, 2).cells).toEqual([
      [0n, 2n],
      [2n, 0n],
    ]);
    const first = { children: [row("0.5", "0.5"), row("0.5", "0.5")] };
    expect(roundTable(first, 2).cells).toEqual([
      [0n, 1n],
      [1n, 0n],
    ]);
  });

  test("the grand total is rounded half away from zero, and so is its mirror", () => {
    const tree = { children: [row("0.25", "0.25"), row("0", "0")] };
    expect(roundTable(tree, 2).cells.flat()).toEqual([1n, 0n, 0n, 0n]);
    const mirrored = { children: [row("-0.25", "-0.25"), row("0", "0")] };
    expect(roundTable(mirrored, 2).cells.flat()).toEqual([-1n, 0n, 0n, 0n]);
  });

  test("a table whose every line adds up to nothing is mirrored too", () => {
    expect(roundTable({ children: [row("0.5", "0.5", "0.5", "-1.5")] }, 4).cells).toEqual([[1n, 1n, 0n, -2n]]);
    expect(roundTable({ children: [row("-0.5", "-0.5", "-0.5", "1.5")] }, 4).cells).toEqual([[-1n, -1n, 0n, 2n]]);
  });

  test("a credit note cancels its invoice in the same table", () => {
    const thirds = [fraction(1n, 3n), fraction(1n, 3n), fraction(1n, 3n)];
    const { cells } = roundTable({ children: [byKey(100n, thirds), byKey(-100n, thirds)] }, 3);
    expect(columns(cells)).toEqual([0n, 0n, 0n]);
  });

  test("whole amounts beyond 2^53 and keys with huge denominators stay exact", () => {
    const prime = 2n ** 61n - 1n;
    const key = [fraction(1n, prime), fraction(prime - 1n, prime)];
    const tree = { children: [byKey(prime + 1n, key), byKey(7n, [fraction(1n, 3n), fraction(2n, 3n)])] };
    const { cells } = roundTable(tree, 2);
    expect(cells).toEqual([
      [1n, prime],
      [2n, 5n],
    ]);
  });

  test("empty tables and empty groups have nothing to round", () => {
    expect(roundTable({ children: [] }, 2)).toEqual({ cells: [], shifted: [], columnsOff: [0n, 0n], mirrored: false });
    expect(roundTable({ children: [{ children: [] }, row("0.5")] }, 1)).toEqual({
      cells: [[1n]],
      columnsOff: [0n],
      shifted: [false],
      mirrored: false,
    });
    expect(roundTable({ children: [row()] }, 0)).toEqual({
      cells: [[]],
      shifted: [false],
      columnsOff: [],
      mirrored: false,
    });
  });

  test.each([
    [1, 200_000, true],
    [1, 200_001, false],
    [12, 100_000, true],
    [12, 100_001, false],
    [20, 60_001, false],
    [40, 15_000, true],
    [40, 15_001, false],
    [80, 3_750, true],
    [80, 3_751, false],
    [81, 1_235, false],
    [100, 5_000, false],
    [357, 280, true],
    [357, 281, false],
    [5_000, 2, true],
    [5_000, 3, false],
    [5_001, 1, false],
  ])("%i members by %i lines can be rounded: %s", (members, lines, can) => {
    expect(canRound(members, lines)).toBe(can);
  });

  test("refuses a line that has not one cell per member", () => {
    expect(() => roundTable({ children: [row("1", "2"), row("1")] }, 2)).toThrow(RangeError);
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { negate } from "../../../src/core/fraction.ts";
import { type RowTree, roundTable } from "../../../src/core/rounding/round-table.ts";
import { columnTargets, mapCells, objective, rowsOf, tables, violations } from "./tables.ts";

const mixed = tables({ maxMembers: 6, width: 5 });
const wide = tables({ maxMembers: 4, width: 40, depth: 1, denominators: [10n, 100n] });
const ties = tables({ maxMembers: 6, width: 4, depth: 5, denominators: [2n, 2n, 3n] });
const sumOfColumns = (cells: readonly (readonly bigint[])[], members: number) =>
  [...Array(members).keys()].map((m) => cells.reduce((all, line) => all + (line[m] ?? 0n), 0n));

describe("the laws of rounding hold for any table", () => {
  test.each([
    ["nested groups", mixed, 2000],
    ["many lines", wide, 500],
    ["many ties", ties, 1000],
  ])("%s: everything is at its floor or ceiling, and adds up", (_name, arbitrary, numRuns) => {
    fc.assert(
      fc.property(arbitrary, ({ tree, members }) => {
        expect(violations(tree, members, roundTable(tree, members).cells)).toEqual([]);
      }),
      { numRuns },
    );
  });

  test("a table of the opposite sign is rounded to the mirror image", () => {
    fc.assert(
      fc.property(mixed, ({ tree, members }) => {
        const { cells, columnsOff } = roundTable(tree, members);
        const mirror = roundTable(mapCells(tree, negate), members);
        expect(mirror.cells).toEqual(cells.map((line) => line.map((units) => -units)));
        expect(mirror.columnsOff).toEqual(columnsOff.map((units) => -units));
      }),
      { numRuns: 1000 },
    );
  });

  test("so is a table that adds up to nothing", () => {
    fc.assert(
      fc.property(mixed, ({ tree, members }) => {
        const nothing = { children: [tree, mapCells(tree, negate)] };
        const { cells } = roundTable(nothing, members);
        expect(roundTable(mapCells(nothing, negate), members).cells).toEqual(
          cells.map((line) => line.map((units) => -units)),
        );
      }),
      { numRuns: 500 },
    );
  });

  test("what is off is the rounded column less its largest-remainder split", () => {
    fc.assert(
      fc.property(mixed, ({ tree, members }) => {
        const total = rowsOf(tree).flatMap(({ cells }) => cells);
        fc.pre(total.reduce((all, { num, den }) => all + num * (10n ** 40n / den), 0n) > 0n);
        const { cells, columnsOff } = roundTable(tree, members);
        const targets = columnTargets(tree, members);
        expect(columnsOff).toEqual(sumOfColumns(cells, members).map((units, m) => units - (targets[m] ?? 0n)));
        expect(columnsOff.reduce((a, b) => a + b, 0n)).toBe(0n);
      }),
      { numRuns: 500 },
    );
  });

  test("the order of lines and groups changes neither the columns off nor how far the cells are", () => {
    const reversed = (tree: RowTree): RowTree => ({
      children: tree.children.map((child) => ("children" in child ? reversed(child) : child)).reverse(),
    });
    fc.assert(
      fc.property(mixed, ({ tree, members }) => {
        const first = roundTable(tree, members);
        const second = roundTable(reversed(tree), members);
        // A table that adds up to nothing takes its sign from its first line.
        fc.pre(first.cells.flat().reduce((a, b) => a + b, 0n) !== 0n);
        const count = (off: readonly bigint[]) => off.filter((units) => units !== 0n).length;
        expect(count(second.columnsOff)).toBe(count(first.columnsOff));
        if (count(first.columnsOff) === 0) {
          expect(sumOfColumns(second.cells, members)).toEqual(sumOfColumns(first.cells, members));
        }
        expect(objective(reversed(tree), members, second.cells).distance).toEqual(
          objective(tree, members, first.cells).distance,
        );
      }),
      { numRuns: 1000 },
    );
  });
});

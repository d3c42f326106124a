import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fraction, negate } from "../../../../src/core/number/fraction.ts";
import { roundTable } from "../../../../src/core/rounding/table/round-table.ts";
import type { ExactRow, RowTree } from "../../../../src/core/rounding/table/row-tree.ts";
import { besideMany, columnTargets, mapCells, objective, rowsOf, tables, violations } from "./tables.ts";

const mixed = tables({ maxMembers: 6, width: 5 });
const wide = tables({ maxMembers: 4, width: 40, depth: 1, denominators: [10n, 100n] });
const ties = tables({ maxMembers: 6, width: 4, depth: 5, denominators: [2n, 2n, 3n] });
const sumOfColumns = (cells: readonly (readonly bigint[])[], members: number) =>
  [...Array(members).keys()].map((m) => cells.reduce((all, line) => all + (line[m] ?? 0n), 0n));

describe("the laws of rounding hold for any table", () => {
  test.each([
    ["nested groups", mixed, 1000],
    ["many lines", wide, 250],
    ["many ties", ties, 500],
    ["nested groups of many members", mixed.map(besideMany), 150],
    ["many ties of many members", ties.map(besideMany), 150],
    ["many members with a part in most lines", tables({ minMembers: 41, maxMembers: 60 }), 50],
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
      { numRuns: 500 },
    );
  });

  test("so is one of many members", () => {
    fc.assert(
      fc.property(mixed.map(besideMany), ({ tree, members }) => {
        const { cells } = roundTable(tree, members);
        const mirror = roundTable(mapCells(tree, negate), members);
        expect(mirror.cells).toEqual(cells.map((line) => line.map((units) => -units)));
      }),
      { numRuns: 200 },
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

  const counted = (off: readonly bigint[]) => off.filter((units) => units !== 0n).length;

  test("many members who pay nothing change neither the columns off nor how far the cells are", () => {
    fc.assert(
      fc.property(fc.oneof(mixed, ties), ({ tree, members }) => {
        const few = roundTable(tree, members);
        const many = besideMany({ tree, members });
        const among = roundTable(many.tree, many.members);
        const cells = among.cells.map((line) => line.slice(0, members));
        expect(counted(among.columnsOff)).toBe(counted(few.columnsOff));
        expect(objective(tree, members, cells).distance).toEqual(objective(tree, members, few.cells).distance);
      }),
      { numRuns: 750 },
    );
  });

  test("without ties they change nothing", () => {
    const prime = 999_999_937n;
    const untied = fc.integer({ min: 1, max: 8 }).chain((members) => {
      const cell = fc.bigInt({ min: -prime, max: 20n * prime }).map((parts) => fraction(parts, prime));
      const line = fc.array(cell, { minLength: members, maxLength: members }).map((cells) => ({ cells }));
      const group = (child: fc.Arbitrary<RowTree | ExactRow>) =>
        fc.array(child, { maxLength: 6 }).map((children): RowTree => ({ children }));
      return group(fc.oneof(line, group(fc.oneof(line, group(line))))).map((tree) => ({ tree, members }));
    });
    fc.assert(
      fc.property(untied, ({ tree, members }) => {
        const cells = rowsOf(tree).flatMap((row) => row.cells);
        fc.pre(new Set(cells.map((cell) => `${cell.num % prime}`)).size === cells.length);
        const many = besideMany({ tree, members });
        const among = roundTable(many.tree, many.members);
        expect(among.cells.map((line) => line.slice(0, members))).toEqual(roundTable(tree, members).cells);
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
      { numRuns: 500 },
    );
  });
});

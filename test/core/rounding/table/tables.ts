/** Random tables, and the law of rounding written from its definition: the tests measure roundTable by these. */
import fc from "fast-check";
import {
  absolute,
  add,
  ceiling,
  type Fraction,
  floor,
  fraction,
  roundHalfAway,
  subtract,
  sum,
  ZERO,
} from "../../../../src/core/number/fraction.ts";
import { largestRemainder } from "../../../../src/core/rounding/apportion.ts";
import { cellsOf, type ExactRow, type Row, type RowTree } from "../../../../src/core/rounding/table/row-tree.ts";

type Node = RowTree | Row;

export function rowsOf(node: Node): ExactRow[] {
  return "children" in node ? node.children.flatMap(rowsOf) : [{ cells: cellsOf(node) }];
}

export function mapCells(node: RowTree, change: (cell: Fraction) => Fraction): RowTree {
  const visit = (child: Node): Node =>
    "children" in child ? { children: child.children.map(visit) } : { cells: cellsOf(child).map(change) };
  return { children: node.children.map(visit) };
}

const whole = (units: bigint): Fraction => fraction(units);
const column = (rows: readonly (readonly Fraction[])[], member: number): Fraction =>
  sum(rows.map((row) => row[member] ?? ZERO));

/** A sum of cells that must be at its floor or ceiling: the places of its cells, as [line, member]. */
export interface Margin {
  readonly name: string;
  readonly cells: readonly (readonly [number, number])[];
}

/** Every cell, line, group, subtotal and column of the table, but not the grand total. */
export function marginsOf(tree: RowTree, members: number): Margin[] {
  const margins: Margin[] = [];
  let line = 0;
  const everyone = [...Array(members).keys()];
  const visit = (node: Node, name: string): number[] => {
    let lines: number[];
    if ("children" in node) lines = node.children.flatMap((child, index) => visit(child, `${name}/${index}`));
    else lines = [line++];
    const places = (member: number) => lines.map((l) => [l, member] as const);
    for (const member of everyone) margins.push({ name: `${name} of ${member}`, cells: places(member) });
    if (name !== "") margins.push({ name, cells: everyone.flatMap(places) });
    return lines;
  };
  visit(tree, "");
  return margins;
}

/** What the law says and the rounded table does not keep; empty when all is well. */
export function violations(tree: RowTree, members: number, rounded: readonly (readonly bigint[])[]): string[] {
  const rows = rowsOf(tree);
  const found: string[] = [];
  if (rounded.length !== rows.length || rounded.some((row) => row.length !== members)) found.push("shape");
  for (const { name, cells } of marginsOf(tree, members)) {
    const exact = sum(cells.map(([line, member]) => rows[line]?.cells[member] ?? ZERO));
    const units = cells.reduce((all, [line, member]) => all + (rounded[line]?.[member] ?? 0n), 0n);
    if (units !== floor(exact) && units !== ceiling(exact))
      found.push(`${name}: ${units} for ${exact.num}/${exact.den}`);
  }
  const total = roundHalfAway(sum(rows.flatMap(({ cells }) => cells)));
  if (rounded.flat().reduce((a, b) => a + b, 0n) !== total) found.push(`grand total is not ${total}`);
  return found;
}

/** The largest-remainder split of the columns of a table whose sign needs no turning. */
export function columnTargets(tree: RowTree, members: number): bigint[] {
  const rows = rowsOf(tree).map(({ cells }) => cells);
  const columns = [...Array(members).keys()].map((member) => column(rows, member));
  return largestRemainder(columns, roundHalfAway(sum(columns)));
}

/** The objective: columns off target, then Σ|rounded − exact|. */
export function objective(tree: RowTree, members: number, rounded: readonly (readonly bigint[])[]) {
  const targets = columnTargets(tree, members);
  const off = targets.filter((target, m) => target !== rounded.reduce((all, row) => all + (row[m] ?? 0n), 0n)).length;
  let distance = ZERO;
  rowsOf(tree).forEach(({ cells }, line) => {
    cells.forEach((cell, m) => {
      distance = add(distance, absolute(subtract(whole(rounded[line]?.[m] ?? 0n), cell)));
    });
  });
  return { off, distance };
}

const key = (members: number) =>
  fc.array(fc.constantFrom<bigint[]>(0n, 1n, 2n, 3n, 5n, 40n, 2353n, 28321n), {
    minLength: members,
    maxLength: members,
  });

function row(members: number, denominators: readonly bigint[]): fc.Arbitrary<Row> {
  const denominator = fc.constantFrom(...denominators);
  const amount = fc.tuple(fc.bigInt({ min: -5n, max: 30n }), denominator).map(([num, den]) => fraction(num, den));
  const byKey = fc.tuple(fc.bigInt({ min: -300n, max: 3000n }), fc.constantFrom(1n, 1n, 1n, 4n), key(members));
  const divided = byKey.map(([num, den, weights]) => {
    return { amount: fraction(num, den), weights, whole: weights.reduce((a, b) => a + b, 0n) || 1n };
  });
  const free = fc.array(amount, { minLength: members, maxLength: members });
  const outside = fc.array(fc.boolean(), { minLength: members, maxLength: members });
  const partly = fc.tuple(free, outside).map(([cells, out]) => cells.map((cell, m) => (out[m] ? ZERO : cell)));
  return fc.oneof(
    fc.oneof(free, partly).map((cells) => ({ cells })),
    divided,
    divided.map((row) => ({ cells: cellsOf(row) })),
  );
}

export interface TableShape {
  readonly members: number;
  readonly depth?: number;
  readonly width?: number;
  readonly denominators?: readonly bigint[];
}

/** Random tables: nested groups (some empty), members outside, negative amounts, whole cells, odd amounts, any keys. */
export function table(shape: TableShape): fc.Arbitrary<RowTree> {
  const { members, depth = 3, width = 4, denominators = [1n, 2n, 3n, 7n, 10n, 100n, 27156n, 999999937n] } = shape;
  const leaf = row(members, denominators);
  const children = (levels: number): fc.Arbitrary<RowTree> =>
    fc
      .array(
        levels <= 1 ? leaf : fc.oneof({ weight: 1, arbitrary: leaf }, { weight: 1, arbitrary: children(levels - 1) }),
        {
          maxLength: width,
        },
      )
      .map((list) => ({ children: list }));
  return children(depth);
}

export const tables = (shape: Omit<TableShape, "members"> & { minMembers?: number; maxMembers: number }) =>
  fc
    .integer({ min: shape.minMembers ?? 1, max: shape.maxMembers })
    .chain((members) => table({ ...shape, members }).map((tree) => ({ tree, members })));

/** The same table beside as many members who pay nothing: rounded as tables of many members are. */
export const besideMany = ({ tree, members }: { tree: RowTree; members: number }) => {
  const others = 41;
  const visit = (child: Node): Node =>
    "children" in child
      ? { children: child.children.map(visit) }
      : { cells: [...cellsOf(child), ...Array.from({ length: others }, () => ZERO)] };
  return { tree: { children: tree.children.map(visit) }, members: members + others };
};

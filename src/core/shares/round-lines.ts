import { remembered } from "../memory/remembered.ts";
import { nameKey } from "../model/names.ts";
import { divide, equals, type Fraction, fraction, isZero, multiply, ONE, ZERO } from "../number/fraction.ts";
import { roundCells } from "../rounding/table/round-table.ts";
import { cellsOf, type Row, type RowTree } from "../rounding/table/row-tree.ts";
import type { AllocatedLine } from "./allocation.ts";
import { DividedLine, hasShares, Rounded, sharingMembers } from "./divided-line.ts";
import { lineRounding, unitsMoved } from "./line-rounding.ts";
import type { Reading } from "./paid.ts";
import type { Parts } from "./parts.ts";

/** One member's column that could not equal the largest-remainder split of the grand total, and by how much. */
export interface ColumnOff {
  readonly member: number;
  readonly by: Fraction;
}

interface Branch {
  readonly branches: Map<string, Branch>;
  readonly children: (Branch | AllocatedLine)[];
}

function branch(): Branch {
  return { branches: new Map(), children: [] };
}

function within(parent: Branch, name: string): Branch {
  const present = parent.branches.get(name);
  if (present) return present;
  const added = branch();
  parent.branches.set(name, added);
  parent.children.push(added);
  return added;
}

/** The tree year → group → line. */
function treeOf(lines: readonly AllocatedLine[]): Branch {
  const root = branch();
  const ends = new Map<number | null, Map<readonly string[], Branch>>();
  for (const line of lines) {
    const { year, group } = line.line;
    const ofYear = ends.get(year) ?? new Map<readonly string[], Branch>();
    ends.set(year, ofYear);
    const end =
      ofYear.get(group) ?? group.reduce((node, level) => within(node, nameKey(level)), within(root, `year ${year}`));
    ofYear.set(group, end);
    end.children.push(line);
  }
  return root;
}

/** Lines as rows of a table that has a column for each of some members. */
class Rows {
  readonly #columns: ReadonlyMap<number, number>;
  readonly #inSteps: (amount: Fraction) => Fraction;
  readonly #reading: Reading;
  readonly #weights: (parts: Parts) => readonly bigint[];

  constructor(members: readonly number[], step: Fraction, reading: Reading) {
    this.#columns = new Map(members.map((member, column) => [member, column]));
    this.#inSteps = equals(step, ONE) ? (amount) => amount : (amount) => divide(amount, step);
    this.#reading = reading;
    this.#weights = remembered(({ members: of, weights }) => this.#row(of, weights, 0n));
  }

  of(line: AllocatedLine): Row {
    if (line instanceof DividedLine && this.#reading === "exact") {
      const { amount, parts } = line;
      return { amount: this.#inSteps(amount ?? ZERO), weights: this.#weights(parts), whole: parts.whole };
    }
    const cells = line.shares.map((share) => this.#inSteps(share[this.#reading]));
    return { cells: this.#row(sharingMembers(line), cells, ZERO) };
  }

  /** The columns of the members of a line, in their order. */
  columnsOf(line: AllocatedLine): readonly number[] {
    return line instanceof DividedLine ? this.#columnsOfParts(line.parts) : this.#columnsOf(sharingMembers(line));
  }

  readonly #columnsOfParts = remembered(({ members }: Parts) => this.#columnsOf(members));

  #columnsOf(members: readonly number[]): readonly number[] {
    return members.map((member) => this.#columns.get(member) ?? 0);
  }

  #row<Value>(members: readonly number[], values: readonly Value[], zero: Value): Value[] {
    const cells = new Array<Value>(this.#columns.size).fill(zero);
    members.forEach((member, at) => {
      cells[this.#columns.get(member) ?? 0] = values[at] ?? zero;
    });
    return cells;
  }
}

/** A line whose members pay what a table has for them. */
function inWholes(line: AllocatedLine, rounded: Rounded, moved: Fraction): AllocatedLine {
  if (line instanceof DividedLine) return line.roundedTo(rounded, moved);
  const paid = (at: number) => multiply(fraction(BigInt(rounded.unit(at))), rounded.step);
  return { ...line, shares: line.shares.map((share, at) => ({ ...share, allocated: paid(at) })), moved };
}

/**
 * Rounds what `reading` gives of every share to multiples of `step`, once, over the whole table of lines and members, so
 * that everything shown adds up (docs/allocation.md §2).
 */
export function roundLines(
  lines: readonly AllocatedLine[],
  members: readonly number[],
  step: Fraction,
  reading: Reading,
): { readonly lines: readonly AllocatedLine[]; readonly columnsOff: readonly ColumnOff[]; readonly mirrored: boolean } {
  const rows = new Rows(members, step, reading);
  const order: { readonly line: AllocatedLine; readonly row: Row }[] = [];
  const rowTree = (node: Branch): RowTree => ({
    children: node.children.map((child) => {
      if ("branches" in child) return rowTree(child);
      const row = rows.of(child);
      order.push({ line: child, row });
      return row;
    }),
  });
  const tree = rowTree(treeOf(lines.filter(hasShares)));
  const { units, shifted, columnsOff, mirrored } = roundCells(tree, members.length);
  const unitsMovedIn = (row: Row, columns: readonly number[], rounded: Rounded): bigint => {
    const cells = cellsOf(row);
    const exact = columns.map((column) => cells[column] ?? ZERO);
    const shown = columns.map((_, at) => BigInt(rounded.unit(at)));
    return unitsMoved(shown, lineRounding(exact, shown, mirrored));
  };
  const rounded = new Map(
    order.map(({ line, row }, at) => {
      const columns = rows.columnsOf(line);
      const inTable = new Rounded(units, at * members.length, columns, step);
      const moved = shifted[at] ? multiply(fraction(unitsMovedIn(row, columns, inTable)), step) : ZERO;
      return [line, inWholes(line, inTable, moved)];
    }),
  );
  return {
    lines: lines.map((line) => rounded.get(line) ?? line),
    columnsOff: columnsOff.flatMap((by, column) => {
      const off = multiply(fraction(by), step);
      return isZero(off) ? [] : [{ member: members[column] ?? 0, by: off }];
    }),
    mirrored,
  };
}

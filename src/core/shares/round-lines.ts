import { nameKey } from "../model/names.ts";
import { divide, equals, type Fraction, fraction, isZero, multiply, ONE } from "../number/fraction.ts";
import { roundTable } from "../rounding/table/round-table.ts";
import type { RowTree } from "../rounding/table/row-tree.ts";
import type { AllocatedLine } from "./allocation.ts";
import { lineRounding, unitsMoved } from "./line-rounding.ts";

/** One member's column that could not equal the largest-remainder split of the grand total, and by how much. */
export interface ColumnOff {
  readonly member: number;
  readonly by: Fraction;
}

interface Branch {
  readonly branches: Map<string, Branch>;
  readonly children: (Branch | number)[];
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

/** The tree year → group → line over the indices of `lines`. */
function treeOf(lines: readonly AllocatedLine[]): Branch {
  const root = branch();
  lines.forEach(({ line }, index) => {
    const year = within(root, `year ${line.year}`);
    line.group.reduce((node, level) => within(node, nameKey(level)), year).children.push(index);
  });
  return root;
}

/**
 * Rounds what `value` gives of every share to multiples of `step`, once, over the whole table of lines and members, so
 * that everything shown adds up (docs/allocation.md §2).
 */
export function roundLines(
  lines: readonly AllocatedLine[],
  members: readonly number[],
  step: Fraction,
  value: (share: { readonly exact: Fraction; readonly allocated: Fraction }) => Fraction,
): { readonly lines: readonly AllocatedLine[]; readonly columnsOff: readonly ColumnOff[]; readonly mirrored: boolean } {
  const inSteps = equals(step, ONE) ? (amount: Fraction) => amount : (amount: Fraction) => divide(amount, step);
  const shared = lines.filter((line) => line.shares.length > 0);
  const columnOf = new Map(members.map((member, column) => [member, column]));
  const zero = fraction(0n);
  const order: number[] = [];
  const rowTree = (node: Branch): RowTree => ({
    children: node.children.map((child) => {
      if (typeof child !== "number") return rowTree(child);
      order.push(child);
      const cells = members.map(() => zero);
      for (const share of shared[child]?.shares ?? []) {
        cells[columnOf.get(share.member) ?? 0] = inSteps(value(share));
      }
      return { cells };
    }),
  });
  const { cells, columnsOff, mirrored } = roundTable(rowTree(treeOf(shared)), members.length);
  const rounded = new Map<AllocatedLine, AllocatedLine>();
  order.forEach((index, row) => {
    const line = shared[index];
    if (!line) return;
    const units = line.shares.map((share) => cells[row]?.[columnOf.get(share.member) ?? 0] ?? 0n);
    const shares = line.shares.map((share, at) => ({ ...share, allocated: multiply(fraction(units[at] ?? 0n), step) }));
    const exact = line.shares.map((share) => inSteps(value(share)));
    const moved = unitsMoved(units, lineRounding(exact, units, mirrored));
    rounded.set(line, { ...line, shares, moved: multiply(fraction(moved), step) });
  });
  return {
    lines: lines.map((line) => rounded.get(line) ?? line),
    columnsOff: columnsOff.flatMap((by, column) => {
      const off = multiply(fraction(by), step);
      return isZero(off) ? [] : [{ member: members[column] ?? 0, by: off }];
    }),
    mirrored,
  };
}

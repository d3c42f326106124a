import { nameKey } from "../model/names.ts";
import { divide, equals, type Fraction, fraction, isZero, multiply, ONE } from "../number/fraction.ts";
import { roundTable } from "../rounding/table/round-table.ts";
import type { RowTree } from "../rounding/table/row-tree.ts";
import type { AllocatedLine, Share } from "./allocation.ts";
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
  const ends = new Map<number | null, Map<readonly string[], Branch>>();
  lines.forEach(({ line: { year, group } }, index) => {
    const ofYear = ends.get(year) ?? new Map<readonly string[], Branch>();
    ends.set(year, ofYear);
    const end =
      ofYear.get(group) ?? group.reduce((node, level) => within(node, nameKey(level)), within(root, `year ${year}`));
    ofYear.set(group, end);
    end.children.push(index);
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
  value: (share: Share) => Fraction,
): { readonly lines: readonly AllocatedLine[]; readonly columnsOff: readonly ColumnOff[]; readonly mirrored: boolean } {
  const quota = equals(step, ONE) ? value : (share: Share) => divide(value(share), step);
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
        cells[columnOf.get(share.member) ?? 0] = quota(share);
      }
      return { cells };
    }),
  });
  const { cells, shifted, columnsOff, mirrored } = roundTable(rowTree(treeOf(shared)), members.length);
  const inAmounts = (units: bigint) => multiply(fraction(units), step);
  const rounded = [...shared];
  order.forEach((index, row) => {
    const line = shared[index];
    if (!line) return;
    const units = line.shares.map(({ member }) => cells[row]?.[columnOf.get(member) ?? 0] ?? 0n);
    const shares = line.shares.map(({ member, share, exact }, at) => {
      return { member, share, exact, allocated: inAmounts(units[at] ?? 0n) };
    });
    const moved = shifted[row] ? unitsMoved(units, lineRounding(line.shares.map(quota), units, mirrored)) : 0n;
    rounded[index] = { ...line, shares, moved: inAmounts(moved) };
  });
  let at = 0;
  return {
    lines: lines.map((line) => (line.shares.length > 0 ? (rounded[at++] ?? line) : line)),
    columnsOff: columnsOff.flatMap((by, column) => {
      const off = multiply(fraction(by), step);
      return isZero(off) ? [] : [{ member: members[column] ?? 0, by: off }];
    }),
    mirrored,
  };
}

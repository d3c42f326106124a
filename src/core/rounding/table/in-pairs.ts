import type { CostScale } from "./cost.ts";
import { Group } from "./group.ts";
import type { Line } from "./line.ts";
import type { Row, RowTree } from "./row-tree.ts";

/**
 * Rounds the lines of a table to its target over pairs of columns, group by group and then the whole.
 *
 * @param lineOf the lines, in the order of the tree
 */
export function roundInPairs(
  tree: RowTree,
  columns: number,
  lineOf: () => Line,
  scale: CostScale,
  target: Int8Array,
): void {
  const partOf = (node: RowTree | Row): Group | Line => {
    if (!("children" in node)) return lineOf();
    const parts = node.children.map(partOf);
    const [only] = parts;
    // What adds up to nothing but itself is rounded already.
    return only && parts.length === 1 ? only : new Group(parts, columns, scale);
  };
  new Group(tree.children.map(partOf), columns, scale, target);
}

/**
 * A bound on the moves of a path: it visits a column of a group at most once, so it has no more moves than there are such
 * columns; nor more than a path at each level, every move of which is a path at the level below.
 */
export function longestInPairs(tree: RowTree, columns: number): bigint {
  const { groups, levels } = extent(tree);
  const [wide, deep] = [BigInt(groups) * BigInt(columns), BigInt(columns) ** BigInt(levels)];
  if (wide < deep) return wide;
  return deep;
}

function extent(node: RowTree | Row): { groups: number; levels: number } {
  if (!("children" in node)) return { groups: 0, levels: 0 };
  let [groups, levels] = [1, 1];
  for (const child of node.children) {
    const below = extent(child);
    groups += below.groups;
    levels = Math.max(levels, below.levels + 1);
  }
  return { groups, levels };
}

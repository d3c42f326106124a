/**
 * Controlled rounding: a whole table in whole units that adds up along every line, in every group and down every column
 * (Bacharach 1966; Cox & Ernst 1982; Cox 1987).
 */
import { floor, roundHalfAway, sum } from "../../number/fraction.ts";
import { largestRemainder } from "../apportion.ts";
import { type Cost, costScale } from "./cost.ts";
import { inPairs } from "./extent.ts";
import { longestInPairs, roundInPairs } from "./in-pairs.ts";
import { Line, Lines } from "./line.ts";
import { longestInNetwork, roundInNetwork } from "./network.ts";
import { HIGH, LOW } from "./part.ts";
import type { Row, RowTree } from "./row-tree.ts";
import { ScaledTable } from "./scaled-table.ts";

interface Rounded {
  /** Per member: the rounded column less the largest-remainder split of the exact column totals. */
  readonly columnsOff: readonly bigint[];
  /** Whether the table was rounded as the mirror image of a positive one: floors and ties are those of the image. */
  readonly mirrored: boolean;
}

/** A rounded table as it is reckoned with: of a budget it has hundreds of thousands of cells. */
export interface RoundedCells extends Rounded {
  /** Whole units, line after line in the order of the tree, one per member: doubles where these hold all, else BigInts. */
  readonly units: readonly (number | bigint)[];
  /** Per line 1 where it may be rounded otherwise than it would be by itself to the same total. */
  readonly shifted: Uint8Array;
}

export interface RoundedTable extends Rounded {
  /** Whole units, per line in the order of the tree and per member. */
  readonly cells: readonly (readonly bigint[])[];
  /** Per line: whether it may be rounded otherwise than it would be by itself to the same total. */
  readonly shifted: readonly boolean[];
}

/**
 * Rounds a table. The grand total is the exact total rounded half away from zero; the total of every line and group,
 * every member's subtotal in every group, every column and every cell is the floor or the ceiling of its exact value.
 * Among such roundings: the fewest columns that differ from the largest-remainder split of the exact columns, then the
 * least Σ|rounded − exact| over cells, then the larger cell and the first in the file. A table whose sign is turned is
 * rounded to its mirror image.
 *
 * @param members the number of members
 * @throws RangeError when a line has not one cell per member
 */
export function roundTable(tree: RowTree, members: number): RoundedTable {
  const { units, shifted, columnsOff, mirrored } = roundCells(tree, members);
  const cells = Array.from(shifted, (_, line) => units.slice(line * members, (line + 1) * members).map(BigInt));
  return { cells, shifted: Array.from(shifted, (shift) => shift === 1), columnsOff, mirrored };
}

/** As {@link roundTable}. */
export function roundCells(tree: RowTree, members: number): RoundedCells {
  const rows = rowsOf(tree);
  if (rows.some((row) => ("cells" in row ? row.cells : row.weights).length !== members))
    throw new RangeError(`a line must have ${members} cells`);
  const table = new ScaledTable(rows, members);
  const { columns, denominator } = table;
  const exactTotal = sum(columns);
  const total = roundHalfAway(exactTotal);
  const wanted = largestRemainder(columns, total);
  const raised = columns.map((column, member) => wanted[member] !== floor(column));
  const target = Int8Array.from([...raised, total === floor(exactTotal)], (high) => (high ? HIGH : LOW));

  const pairs = inPairs(members, rows.length);
  const longest = pairs ? longestInPairs(tree, members + 1) : longestInNetwork(rows.length);
  const scale = costScale(denominator, longest);
  const lines = new Lines(table, rows.length, members, scale);
  let index = 0;
  const lineOf = () => new Line(lines, index++);
  const roundTo = pairs ? roundInPairs : roundInNetwork;
  roundTo(tree, members + 1, lineOf, scale, target);

  const sign = table.mirrored ? -1n : 1n;
  const units = table.rounded((line, member) => lines.isRaised(line, member));
  const columnsOff = wanted.map((inAll, member) => {
    let shown: Cost = table.zero;
    for (let at = member; at < units.length; at += members) shown += units[at] as Cost;
    return BigInt(shown) - sign * inAll;
  });
  return { units, shifted: lines.shifted, columnsOff, mirrored: table.mirrored };
}

/** The rows of a tree, in its order. */
function rowsOf(tree: RowTree, rows: Row[] = []): Row[] {
  for (const child of tree.children) {
    if ("children" in child) rowsOf(child, rows);
    else rows.push(child);
  }
  return rows;
}

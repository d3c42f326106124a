/**
 * Controlled rounding: a whole table in whole units that adds up along every line, in every group and down every column
 * (Bacharach 1966; Cox & Ernst 1982; Cox 1987).
 */
import { type Fraction, floor, fraction, roundHalfAway, sum } from "../fraction.ts";
import { largestRemainder } from "./apportion.ts";
import { type CostScale, costScale } from "./cost.ts";
import { Group } from "./group.ts";
import { Line } from "./line.ts";
import { HIGH, LOW } from "./part.ts";

/** One budget line: what each member would pay exactly, in the unit of rounding; 0 for members outside the line. */
export interface ExactRow {
  readonly cells: readonly Fraction[];
}

/** A group, a year or the whole table. */
export interface RowTree {
  readonly children: readonly (RowTree | ExactRow)[];
}

export interface RoundedTable {
  /** Whole units, per line in the order of the tree and per member. */
  readonly cells: bigint[][];
  /** Per member: the rounded column less the largest-remainder split of the exact column totals. */
  readonly columnsOff: bigint[];
  /** Whether the table was rounded as the mirror image of a positive one: floors and ties are those of the image. */
  readonly mirrored: boolean;
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
  const rows = [...rowsOf(tree)];
  if (rows.some(({ cells }) => cells.length !== members)) throw new RangeError(`a line must have ${members} cells`);
  const table = new ScaledTable(rows, members);
  const columns = table.columns.map((parts) => fraction(parts, table.denominator));
  const exactTotal = sum(columns);
  const total = roundHalfAway(exactTotal);
  const wanted = largestRemainder(columns, total);
  const raised = columns.map((column, member) => wanted[member] !== floor(column));
  const target = Int8Array.from([...raised, total === floor(exactTotal)], (high) => (high ? HIGH : LOW));

  const cells: bigint[][] = [];
  const lines: Line[] = [];
  const scale = costScale(table.denominator, longestPath(tree, BigInt(members + 1)));
  const partOf = (node: RowTree | ExactRow): Group | Line => {
    if ("children" in node) return new Group(node.children.map(partOf), members + 1, scale);
    const { floors, line } = table.line(node, scale);
    cells.push(floors);
    lines.push(line);
    return line;
  };
  new Group(tree.children.map(partOf), members + 1, scale, target);

  const off = wanted.map((units) => -units);
  lines.forEach(({ states }, index) => {
    const row = cells[index] ?? [];
    row.forEach((units, member) => {
      const rounded = units + (states[member] === HIGH ? 1n : 0n);
      row[member] = table.sign * rounded;
      off[member] = (off[member] ?? 0n) + rounded;
    });
  });
  return { cells, columnsOff: off.map((units) => table.sign * units), mirrored: table.sign < 0n };
}

/** The cells as integers over one even denominator, with the sign turned when that makes the table positive. */
class ScaledTable {
  readonly denominator: bigint;
  readonly sign: bigint;
  readonly columns: readonly bigint[];
  readonly #factors = new Map<bigint, bigint>();

  constructor(rows: readonly ExactRow[], members: number) {
    const denominators = new Set<bigint>([2n]);
    for (const { cells } of rows) for (const { den } of cells) denominators.add(den);
    let common = 1n;
    for (const den of denominators) common *= fraction(common, den).den;
    this.denominator = common;
    for (const den of denominators) this.#factors.set(den, common / den);
    const columns = new Array<bigint>(members).fill(0n);
    let firstLine = 0n;
    let firstCell = 0n;
    for (const { cells } of rows) {
      let line = 0n;
      cells.forEach((cell, member) => {
        const parts = this.#parts(cell);
        columns[member] = (columns[member] ?? 0n) + parts;
        line += parts;
        firstCell ||= parts;
      });
      firstLine ||= line;
    }
    const total = columns.reduce((all, column) => all + column, 0n);
    this.sign = (total || firstLine || firstCell) < 0n ? -1n : 1n;
    this.columns = columns.map((column) => this.sign * column);
  }

  line({ cells }: ExactRow, scale: CostScale): { floors: bigint[]; line: Line } {
    const floors: bigint[] = [];
    const remainders = cells.map((cell) => {
      const parts = this.sign * this.#parts(cell);
      let remainder = parts % this.denominator;
      if (remainder < 0n) remainder += this.denominator;
      floors.push((parts - remainder) / this.denominator);
      return scale.fromParts(remainder);
    });
    return { floors, line: new Line(floors, remainders, scale) };
  }

  #parts(cell: Fraction): bigint {
    return cell.num * (this.#factors.get(cell.den) ?? 0n);
  }
}

function* rowsOf(tree: RowTree): Generator<ExactRow> {
  for (const child of tree.children) {
    if ("children" in child) yield* rowsOf(child);
    else yield child;
  }
}

/**
 * A path visits a column of a group at most once, so it has no more moves than there are such columns; nor more than a
 * path at each level, every move of which is a path at the level below.
 */
function longestPath(tree: RowTree, columns: bigint): bigint {
  const { groups, levels } = extent(tree);
  const [wide, deep] = [BigInt(groups) * columns, columns ** BigInt(levels)];
  if (wide < deep) return wide;
  return deep;
}

function extent(node: RowTree | ExactRow): { groups: number; levels: number } {
  if (!("children" in node)) return { groups: 0, levels: 0 };
  let [groups, levels] = [1, 1];
  for (const child of node.children) {
    const below = extent(child);
    groups += below.groups;
    levels = Math.max(levels, below.levels + 1);
  }
  return { groups, levels };
}

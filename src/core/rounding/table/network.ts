import type { Cost, CostScale } from "./cost.ts";
import type { Line } from "./line.ts";
import { FIXED, HIGH, LOW, type Part } from "./part.ts";
import { Residual } from "./residual.ts";
import type { Row, RowTree } from "./row-tree.ts";
import { sumAboveFloor } from "./subtotal.ts";

/** A line or a group with its place in the network: the only node of a line, the first of a group's, one per column. */
interface Placed extends Pick<Part, "remainder" | "state"> {
  readonly node: number;
  /** Of a line: how it is in itself. */
  readonly line: Line | null;
}

/**
 * A table as a network with a node for each line and for each column of each group: units go from their line through
 * cells to the columns of its group, through subtotals to those of the groups around it, and at last outside. Every cell
 * and subtotal is an arc, crossed when it is raised above its floor. It takes room as the table does, where a
 * {@link Group} takes room as the square of the members; but a line more makes every search longer.
 */
class Network {
  readonly #columns: number;
  readonly #scale: CostScale;
  readonly #nodes = { excess: [] as number[], potentials: [] as Cost[] };
  readonly #arcs = { from: [] as number[], to: [] as number[], costs: [] as Cost[], backs: [] as Cost[] };
  /** The lines, each with the first of the arcs that are its cells. */
  readonly #lines: { readonly line: Line; readonly node: number; readonly first: number }[] = [];

  /** @param columns the number of members, and one for the slack */
  constructor(columns: number, scale: CostScale) {
    this.#columns = columns;
    this.#scale = scale;
  }

  /** Adds a line, which is already rounded by itself. */
  line(line: Line): Placed {
    let least: Cost | null = null;
    for (let column = 0; column < this.#columns; column++) {
      if (line.state(column) === HIGH && (least === null || line.price(column) < least)) least = line.price(column);
    }
    const node = this.#addNode(0, this.#scale.zero - (least ?? this.#scale.zero));
    return { remainder: (column) => line.remainder(column), state: (column) => line.state(column), line, node };
  }

  /**
   * Adds a group of lines and groups that were added before.
   *
   * @param target for the whole table: which columns to raise. Off target costs a member's column the toll; the slack,
   *   which is the grand total, must be on it. Without a target either is as good.
   */
  group(parts: readonly Placed[], target?: Int8Array): Placed {
    const { zero } = this.#scale;
    const { remainders, above } = sumAboveFloor(parts, this.#columns, this.#scale);
    const states = Int8Array.from(remainders, (remainder, column) => {
      if (remainder === zero) return FIXED;
      if (target) return target[column] as number;
      return (above[column] as number) > 0 ? HIGH : LOW;
    });
    const node = this.#nodes.excess.length;
    above.forEach((units, column) => {
      this.#addNode(units - (states[column] === HIGH ? 1 : 0), zero);
    });
    for (const part of parts) this.#addPart(part, node);
    return {
      remainder: (column) => remainders[column] as Cost,
      state: (column) => states[column] as number,
      ...{ line: null, node },
    };
  }

  /** Rounds the whole table to its target: the lines that were added get the states of their cells. */
  round(parts: readonly Placed[], target: Int8Array): void {
    const { zero, toll } = this.#scale;
    const { node, state: stateOf } = this.group(parts, target);
    const outside = this.#addNode(-this.#nodes.excess.reduce((all, units) => all + units, 0), zero);
    for (let column = 0; column < this.#columns - 1; column++) {
      const state = stateOf(column);
      if (state === FIXED) continue;
      this.#addArc(
        node + column,
        outside,
        state,
        state === LOW ? toll : zero - toll,
        state === LOW ? zero - toll : toll,
      );
    }
    const residual = new Residual(this.#nodes, this.#arcs, zero);
    residual.balance();
    for (const { line, node: own, first } of this.#lines) {
      let arc = first;
      for (let column = 0; column < this.#columns; column++) {
        if (line.state(column) !== FIXED) line.put(column, residual.from(arc++) === own ? LOW : HIGH);
      }
    }
  }

  #addNode(excess: number, potential: Cost): number {
    this.#nodes.potentials.push(potential);
    return this.#nodes.excess.push(excess) - 1;
  }

  #addPart(part: Placed, around: number): void {
    const { zero, move } = this.#scale;
    const { line, node } = part;
    if (line) this.#lines.push({ line, node, first: this.#arcs.from.length });
    for (let column = 0; column < this.#columns; column++) {
      const state = part.state(column);
      if (state === FIXED) continue;
      if (line === null) this.#addArc(node + column, around + column, state, zero, zero);
      else this.#addArc(node, around + column, state, move - line.price(column), line.price(column));
    }
  }

  /** Adds an arc from a part to what is around it: raising it costs `raise`, lowering it `lower`. */
  #addArc(part: number, around: number, state: number, raise: Cost, lower: Cost): void {
    const { from, to, costs, backs } = this.#arcs;
    const high = state === HIGH;
    from.push(high ? around : part);
    to.push(high ? part : around);
    costs.push(high ? lower : raise);
    backs.push(high ? raise : lower);
  }
}

/**
 * Rounds the lines of a table to its target over its cells, all groups at once.
 *
 * @param lineOf the lines, in the order of the tree
 */
export function roundInNetwork(
  tree: RowTree,
  columns: number,
  lineOf: () => Line,
  scale: CostScale,
  target: Int8Array,
): void {
  const network = new Network(columns, scale);
  const partOf = (node: RowTree | Row): Placed =>
    "children" in node ? network.group(node.children.map(partOf)) : network.line(lineOf());
  network.round(tree.children.map(partOf), target);
}

/** A bound on the moves of a path: it moves a unit at most once in every line. */
export function longestInNetwork(lines: number): bigint {
  return BigInt(lines);
}

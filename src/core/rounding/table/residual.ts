import type { Cost } from "./cost.ts";
import { Queue } from "./queue.ts";

export interface Nodes {
  /** Per node: how many units it has too much; negative: lacks. Together none. */
  readonly excess: readonly number[];
  readonly potentials: Cost[];
}

export interface Arcs {
  /** Per arc: the nodes that it can be crossed from and to. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** Per arc: what it costs to cross it, and then to cross it back; together not negative. */
  readonly costs: Cost[];
  readonly backs: Cost[];
}

/**
 * The ways that single units can still go in a network where every arc carries one unit or none: each arc can be
 * crossed one way, and when it has been, the other way.
 */
export class Residual {
  readonly #zero: Cost;
  readonly #from: Int32Array;
  readonly #to: Int32Array;
  readonly #costs: Cost[];
  readonly #backs: Cost[];
  readonly #excess: Int32Array;
  /** No arc costs less than the potential of its start less that of its end (Johnson 1977; Edmonds & Karp 1972). */
  readonly #potentials: Cost[];
  readonly #incidence: Incidence;
  readonly #distances: Cost[];
  readonly #reachedBy: Int32Array;
  /** Per node: the number of the last search that reached it, negative once that search was done with it. */
  readonly #search: Int32Array;
  #searches = 0;
  readonly #queue = new Queue();

  constructor({ excess, potentials }: Nodes, { from, to, costs, backs }: Arcs, zero: Cost) {
    this.#zero = zero;
    this.#from = Int32Array.from(from);
    this.#to = Int32Array.from(to);
    this.#costs = costs;
    this.#backs = backs;
    this.#excess = Int32Array.from(excess);
    this.#potentials = potentials;
    this.#incidence = incidence(excess.length, this.#from, this.#to);
    this.#distances = new Array<Cost>(excess.length).fill(zero);
    this.#reachedBy = new Int32Array(excess.length);
    this.#search = new Int32Array(excess.length);
  }

  /** Where an arc can now be crossed from. */
  from(arc: number): number {
    return this.#from[arc] as number;
  }

  /**
   * Sends every unit too much, node by node, the cheapest way to where one lacks: all together they cost the least
   * (successive shortest paths, Jewell 1958; Busacker & Gowen 1960).
   *
   * @throws Error when nothing that lacks can be reached
   */
  balance(): void {
    for (let node = 0; node < this.#excess.length; node++) {
      for (; (this.#excess[node] as number) > 0; this.#excess[node] = (this.#excess[node] as number) - 1) {
        const end = this.#nearestThatLacks(node);
        for (let at = end; at !== node; ) at = this.#crossBack(this.#reachedBy[at] as number);
        this.#excess[end] = (this.#excess[end] as number) + 1;
      }
    }
  }

  /** Turns an arc that a unit has crossed, and tells where the unit came from. */
  #crossBack(arc: number): number {
    const [start, end] = [this.#from[arc] as number, this.#to[arc] as number];
    this.#from[arc] = end;
    this.#to[arc] = start;
    const cost = this.#costs[arc] as Cost;
    this.#costs[arc] = this.#backs[arc] as Cost;
    this.#backs[arc] = cost;
    return start;
  }

  /**
   * The nearest node that lacks a unit (Dijkstra 1959, on what arcs cost beyond the difference in potential). Nodes that
   * are nearer have their potentials raised by how much nearer, so that the way there costs nothing beyond them.
   */
  #nearestThatLacks(start: number): number {
    const search = ++this.#searches;
    const potentials = this.#potentials;
    const { starts, arcs } = this.#incidence;
    const done: number[] = [];
    let end = -1;
    let nearest: Cost = Infinity;
    this.#queue.clear();
    this.#distances[start] = this.#zero;
    this.#search[start] = search;
    for (let next = { cost: this.#zero, node: start } as ReturnType<Queue["pop"]>; next; next = this.#queue.pop()) {
      const { cost: distance, node } = next;
      if (distance >= nearest) break;
      if (this.#search[node] === -search) continue;
      this.#search[node] = -search;
      done.push(node);
      const base = distance - (potentials[node] as Cost);
      const last = starts[node + 1] as number;
      for (let at = starts[node] as number; at < last; at++) {
        const arc = arcs[at] as number;
        if (this.#from[arc] !== node) continue;
        const to = this.#to[arc] as number;
        const seen = this.#search[to];
        if (seen === -search) continue;
        const reached = base + (this.#costs[arc] as Cost) + (potentials[to] as Cost);
        if (reached >= nearest || (seen === search && reached >= (this.#distances[to] as Cost))) continue;
        this.#search[to] = search;
        this.#distances[to] = reached;
        this.#reachedBy[to] = arc;
        if ((this.#excess[to] as number) < 0) [end, nearest] = [to, reached];
        else this.#queue.push(reached, to);
      }
    }
    if (end < 0) throw new Error("a table always has a rounding (Bacharach 1966), but none was found");
    for (const node of done) {
      potentials[node] = (potentials[node] as Cost) + (nearest - (this.#distances[node] as Cost));
    }
    return end;
  }
}

/** The arcs at node `n`, whichever way they go, are `arcs` from `starts[n]` up to `starts[n + 1]`, in their own order. */
interface Incidence {
  readonly starts: Int32Array;
  readonly arcs: Int32Array;
}

function incidence(nodes: number, from: Int32Array, to: Int32Array): Incidence {
  const starts = new Int32Array(nodes + 1);
  for (const ends of [from, to]) for (const node of ends) starts[node + 1] = (starts[node + 1] as number) + 1;
  for (let node = 0; node < nodes; node++) starts[node + 1] = (starts[node + 1] as number) + (starts[node] as number);
  const arcs = new Int32Array(2 * from.length);
  const next = starts.slice();
  const add = (node: number, arc: number) => {
    arcs[next[node] as number] = arc;
    next[node] = (next[node] as number) + 1;
  };
  from.forEach((start, arc) => {
    add(start, arc);
    add(to[arc] as number, arc);
  });
  return { starts, arcs };
}

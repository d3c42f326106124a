/**
 * Cheapest paths in a small dense graph whose arcs may cost less than nothing but where no cycle does.
 */
import type { Cost } from "./cost.ts";

/** The cost of an arc; Infinity where there is none. */
export type ArcCost = (from: number, to: number) => Cost;

/**
 * The cheapest path from any node with a surplus to any node that lacks one (Bellman 1958; Moore 1959), as a list of nodes.
 *
 * @param surplus per node: positive has too much, negative too little
 * @throws Error when nothing that lacks can be reached
 */
export function cheapestPath(surplus: readonly number[], arc: ArcCost, zero: Cost): number[] {
  const size = surplus.length;
  const distance: Cost[] = surplus.map((units) => (units > 0 ? zero : Infinity));
  const previous = new Array<number>(size).fill(-1);
  const queue = new Set(surplus.keys());
  for (const from of queue) {
    queue.delete(from);
    const reached = distance[from] as Cost;
    if (reached === Infinity) continue;
    for (let to = 0; to < size; to++) {
      const cost = arc(from, to);
      if (cost === Infinity) continue;
      const whole = reached + cost;
      if (whole >= (distance[to] as Cost)) continue;
      distance[to] = whole;
      previous[to] = from;
      queue.add(to);
    }
  }
  let end = -1;
  for (let node = 0; node < size; node++) {
    if ((surplus[node] as number) >= 0 || distance[node] === Infinity) continue;
    if (end < 0 || (distance[node] as Cost) < (distance[end] as Cost)) end = node;
  }
  if (end < 0) throw new Error("a table always has a rounding (Bacharach 1966), but none was found");
  const path = [end];
  for (let node = previous[end] as number; node >= 0; node = previous[node] as number) path.unshift(node);
  return path;
}

/** The cheapest paths between all pairs of nodes (Floyd 1962; Warshall 1962). */
export class AllPaths {
  readonly #size: number;
  readonly #distances: Cost[];
  readonly #next: Int32Array;

  constructor(size: number) {
    this.#size = size;
    this.#distances = new Array<Cost>(size * size).fill(Infinity);
    this.#next = new Int32Array(size * size);
  }

  cost(from: number, to: number): Cost {
    return this.#distances[from * this.#size + to] as Cost;
  }

  /** The node after `from` on the way to `to`. */
  next(from: number, to: number): number {
    return this.#next[from * this.#size + to] as number;
  }

  update(arc: ArcCost): void {
    const size = this.#size;
    const distances = this.#distances;
    for (let from = 0; from < size; from++) {
      for (let to = 0; to < size; to++) {
        distances[from * size + to] = arc(from, to);
        this.#next[from * size + to] = to;
      }
    }
    for (let over = 0; over < size; over++) {
      for (let from = 0; from < size; from++) {
        const start = distances[from * size + over] as Cost;
        if (start === Infinity || from === over) continue;
        for (let to = 0; to < size; to++) {
          const rest = distances[over * size + to] as Cost;
          if (rest === Infinity || to === from) continue;
          const whole = start + rest;
          if (whole >= (distances[from * size + to] as Cost)) continue;
          distances[from * size + to] = whole;
          this.#next[from * size + to] = this.#next[from * size + over] as number;
        }
      }
    }
  }
}

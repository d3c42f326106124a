import type { Cost } from "./cost.ts";

/** Nodes by cost, the cheapest first, of equals the one with the lowest number: a binary heap. */
export class Queue {
  readonly #costs: Cost[] = [];
  readonly #nodes: number[] = [];

  clear(): void {
    this.#costs.length = 0;
    this.#nodes.length = 0;
  }

  push(cost: Cost, node: number): void {
    let place = this.#nodes.length;
    while (place > 0) {
      const above = (place - 1) >> 1;
      if (!this.#before(cost, node, above)) break;
      this.#move(above, place);
      place = above;
    }
    this.#costs[place] = cost;
    this.#nodes[place] = node;
  }

  /** Takes the cheapest node out; undefined when there is none. */
  pop(): { readonly cost: Cost; readonly node: number } | undefined {
    const cost = this.#costs.pop();
    const node = this.#nodes.pop();
    if (cost === undefined || node === undefined) return undefined;
    if (this.#nodes.length === 0) return { cost, node };
    const cheapest = { cost: this.#costs[0] as Cost, node: this.#nodes[0] as number };
    this.#sink(cost, node);
    return cheapest;
  }

  /** Puts the last entry in the place of the first, and down to where it belongs. */
  #sink(cost: Cost, node: number): void {
    const size = this.#nodes.length;
    let place = 0;
    for (let below = 1; below < size; below = 2 * place + 1) {
      const right = below + 1;
      if (right < size && this.#before(this.#costs[right] as Cost, this.#nodes[right] as number, below)) below = right;
      if (this.#before(cost, node, below)) break;
      this.#move(below, place);
      place = below;
    }
    this.#costs[place] = cost;
    this.#nodes[place] = node;
  }

  #move(from: number, to: number): void {
    this.#costs[to] = this.#costs[from] as Cost;
    this.#nodes[to] = this.#nodes[from] as number;
  }

  #before(cost: Cost, node: number, place: number): boolean {
    const other = this.#costs[place] as Cost;
    return cost < other || (cost === other && node < (this.#nodes[place] as number));
  }
}

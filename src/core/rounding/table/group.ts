import type { Cost, CostScale } from "./cost.ts";
import { admits, FIXED, HIGH, LOW, type Part } from "./part.ts";
import { AllPaths, cheapestPath } from "./paths.ts";
import { sumAboveFloor } from "./subtotal.ts";
import { Tournament } from "./tournament.ts";

/**
 * A group of lines and groups, rounded so that each of its column subtotals is at its floor or ceiling, at the least
 * Σ|rounded − exact|: successive shortest paths (Jewell 1958; Busacker & Gowen 1960) on a graph with a node per column
 * and one for what lies outside the group. Moving a unit between two columns takes the part where that is cheapest.
 */
export class Group implements Part {
  readonly #remainders: readonly Cost[];
  readonly #states: Int8Array;
  readonly #parts: readonly Part[];
  readonly #scale: CostScale;
  readonly #target: Int8Array | undefined;
  readonly #cheapest: Tournament;
  readonly #paths: AllPaths;
  /** The columns whose costs have changed, per place of a part. */
  readonly #touched = new Map<number, Set<number>>();

  /**
   * @param parts lines and groups that are already rounded by themselves
   * @param columns the number of members, and one for the slack
   * @param target for the whole table: which columns to raise. Off target costs a member's column the toll; the slack,
   *   which is the grand total, must be on it. Without a target either is as good.
   */
  constructor(parts: readonly Part[], columns: number, scale: CostScale, target?: Int8Array) {
    this.#parts = parts;
    this.#scale = scale;
    this.#cheapest = new Tournament(parts, columns, scale);
    this.#paths = new AllPaths(target ? 0 : columns);
    const { remainders, above } = sumAboveFloor(parts, columns, scale);
    this.#remainders = remainders;
    this.#states = Int8Array.from(remainders, (remainder, column) => {
      if (remainder === scale.zero) return FIXED;
      if (target) return target[column] as number;
      return (above[column] as number) > 0 ? HIGH : LOW;
    });
    this.#target = target;
    const surplus = above.map((units, column) => units - (this.#states[column] === HIGH ? 1 : 0));
    if (target) this.#states[columns - 1] = FIXED;
    this.#balance(surplus);
    if (!target) this.#paths.update((from, to) => this.#cheapest.cost(from, to));
  }

  remainder(column: number): Cost {
    return this.#remainders[column] as Cost;
  }

  state(column: number): number {
    return this.#states[column] as number;
  }

  cost(from: number, to: number): Cost {
    return admits(this, from, to) ? this.#paths.cost(from, to) : Infinity;
  }

  estimate(): number {
    return NaN;
  }

  shift(from: number, to: number): readonly number[] {
    this.#states[from] = LOW;
    this.#states[to] = HIGH;
    for (let column = from; column !== to; ) {
      const next = this.#paths.next(column, to);
      this.#shiftPart(column, next);
      column = next;
    }
    return [...this.#states.keys()];
  }

  settle(): void {
    this.#settleParts();
    this.#paths.update((from, to) => this.#cheapest.cost(from, to));
  }

  /** Routes every unit that a column has too much to one that has too little; the last node is the outside. */
  #balance(surplus: number[]): void {
    const outside = surplus.length;
    surplus.push(-surplus.reduce((all, units) => all + units, 0));
    while (surplus.some((units) => units > 0)) {
      const path = cheapestPath(surplus, (from, to) => this.#arc(from, to, outside), this.#scale.zero);
      path.forEach((to, step) => {
        const from = path[step - 1];
        if (from === undefined) return;
        if (to === outside) this.#states[from] = HIGH;
        else if (from === outside) this.#states[to] = LOW;
        else this.#shiftPart(from, to);
      });
      const [start, end] = [path[0] as number, path.at(-1) as number];
      surplus[start] = (surplus[start] as number) - 1;
      surplus[end] = (surplus[end] as number) + 1;
      this.#settleParts();
    }
  }

  /** A column that passes a unit to the outside is raised, one that takes a unit from it is lowered. */
  #arc(from: number, to: number, outside: number): Cost {
    if (to === outside) return from !== outside && this.#states[from] === LOW ? this.#tollAt(from) : Infinity;
    if (from === outside) return this.#states[to] === HIGH ? this.#tollAt(to) : Infinity;
    return this.#cheapest.cost(from, to);
  }

  #tollAt(column: number): Cost {
    const { zero, toll } = this.#scale;
    if (!this.#target) return zero;
    return this.#states[column] === this.#target[column] ? toll : -toll;
  }

  #shiftPart(from: number, to: number): void {
    const place = this.#cheapest.winner(from, to);
    const changed = this.#touched.get(place) ?? new Set();
    this.#touched.set(place, changed);
    for (const column of this.#parts[place]?.shift(from, to) ?? []) changed.add(column);
  }

  #settleParts(): void {
    for (const [place, changed] of this.#touched) {
      this.#parts[place]?.settle();
      this.#cheapest.update(place, changed);
    }
    this.#touched.clear();
  }
}

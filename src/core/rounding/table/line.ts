import type { Cost, CostScale } from "./cost.ts";
import { admits, FIXED, HIGH, LOW, type Part } from "./part.ts";

/**
 * One budget line. Its last column is the slack, the ceiling of the line's total less the total: what makes every line a
 * whole number. Slack raised means that the line's total is rounded down. It is nobody's cell, so moving it is free:
 * priced at a half it costs the same at its floor and at its ceiling.
 */
export class Line implements Part {
  readonly remainders: readonly Cost[];
  readonly states: Int8Array;
  /** Per column: how much less it adds to Σ|rounded − exact|/2 to raise it than to raise a whole number. */
  readonly prices: readonly Cost[];
  readonly #move: Cost;

  /**
   * Starts as the best rounding of the line by itself: largest remainder, with the total that comes cheapest.
   *
   * @param floors the floor of each member's cell, for ties
   * @param cells the remainder of each member's cell
   */
  constructor(floors: readonly bigint[], cells: readonly Cost[], scale: CostScale) {
    const { zero, whole, half } = scale;
    let left = zero;
    let units = 0;
    for (const cell of cells) {
      left += cell;
      if (left >= whole) {
        left -= whole;
        units++;
      }
    }
    const even = left === zero;
    if (!even) units++;
    this.remainders = [...cells, even ? zero : whole - left];
    this.states = Int8Array.from(this.remainders, (remainder) => (remainder === zero ? FIXED : LOW));
    this.prices = even ? this.remainders : [...cells, half];
    this.#move = scale.move;
    for (const column of this.#ranked(floors).slice(0, units)) this.states[column] = HIGH;
  }

  cost(from: number, to: number): Cost {
    if (!admits(this.states, from, to)) return Infinity;
    return (this.prices[from] as Cost) - (this.prices[to] as Cost) + this.#move;
  }

  shift(from: number, to: number): readonly number[] {
    this.states[from] = LOW;
    this.states[to] = HIGH;
    return [from, to];
  }

  settle(): void {}

  /** The columns that can be raised, the cheapest to raise first; ties: the larger cell, the order of columns. */
  #ranked(floors: readonly bigint[]): number[] {
    const columns: number[] = [];
    for (let column = 0; column < this.states.length; column++) if (this.states[column] === LOW) columns.push(column);
    return columns.sort((a, b) => {
      const [first, second] = [this.prices[a] as Cost, this.prices[b] as Cost];
      if (first !== second) return first > second ? -1 : 1;
      const [cell, other] = [floors[a], floors[b]];
      if (cell === undefined || other === undefined || cell === other) return a - b;
      return cell > other ? -1 : 1;
    });
  }
}

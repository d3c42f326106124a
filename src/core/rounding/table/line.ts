import type { Cost, CostScale } from "./cost.ts";
import { admits, HIGH, LOW, NEAR, type Part } from "./part.ts";
import type { ScaledTable } from "./scaled-table.ts";

/** Up to so many looks at columns those to be raised are looked for one by one, without a list of them. */
const FEW = 200;

/**
 * The budget lines of a table, each with a last column of its own beside the members: the slack, the ceiling of the line's
 * total less the total, what makes every line a whole number. Slack raised means that the line's total is rounded down. It
 * is nobody's cell, so moving it is free: priced at a half it costs the same at its floor and at its ceiling.
 *
 * Lists have an entry per line and column, line after line.
 */
export class Lines {
  readonly columns: number;
  /** Null of long numbers: they are worked out when they are asked for, since there is no room for all of them. */
  readonly #prices: readonly Cost[] | null;
  /** Per line what its slack is above its floor. */
  readonly #slacks: readonly Cost[];
  /** Prices in doubles, of long numbers alone. */
  readonly #estimates: Float64Array | null;
  readonly #table: ScaledTable;
  readonly #scale: CostScale;
  readonly states: Int8Array;
  /** Per line: whether a unit was moved in it, so that it may be rounded otherwise than it would be by itself. */
  readonly shifted: Uint8Array;
  readonly #floors: readonly Cost[];
  readonly #half: Cost;
  readonly #move: Cost;

  /**
   * Each line starts as it is rounded best by itself: largest remainder, with the total that comes cheapest.
   *
   * @param count how many lines there are
   */
  constructor(table: ScaledTable, count: number, members: number, scale: CostScale) {
    const { zero, whole, half, move } = scale;
    const columns = members + 1;
    const isLong = !scale.inDoubles;
    const prices = isLong ? null : new Array<Cost>(count * columns).fill(half);
    const estimates = isLong ? new Float64Array(count * columns) : null;
    const slacks = new Array<Cost>(count).fill(zero);
    const states = new Int8Array(count * columns);
    this.columns = columns;
    this.#prices = prices;
    this.#slacks = slacks;
    this.#estimates = estimates;
    this.#table = table;
    this.#scale = scale;
    this.states = states;
    this.shifted = new Uint8Array(count);
    this.#floors = table.floors;
    this.#half = half;
    this.#move = move;
    for (let line = 0; line < count; line++) {
      const first = line * columns;
      let left = zero;
      let units = 0;
      for (let member = 0; member < members; member++) {
        const remainder = scale.fromParts(table.part(line * members + member));
        if (prices !== null) prices[first + member] = remainder;
        if (estimates !== null) estimates[first + member] = table.estimate(line * members + member);
        if (remainder !== zero) states[first + member] = LOW;
        left += remainder;
        if (left < whole) continue;
        left -= whole;
        units++;
      }
      if (left !== zero) {
        slacks[line] = whole - left;
        states[first + members] = LOW;
        units++;
      }
      if (estimates !== null) estimates[first + members] = 0.5;
      this.#raise(line, units);
    }
  }

  /** What a column is more than its floor. */
  remainder(line: number, column: number): Cost {
    return column === this.columns - 1 ? (this.#slacks[line] as Cost) : this.price(line, column);
  }

  /** About what a move costs, in wholes, and within {@link NEAR} / 4; NaN where that is not known. */
  estimate(line: number, from: number, to: number): number {
    if (this.#estimates === null) return NaN;
    const first = line * this.columns;
    return (this.#estimates[first + from] as number) - (this.#estimates[first + to] as number);
  }

  isRaised(line: number, column: number): boolean {
    return this.states[line * this.columns + column] === HIGH;
  }

  /** How much less it adds to Σ|rounded − exact|/2 to raise a column than to raise a whole number. */
  price(line: number, column: number): Cost {
    if (this.#prices !== null) return this.#prices[line * this.columns + column] as Cost;
    const members = this.columns - 1;
    return column === members ? this.#half : this.#scale.fromParts(this.#table.part(line * members + column));
  }

  cost(line: number, from: number, to: number): Cost {
    return this.price(line, from) - this.price(line, to) + this.#move;
  }

  /** Raises those columns that are cheapest to raise; ties: the larger cell, the order of columns. */
  #raise(line: number, units: number): void {
    if (units * this.columns > FEW) {
      this.#raiseRanked(line, units);
      return;
    }
    for (let raised = 0; raised < units; raised++) this.#raiseFirst(line);
  }

  /** Raises the first of those that are not. */
  #raiseFirst(line: number): void {
    const { columns, states } = this;
    const start = line * columns;
    let first = -1;
    for (let column = 0; column < columns; column++) {
      if (states[start + column] === LOW && (first < 0 || this.#rank(line, column, first) < 0)) first = column;
    }
    states[start + first] = HIGH;
  }

  #raiseRanked(line: number, units: number): void {
    const { columns, states } = this;
    const first = line * columns;
    const ranked: number[] = [];
    for (let column = 0; column < columns; column++) if (states[first + column] === LOW) ranked.push(column);
    ranked.sort((one, other) => this.#rank(line, one, other));
    for (let place = 0; place < units; place++) states[first + (ranked[place] as number)] = HIGH;
  }

  #rank(line: number, one: number, other: number): number {
    const apart = this.estimate(line, one, other);
    if (Math.abs(apart) > NEAR) return apart > 0 ? -1 : 1;
    const price = this.price(line, one);
    const others = this.price(line, other);
    if (price !== others) return price > others ? -1 : 1;
    const members = this.columns - 1;
    if (one === members || other === members) return one - other;
    const cell = this.#floors[line * members + one] as Cost;
    const another = this.#floors[line * members + other] as Cost;
    if (cell !== another) return cell > another ? -1 : 1;
    return one - other;
  }
}

/** One of the lines of a table. */
export class Line implements Part {
  readonly #lines: Lines;
  readonly #index: number;
  readonly #first: number;

  constructor(lines: Lines, index: number) {
    this.#lines = lines;
    this.#index = index;
    this.#first = index * lines.columns;
  }

  remainder(column: number): Cost {
    return this.#lines.remainder(this.#index, column);
  }

  state(column: number): number {
    return this.#lines.states[this.#first + column] as number;
  }

  cost(from: number, to: number): Cost {
    return admits(this, from, to) ? this.#lines.cost(this.#index, from, to) : Infinity;
  }

  estimate(from: number, to: number): number {
    return admits(this, from, to) ? this.#lines.estimate(this.#index, from, to) : Infinity;
  }

  price(column: number): Cost {
    return this.#lines.price(this.#index, column);
  }

  /** Raises a column that can be, or lowers it. */
  put(column: number, state: typeof HIGH | typeof LOW): void {
    const { states, shifted } = this.#lines;
    if (states[this.#first + column] === state) return;
    states[this.#first + column] = state;
    shifted[this.#index] = 1;
  }

  shift(from: number, to: number): readonly number[] {
    this.put(from, LOW);
    this.put(to, HIGH);
    return [from, to];
  }

  settle(): void {}
}

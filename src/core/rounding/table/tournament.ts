import type { Cost, CostScale } from "./cost.ts";
import { admits, HIGH, LOW, NEAR, type Part } from "./part.ts";

/** Parts that are looked through one by one; more are set against each other. */
const ROUND = 16;
/** The winner where nothing can be moved, before all others. */
const NOBODY = -1;

/**
 * For each ordered pair of columns, the part where moving a unit is cheapest; of equals the first in the file. Each round of
 * parts has a winner per pair, and these meet in a knock-out tournament, kept as one heap-shaped tree: entry `n` is won by
 * the better of 2n and 2n + 1, the rounds are the entries from `rounds` on. When one part changes, only its own matches are
 * played again.
 */
export class Tournament {
  readonly #parts: readonly Part[];
  readonly #columns: number;
  readonly #rounds: number;
  readonly #winners: Int32Array;
  readonly #best: Cost[];
  /** Whether costs are long numbers: then they are worked out only where estimates do not tell them apart. */
  readonly #areLong: boolean;

  constructor(parts: readonly Part[], columns: number, { inDoubles }: Pick<CostScale, "inDoubles">) {
    this.#areLong = !inDoubles;
    const pairs = columns * columns;
    this.#parts = parts;
    this.#columns = columns;
    this.#rounds = Math.max(1, Math.ceil(parts.length / ROUND));
    this.#winners = new Int32Array(2 * this.#rounds * pairs).fill(NOBODY);
    this.#best = new Array<Cost>(pairs).fill(Infinity);
    if (inDoubles) for (let round = 0; round < this.#rounds; round++) this.#fill(round);
    const open = inDoubles ? this.#rounds : 2 * this.#rounds;
    for (let from = 0; from < columns; from++) {
      for (let to = 0; to < columns; to++) {
        for (let entry = open - 1; entry >= 1; entry--) {
          this.#winners[this.#match(entry, from, to)] = this.#play(entry, from, to);
        }
        this.#crown(from, to);
      }
    }
  }

  /** The least that moving one unit costs in any part. */
  cost(from: number, to: number): Cost {
    return this.#best[from * this.#columns + to] as Cost;
  }

  /** The place of the part where it costs that. */
  winner(from: number, to: number): number {
    return this.#winnerOf(1, from, to);
  }

  /** Takes in the costs of the part at `place`, new from and to the columns that changed. */
  update(place: number, changed: ReadonlySet<number>): void {
    for (const column of changed) {
      for (let other = 0; other < this.#columns; other++) {
        this.#replay(place, column, other);
        if (!changed.has(other)) this.#replay(place, other, column);
      }
    }
  }

  /** Finds the winners of a round by the pairs of columns that each part admits, which are few: where costs are doubles. */
  #fill(round: number): void {
    const columns = this.#columns;
    const first = this.#match(round + this.#rounds, 0, 0);
    const least = new Array<Cost>(columns ** 2).fill(Infinity);
    const end = Math.min(this.#parts.length, (round + 1) * ROUND);
    for (let place = round * ROUND; place < end; place++) {
      const part = this.#parts[place] as Part;
      for (let from = 0; from < columns; from++) {
        if (part.state(from) !== HIGH) continue;
        for (let to = 0; to < columns; to++) {
          if (part.state(to) !== LOW) continue;
          const pair = from * columns + to;
          const cost = part.cost(from, to);
          if (cost >= (least[pair] as Cost)) continue;
          least[pair] = cost;
          this.#winners[first + pair] = place;
        }
      }
    }
  }

  #replay(place: number, from: number, to: number): void {
    let entry = Math.floor(place / ROUND) + this.#rounds;
    const before = this.#winnerOf(entry, from, to);
    if (before !== place && !admits(this.#parts[place] as Part, from, to)) return;
    const crowned = this.winner(from, to);
    // Another part of the round may have new costs too, that are not taken in yet.
    let winner = this.#better(before, place, from, to) === place ? this.#play(entry, from, to) : before;
    while (winner !== this.#winnerOf(entry, from, to) || winner === place) {
      this.#winners[this.#match(entry, from, to)] = winner;
      if (entry === 1) break;
      entry >>= 1;
      winner = this.#play(entry, from, to);
    }
    const first = this.winner(from, to);
    if (first !== crowned || first === place) this.#crown(from, to);
  }

  #play(entry: number, from: number, to: number): number {
    if (entry >= this.#rounds) return this.#firstOf(entry - this.#rounds, from, to);
    return this.#better(this.#winnerOf(2 * entry, from, to), this.#winnerOf(2 * entry + 1, from, to), from, to);
  }

  #crown(from: number, to: number): void {
    this.#best[from * this.#columns + to] = this.#costAt(this.winner(from, to), from, to);
  }

  #match(entry: number, from: number, to: number): number {
    return (entry * this.#columns + from) * this.#columns + to;
  }

  #winnerOf(entry: number, from: number, to: number): number {
    return this.#winners[this.#match(entry, from, to)] as number;
  }

  #costAt(place: number, from: number, to: number): Cost {
    return place === NOBODY ? Infinity : (this.#parts[place] as Part).cost(from, to);
  }

  #estimateAt(place: number, from: number, to: number): number {
    return place === NOBODY ? Infinity : (this.#parts[place] as Part).estimate(from, to);
  }

  /** The cheaper of two parts, the first of equals. */
  #better(one: number, other: number, from: number, to: number): number {
    if (this.#areLong) {
      const apart = this.#estimateAt(one, from, to) - this.#estimateAt(other, from, to);
      if (Math.abs(apart) > NEAR) return apart < 0 ? one : other;
    }
    const cost = this.#costAt(one, from, to);
    const others = this.#costAt(other, from, to);
    if (cost === others) return Math.min(one, other);
    return cost < others ? one : other;
  }

  /** The first of the cheapest parts in a round. */
  #firstOf(round: number, from: number, to: number): number {
    let best = NOBODY;
    const end = Math.min(this.#parts.length, (round + 1) * ROUND);
    for (let place = round * ROUND; place < end; place++) {
      if (admits(this.#parts[place] as Part, from, to)) best = this.#better(best, place, from, to);
    }
    return best;
  }
}

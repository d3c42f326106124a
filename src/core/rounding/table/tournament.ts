import type { Cost, CostScale } from "./cost.ts";
import { NEAR, type Part } from "./part.ts";

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
    this.#winners = new Int32Array(2 * this.#rounds * pairs);
    this.#best = new Array<Cost>(pairs).fill(Infinity);
    for (let from = 0; from < columns; from++) {
      for (let to = 0; to < columns; to++) {
        for (let entry = 2 * this.#rounds - 1; entry >= 1; entry--) {
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

  #replay(place: number, from: number, to: number): void {
    const crowned = this.winner(from, to);
    let entry = Math.floor(place / ROUND) + this.#rounds;
    const before = this.#winnerOf(entry, from, to);
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
    return this.#parts[place]?.cost(from, to) ?? Infinity;
  }

  #estimateAt(place: number, from: number, to: number): number {
    return this.#parts[place]?.estimate(from, to) ?? Infinity;
  }

  /** The cheaper of two parts, the first of equals. */
  #better(one: number, other: number, from: number, to: number): number {
    if (this.#areLong) {
      const apart = this.#estimateAt(one, from, to) - this.#estimateAt(other, from, to);
      if (Math.abs(apart) > NEAR) return apart < 0 ? one : other;
    }
    const [cost, others] = [this.#costAt(one, from, to), this.#costAt(other, from, to)];
    if (cost === others) return Math.min(one, other);
    return cost < others ? one : other;
  }

  /** The first of the cheapest parts in a round. */
  #firstOf(round: number, from: number, to: number): number {
    let best = NOBODY;
    let least: Cost = Infinity;
    const end = Math.min(this.#parts.length, (round + 1) * ROUND);
    if (this.#areLong) return this.#firstOfLong(round * ROUND, end, from, to);
    for (let place = round * ROUND; place < end; place++) {
      const cost = (this.#parts[place] as Part).cost(from, to);
      if (cost >= least) continue;
      best = place;
      least = cost;
    }
    return best;
  }

  /** The same of long numbers, which are compared only where estimates do not tell. */
  #firstOfLong(start: number, end: number, from: number, to: number): number {
    let best = NOBODY;
    for (let place = start; place < end; place++) {
      const estimate = this.#estimateAt(place, from, to);
      if (estimate === Infinity) continue;
      const isFirst = best === NOBODY && (estimate < Infinity || this.#costAt(place, from, to) < Infinity);
      if (isFirst || (best !== NOBODY && this.#better(best, place, from, to) === place)) best = place;
    }
    return best;
  }
}

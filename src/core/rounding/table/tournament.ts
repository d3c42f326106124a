import type { Cost } from "./cost.ts";
import type { Part } from "./part.ts";

/**
 * For each ordered pair of columns, the part where moving a unit is cheapest; of equals the first in the file.
 * A knock-out tournament per pair, kept as one heap-shaped tree: entry `n` is won by the better of 2n and 2n + 1, the
 * parts themselves are the entries from `parts.length` on. When one part changes, only its own matches are played again.
 */
export class Tournament {
  readonly #parts: readonly Part[];
  readonly #columns: number;
  readonly #winners: Int32Array;
  readonly #best: Cost[];

  constructor(parts: readonly Part[], columns: number) {
    this.#parts = parts;
    this.#columns = columns;
    const pairs = columns * columns;
    this.#winners = new Int32Array(parts.length * pairs);
    this.#best = new Array<Cost>(pairs).fill(Infinity);
    for (let entry = parts.length - 1; entry >= 1; entry--) {
      for (let from = 0; from < columns; from++) {
        for (let to = 0; to < columns; to++) {
          this.#winners[(entry * columns + from) * columns + to] = this.#play(entry, from, to);
        }
      }
    }
    for (let from = 0; from < columns; from++) for (let to = 0; to < columns; to++) this.#crown(from, to);
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
  update(place: number, changed: Iterable<number>): void {
    for (const column of changed) {
      for (let other = 0; other < this.#columns; other++) {
        this.#replay(place, column, other);
        this.#replay(place, other, column);
      }
    }
  }

  #replay(place: number, from: number, to: number): void {
    for (let entry = (place + this.#parts.length) >> 1; entry >= 1; entry >>= 1) {
      const match = (entry * this.#columns + from) * this.#columns + to;
      const winner = this.#play(entry, from, to);
      if (winner === this.#winners[match] && winner !== place) break;
      this.#winners[match] = winner;
    }
    this.#crown(from, to);
  }

  #crown(from: number, to: number): void {
    const champion = this.#parts[this.winner(from, to)];
    if (champion) this.#best[from * this.#columns + to] = champion.cost(from, to);
  }

  #winnerOf(entry: number, from: number, to: number): number {
    const first = this.#parts.length;
    if (entry >= first) return entry - first;
    return this.#winners[(entry * this.#columns + from) * this.#columns + to] as number;
  }

  #play(entry: number, from: number, to: number): number {
    const a = this.#winnerOf(2 * entry, from, to);
    const b = this.#winnerOf(2 * entry + 1, from, to);
    const costOfA = (this.#parts[a] as Part).cost(from, to);
    const costOfB = (this.#parts[b] as Part).cost(from, to);
    if (costOfA < costOfB) return a;
    if (costOfB < costOfA) return b;
    return Math.min(a, b);
  }
}

import type { Basis, Constraint } from "./basis.ts";
import type { Coalition } from "./coalition.ts";
import { coalitionSums } from "./coalition-sums.ts";
import { type CostGame, partsOf } from "./cost-game.ts";

/** A split of the cost of all: integers over the game's denominator times `scale`. */
export interface Split {
  readonly shares: readonly bigint[];
  readonly scale: bigint;
}

/** A split, and the margin that coalitions keep below their cost on their own; negative where some pay more. */
export interface WideSplit extends Split {
  readonly margin: bigint;
}

/**
 * The linear program of each step towards the nucleolus: the split with the widest margin t that every open coalition
 * keeps, x(S) + t ≤ c(S), while settled ones pay what they pay in a split already found.
 *
 * The simplex method, from any proof that the margin is no wider than so much to the split that has it: the coalition
 * whose constraint is broken most comes in, until none is broken. The lexicographic rule tells which leaves, so that it
 * cannot go round in circles (Dantzig, Orden & Wolfe 1955). Doubles only suggest who comes in; integers decide.
 */
export class WidestMargin {
  readonly #game: CostGame;
  readonly #bounded: boolean;
  readonly #costs: Float64Array;
  readonly #sums: Float64Array;

  /** @param bounded whether no member may pay more than on its own, even where the margin would be wider */
  constructor(game: CostGame, bounded: boolean) {
    this.#game = game;
    this.#bounded = bounded;
    this.#costs = Float64Array.from(game.costs, approximate);
    this.#sums = new Float64Array(game.costs.length);
  }

  /**
   * Changes the basis into one that proves the widest margin.
   *
   * @param basis whose proof weighs no constraint negatively, save those of settled coalitions
   * @param open 1 for each coalition that is not settled
   * @param from where settled coalitions pay what they shall
   */
  solve(basis: Basis, open: Uint8Array, from: Split): WideSplit {
    const first = [...basis.constraints];
    const settled = coalitionSums(from.shares);
    const limitOf = ({ coalition, kind }: Constraint) =>
      kind === "settled" ? settled(coalition) : partsOf(this.#game, coalition) * from.scale;
    const limits = basis.constraints.map(limitOf);
    for (;;) {
      const split = splitAt(basis, limits, from.scale);
      const entering = this.#brokenBound(split) ?? this.#suggested(split, open) ?? this.#mostBroken(split, open);
      if (!entering) return split;
      const weights = basis.weigh(entering);
      const row = leavingRow(basis, first, weights);
      basis.replace(row, entering, weights);
      limits[row] = limitOf(entering);
    }
  }

  #brokenBound({ shares, scale }: Split): Constraint | null {
    if (!this.#bounded) return null;
    const member = shares.findIndex((share, place) => share > partsOf(this.#game, 1 << place) * scale);
    return member < 0 ? null : { coalition: 1 << member, kind: "bound" };
  }

  /** The open coalition that doubles take to be broken most, if broken it is. */
  #suggested({ shares, margin, scale }: WideSplit, open: Uint8Array): Constraint | null {
    const [sums, costs] = [this.#sums, this.#costs];
    const unit = approximate(scale);
    shares.forEach((parts, member) => {
      const share = approximate(parts) / unit;
      const bit = 1 << member;
      for (let one = 0; one < bit; one++) sums[bit | one] = (sums[one] ?? 0) + share;
    });
    let most = -Infinity;
    let coalition: Coalition = 0;
    for (let one = 1; one < open.length; one++) {
      const excess = (sums[one] ?? 0) - (costs[one] ?? 0);
      if (excess > most && open[one] === 1) {
        most = excess;
        coalition = one;
      }
    }
    const broken = coalitionSums(shares)(coalition) + margin > partsOf(this.#game, coalition) * scale;
    return coalition !== 0 && broken ? { coalition, kind: "margin" } : null;
  }

  #mostBroken({ shares, margin, scale }: WideSplit, open: Uint8Array): Constraint | null {
    const pays = coalitionSums(shares);
    let most = -margin;
    let coalition: Coalition = 0;
    for (let one = 1; one < open.length; one++) {
      if (open[one] !== 1) continue;
      const excess = pays(one) - partsOf(this.#game, one) * scale;
      if (excess > most) {
        most = excess;
        coalition = one;
      }
    }
    return coalition === 0 ? null : { coalition, kind: "margin" };
  }
}

/** The nearest double; for suggestions only. */
function approximate(parts: bigint): number {
  // biome-ignore lint/style/noRestrictedGlobals: what it suggests is checked with integers
  return Number(parts);
}

/** Where every constraint of the basis holds with equality. */
function splitAt({ rows, determinant }: Basis, limits: readonly bigint[], scale: bigint): WideSplit {
  const unknowns = limits.map((_, unknown) =>
    limits.reduce((total, limit, row) => total + limit * BigInt(rows[row]?.[unknown] ?? 0), 0n),
  );
  const margin = unknowns.pop() ?? 0n;
  return { shares: unknowns, margin, scale: scale * BigInt(determinant) };
}

/**
 * The constraint that weighs nothing first as another comes in. Where several do, the right-hand side is taken to be
 * larger by a little of the first constraint the basis began with, by far less of the second, and so on.
 */
function leavingRow(basis: Basis, first: readonly Constraint[], weights: readonly number[]): number {
  let rows = weights.flatMap((weight, row) => (weight > 0 && basis.constraints[row]?.kind !== "settled" ? [row] : []));
  for (let tie = -1; rows.length > 1; tie++) {
    const constraint = first[tie];
    const held = tie < 0 || !constraint ? basis.proof() : basis.weigh(constraint);
    const ratio = (a: number, b: number) => (held[a] ?? 0) * (weights[b] ?? 0) - (held[b] ?? 0) * (weights[a] ?? 0);
    const least = rows.reduce((best, row) => (ratio(row, best) < 0 ? row : best));
    rows = rows.filter((row) => ratio(row, least) === 0);
  }
  const [row] = rows;
  if (row === undefined) throw new Error("no split keeps the bounds");
  return row;
}

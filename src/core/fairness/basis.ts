import { type Coalition, membersIn } from "./coalition.ts";

/**
 * A constraint on a split x and a margin t, which x keeps for a coalition S:
 * - `margin`: x(S) + t ≤ c(S), for coalitions whose excess is still to be made as small as it can be;
 * - `bound`: x(S) ≤ c(S), whatever the margin;
 * - `settled`: x(S) is what it was found to be.
 */
export interface Constraint {
  readonly coalition: Coalition;
  readonly kind: "margin" | "bound" | "settled";
}

/** Up to so many members, doubles hold the integers of a basis exactly. */
const MOST_FOR_DOUBLES = 18;

/**
 * As many independent constraints as there are unknowns (the members' shares, and last the margin), and the inverse of
 * their matrix, kept as integers over its determinant (Edmonds' integer pivoting: every division comes out even).
 *
 * Costs are no part of it. Its entries are 0 and 1, so all that is kept are minors of a 0/1 matrix, which Hadamard's bound
 * holds below 2^25 for 18 members: products of two are exact in doubles.
 *
 * Edmonds, J. (1967). Systems of distinct representatives and linear algebra. Journal of Research of the National Bureau
 * of Standards 71B, 241-245.
 */
export class Basis {
  /** One per row of the inverse. */
  readonly constraints: Constraint[];
  /** Positive. */
  determinant = 1;
  /** `rows[i][j] / determinant`: what constraint i weighs in unknown j. */
  readonly rows: number[][];
  readonly #margin: number;

  /**
   * @throws RangeError above 18 members
   * @throws Error when the constraints are not one more than the members, or depend on each other
   */
  constructor(constraints: readonly Constraint[], members: number) {
    this.#margin = members;
    const size = members + 1;
    if (members > MOST_FOR_DOUBLES) throw new RangeError(`a basis is exact up to ${MOST_FOR_DOUBLES} members`);
    if (constraints.length !== size) throw new Error(`a basis has ${size} constraints, not ${constraints.length}`);
    this.constraints = [...constraints];
    this.rows = constraints.map((_, i) => constraints.map((_, j) => (i === j ? 1 : 0)));
    const waiting = new Set(constraints.keys());
    for (const constraint of constraints) {
      const weights = this.weigh(constraint);
      const row = [...waiting].find((candidate) => weights[candidate] !== 0);
      if (row === undefined) throw new Error("the constraints of a basis depend on each other");
      this.replace(row, constraint, weights);
      waiting.delete(row);
    }
  }

  /** How a constraint is made of those in the basis, as numerators over the determinant. */
  weigh({ coalition, kind }: Constraint): number[] {
    const unknowns = membersIn(coalition);
    if (kind === "margin") unknowns.push(this.#margin);
    return this.rows.map((row) => {
      let weight = 0;
      for (const unknown of unknowns) weight += row[unknown] ?? 0;
      return weight;
    });
  }

  /** How a margin of one is made of those in the basis: what each weighs in the proof that t can be no larger. */
  proof(): number[] {
    return this.rows.map((row) => row[this.#margin] ?? 0);
  }

  /** Puts a constraint in the place of the one in `row`, given how those in the basis make it. */
  replace(row: number, constraint: Constraint, weights: readonly number[]): void {
    const pivot = weights[row] ?? 0;
    const sign = pivot < 0 ? -1 : 1;
    const replaced = this.rows[row] ?? [];
    this.rows.forEach((entries, i) => {
      if (i === row) return;
      const weight = weights[i] ?? 0;
      for (let j = 0; j < entries.length; j++) {
        const eliminated = pivot * (entries[j] ?? 0) - weight * (replaced[j] ?? 0);
        entries[j] = (sign * eliminated) / this.determinant;
      }
    });
    for (let j = 0; j < replaced.length; j++) replaced[j] = sign * (replaced[j] ?? 0);
    this.determinant = sign * pivot;
    this.constraints[row] = constraint;
  }
}

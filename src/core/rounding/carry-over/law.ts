import type { Fraction } from "../../number/fraction.ts";

/**
 * Rounding line by line with carry-over (Tijdeman 1980, The chairman assignment problem, Discrete Mathematics 32): for
 * budgets too large to round as one table. One account per key and set of members hands out the whole units of its lines,
 * one line after the other, knowing only what came before.
 *
 * The account keeps, of the lines so far, the exact sum S and for each member the exact part E_i = w_i·S/W and the units
 * N_i received. A line brings the units by which the rounded sum floor(S + 1/2) grows. The k-th unit of member i may
 * come when E_i > k − 1 and must come when E_i ≥ k; of those that may, the one that must come first goes first. So
 * −1 < N_i − E_i < 1 after every line, nobody ever gives a unit back, and the line's cells make its rounded total.
 *
 * Why it never gets stuck: units that may come only after line α and must come by line β number at most
 * Σ(floor E_i(β) − ceil E_i(α)) ≤ floor(S(β) − S(α)) ≤ floor(S(β) + 1/2) − floor(S(α) + 1/2), the units that come in
 * between; and as Σ ceil E_i ≥ floor(S + 1/2), there is always somebody who may take the next. For jobs of one unit,
 * earliest deadline first then meets all deadlines.
 */
export interface Leftover {
  /** Per member: the exact parts of all lines so far less the units received, in steps; between −1 and 1. */
  readonly owed: readonly Fraction[];
  /** The largest |owed| that occurred after any line. */
  readonly most: Fraction;
}

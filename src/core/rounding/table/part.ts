import type { Cost } from "./cost.ts";

/** A whole number, which rounding leaves alone: what a state is before it is set. */
export const FIXED = 0;
/** Rounded to the floor, and could be raised. */
export const LOW = 1;
/** Rounded to the ceiling, and could be lowered. */
export const HIGH = 2;

/** Estimates of costs that are no further apart than this, in units, say nothing: the costs must be compared exactly. */
export const NEAR = 2 ** -40;

/**
 * A part of the table, a line or a group, with one value per column (the members, and last the slack).
 * Only what lies above the floor of a value matters here: the exact remainder, and whether it is raised.
 */
export interface Part {
  /** The exact value of a column less its floor. */
  remainder(column: number): Cost;
  /** FIXED, LOW or HIGH. */
  state(column: number): number;
  /** The least that it adds to Σ|rounded − exact|/2 to move one unit from one column to another; Infinity: cannot be. */
  cost(from: number, to: number): Cost;
  /** About that, in units: costs whose estimates are further apart than {@link NEAR} are so themselves. NaN: not known. */
  estimate(from: number, to: number): number;
  /**
   * Moves one unit, and tells the columns whose costs this changes. They are as before until `settle`, so that the moves
   * of one path can be made one by one.
   */
  shift(from: number, to: number): readonly number[];
  /** Brings the costs up to date after moves. */
  settle(): void;
}

/** Whether a unit may move between two columns without either leaving its floor and ceiling. */
export function admits(part: Pick<Part, "state">, from: number, to: number): boolean {
  return part.state(from) === HIGH && part.state(to) === LOW;
}

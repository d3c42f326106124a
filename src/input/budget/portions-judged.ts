import type { Amount } from "../../core/number/amount.ts";
import type { Row } from "../text/sheet.ts";

/** What amounts that are portions of others come to, by their cell, as a reading of the whole budget found it. */
export interface PortionsJudged {
  readonly amounts: ReadonlyMap<string, Amount>;
  /** How many readings it took. */
  readonly readings: number;
  /** Whether what was taken for sums is to be found anew, now that the amounts are known. */
  readonly rejudges: boolean;
}

/** None are known when a budget is read for the first time. */
export const NO_PORTIONS: PortionsJudged = { amounts: new Map(), readings: 0, rejudges: false };

/** What an amount's cell is called among the portions. */
export function cellOfPortion({ line }: Pick<Row, "line">, column: number): string {
  return `${line}:${column}`;
}

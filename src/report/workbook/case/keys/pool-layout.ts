import type { WorkbookWords } from "../../../../messages/terms/workbook.ts";
import type { NumberFormat } from "../../../page/workbook.ts";
import type { Cell } from "../../formula/formula.ts";
import type { Grid } from "../../grid.ts";

/** The columns of the sheet of keys: after the label a key's own figure, the sum of the row, then a column per member. */
export const [VALUE, SUM, FIRST_MEMBER] = [1, 2, 3] as const;

/** Shares by member while they are reckoned, row by row. */
export type Shares = ReadonlyMap<number, Cell>;

/** Where the rows of a pool are put. */
export interface PoolLayout {
  readonly grid: Grid;
  readonly words: WorkbookWords;
  readonly columnOf: (member: number) => number;
  readonly lastColumn: number;
  readonly format: NumberFormat;
}

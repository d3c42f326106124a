/** Rows and columns that a sheet has. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/** A sheet has no room for so many rows or columns. */
export class SheetLimit extends Error {
  readonly rows: number;
  readonly columns: number;

  constructor(rows: number, columns: number) {
    super("more rows or columns than a sheet has");
    this.rows = rows;
    this.columns = columns;
  }
}

/** Throws before anything is made of a sheet that no program would open. */
export function checkLimits(rows: number, columns: number): void {
  if (rows > MOST_ROWS || columns > MOST_COLUMNS) throw new SheetLimit(rows, columns);
}

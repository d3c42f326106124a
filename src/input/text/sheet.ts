import type { Issue } from "../../core/model/issue.ts";
import type { Source } from "../../core/model/source.ts";
import type { Delimiter } from "./delimiter.ts";
import type { PlacedText } from "./placed-text.ts";

/** A row of a sheet that has any text in it. */
export interface Row {
  readonly cells: readonly string[];
  /** The line its record begins on, or the row's number in a workbook, from 1. */
  readonly line: number;
  /** Positions of the cells that a workbook stores as numbers; none in CSV, where all is text. */
  readonly numbers?: ReadonlySet<number>;
  /** Positions of the cells that a workbook merges with the one above; none in CSV. */
  readonly merged?: ReadonlySet<number>;
  /** Whether a workbook hides the row, so that nobody sees it. */
  readonly isHidden?: true;
  /** Positions of the columns that a workbook hides. */
  readonly hiddenColumns?: ReadonlySet<number>;
}

/** A table as rows of text, able to tell the place of every cell. */
export interface Sheet {
  readonly file: string;
  readonly rows: readonly Row[];
  readonly issues: readonly Issue[];
  /** The text of a cell without the space around it, with its place; blank beyond the row's last cell. */
  readonly cell: (row: Row, column: number) => PlacedText;
  /** The place of a cell, to be asked for when its row may have passed by. */
  readonly placeOf: (row: Row, column: number) => () => Source;
}

/**
 * Reads text as a table: a CSV file, whose delimiter is found where none is given, `isHeader` helping. Handed in, so that
 * a case of rows alone needs no reader of CSV.
 */
export type ReadText = (
  file: string,
  text: string,
  delimiter: Delimiter | null,
  isHeader: (cell: string) => boolean,
  mostRows?: number,
) => Sheet;

/** The texts of some columns' cells that are not numbers already: what shows how numbers are written there. */
export function writtenTexts(rows: readonly Row[], columns: readonly number[]): string[] {
  return rows.flatMap(({ cells, numbers }) =>
    columns.flatMap((column) => (numbers?.has(column) ? [] : [cells[column] ?? ""])),
  );
}

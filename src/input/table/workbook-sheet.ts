import type { Source } from "../../core/model/source.ts";
import type { PlacedText } from "../text/placed-text.ts";
import type { Row, Sheet } from "../text/sheet.ts";

/** A sheet of a workbook as it was read: the name it is reported by, `budget.xlsx#Budget`, and its rows. */
export interface WorkbookSheet {
  readonly file: string;
  readonly rows: readonly Row[];
}

function characters(text: string): number {
  return [...text].length;
}

/** A cell of a workbook stands at its row and column; what is about a part of its text points at the whole of it. */
function placedCell(file: string, { line, cells, numbers }: Row, column: number): PlacedText {
  const text = (cells[column] ?? "").trim();
  const source: Source = { file, line, column: column + 1, length: Math.max(1, characters(text)) };
  const placed = { text, source, part: () => source };
  return numbers?.has(column) ? { ...placed, isNumber: true } : placed;
}

/** A sheet of a workbook as readers of tables take it: `line` is the row and `column` the number of the column. */
export function readWorkbookSheet({ file, rows }: WorkbookSheet): Sheet {
  const cell = (row: Row, column: number) => placedCell(file, row, column);
  return { file, rows, issues: [], cell, placeOf: (row, column) => () => cell(row, column).source };
}

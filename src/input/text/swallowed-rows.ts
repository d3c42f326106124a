import { cellSpans } from "./cell-spans.ts";
import type { Delimiter } from "./delimiter.ts";
import type { Row } from "./sheet.ts";

const LINE_BREAK = /\r\n|\n|\r/;

/**
 * What a row looks like: which of its cells are figures, and which begin with a space, as what stands behind a comma in
 * prose does and a cell seldom; null where none is a figure, as in a title.
 */
function shapeOf(cells: readonly string[]): string | null {
  let hasFigure = false;
  const signs = cells.map((cell) => {
    const isFigure = /\d/.test(cell) && !/\p{L}/u.test(cell);
    hasFigure ||= isFigure;
    return `${cell.startsWith(" ") ? " " : ""}${isFigure ? "1" : "0"}`;
  });
  return hasFigure ? signs.join("") : null;
}

function cellsIn(line: string, delimiter: Delimiter): string[] {
  if (!line.includes('"')) return line.split(delimiter);
  return cellSpans(line, delimiter).map(({ start, end }) => line.slice(start, end));
}

/**
 * Whether the lines of a cell are rows: the first with what stands before the cell, and at least half of those between it and
 * the last, of which only a part may be in the cell.
 */
function holdsRows({ cells }: Row, column: number, delimiter: Delimiter, isRow: (line: string[]) => boolean): boolean {
  const [first = "", ...others] = (cells[column] ?? "").split(LINE_BREAK).filter((line) => line.trim() !== "");
  const opening = cellsIn(first.replace(/^"/, ""), delimiter);
  if (!isRow([...cells.slice(0, column), ...opening])) return false;
  const last = others.pop() ?? "";
  const rows = others.filter((line) => isRow(cellsIn(line, delimiter))).length;
  return others.length > 0 ? 2 * rows >= others.length : opening.length > 1 || isRow(cellsIn(last, delimiter));
}

/**
 * The cells that hold rows as the others are: a quotation mark that was left open has been closed by one further down, and
 * what stands between is lost. A remark of several lines has no such.
 */
export function swallowingCells(rows: readonly Row[], delimiter: Delimiter): { row: Row; column: number }[] {
  let shapes: Set<string | null> | null = null;
  const isRow = (line: readonly string[]): boolean => {
    const shape = line.length > 1 ? shapeOf(line) : null;
    if (shape === null) return false;
    shapes ??= new Set(rows.map(({ cells }) => shapeOf(cells)));
    return shapes.has(shape);
  };
  const swallowing = [];
  for (const row of rows) {
    for (const [column, cell] of row.cells.entries()) {
      if (!cell.includes("\n") && !cell.includes("\r")) continue;
      if (holdsRows(row, column, delimiter, isRow)) swallowing.push({ row, column });
    }
  }
  return swallowing;
}

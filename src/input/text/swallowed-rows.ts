import { cellSpans } from "./cell-spans.ts";
import type { Delimiter } from "./delimiter.ts";
import type { Row } from "./sheet.ts";

const LINE_BREAK = /\r\n|\n|\r/;

/** Which cells of a row are figures, a sign for each; null where none is, as in a title or a remark. */
function shapeOf(cells: readonly string[]): string | null {
  const shape = cells.map((cell) => (/\d/.test(cell) && !/\p{L}/u.test(cell) ? "1" : "0")).join("");
  return shape.includes("1") ? shape : null;
}

function cellsIn(line: string, delimiter: Delimiter): string[] {
  if (!line.includes('"')) return line.split(delimiter);
  return cellSpans(line, delimiter).map(({ start, end }) => line.slice(start, end));
}

/** The lines of a cell, each as the cells of a row: the first with what stands before the cell, the others by themselves. */
function linesWithin({ cells }: Row, column: number, delimiter: Delimiter): string[][] {
  const [first = "", ...others] = (cells[column] ?? "").split(LINE_BREAK);
  const opening = cellsIn(first.replace(/^"/, ""), delimiter);
  const lines = others.map((line) => cellsIn(line, delimiter));
  return opening.length > 1 ? [[...cells.slice(0, column), ...opening], ...lines] : lines;
}

/**
 * The cells that hold lines which are rows as others are, with figures in the same columns: a quotation mark that was left
 * open has been closed by one further down, and what stands between is lost. A remark of several lines has no such.
 */
export function swallowingCells(rows: readonly Row[], delimiter: Delimiter): { row: Row; column: number }[] {
  const lengths = new Set(rows.map(({ cells }) => cells.length));
  let shapes: Set<string | null> | null = null;
  const isRow = (line: readonly string[]): boolean => {
    const shape = line.length > 1 && lengths.has(line.length) ? shapeOf(line) : null;
    if (shape === null) return false;
    shapes ??= new Set(rows.map(({ cells }) => shapeOf(cells)));
    return shapes.has(shape);
  };
  const swallowing = [];
  for (const row of rows) {
    for (const [column, cell] of row.cells.entries()) {
      if (!cell.includes("\n") && !cell.includes("\r")) continue;
      if (linesWithin(row, column, delimiter).some(isRow)) swallowing.push({ row, column });
    }
  }
  return swallowing;
}

import { type Issue, issue } from "../../core/model/issue.ts";
import { lineBreaksIn } from "../text/line-breaks.ts";
import type { Row, Sheet } from "../text/sheet.ts";
import { headerKey } from "./header-words.ts";
import { type TableKind, tableKinds } from "./table-kinds.ts";

/** Rows that show whether a column is blank. */
const ROWS_SAMPLED = 200;

function isBlankColumn(header: Row, data: readonly Row[], column: number): boolean {
  return [header, ...data.slice(0, ROWS_SAMPLED)].every(({ cells }) => (cells[column] ?? "").trim() === "");
}

/** The stretches of columns that blank ones part, each from its first column to beyond its last. */
function stretches(header: Row, data: readonly Row[]): readonly (readonly [number, number])[] {
  const filled: [number, number][] = [];
  let start = 0;
  for (let column = 0; column <= header.cells.length; column++) {
    if (column < header.cells.length && !isBlankColumn(header, data, column)) continue;
    if (column > start) filled.push([start, column]);
    start = column + 1;
  }
  return filled;
}

/** Columns of another table beside the one that is read: those of a stretch that is a table of another kind by itself. */
function columnsBeside(header: Row, data: readonly Row[], kind: TableKind): ReadonlySet<number> {
  const parts = stretches(header, data);
  if (parts.length < 2) return new Set();
  const isOther = ([from, to]: readonly [number, number]) => {
    const kinds = tableKinds(header.cells.slice(from, to));
    return kinds.length > 0 && !kinds.includes(kind);
  };
  const others = parts.filter(isOther);
  const left = header.cells.filter(
    (cell, at) => cell.trim() !== "" && !others.some(([from, to]) => at >= from && at < to),
  );
  // What would be left is no table: then the others are part of it.
  if (left.length < 2) return new Set();
  return new Set(others.flatMap(([from, to]) => Array.from({ length: to - from }, (_, at) => from + at)));
}

const [ZERO, NINE] = [48, 57];

/** Whether a cell begins with a digit that its header does not begin with: no form of it is the header's. */
function isFigure(cell: string, header: string | undefined): boolean {
  const first = cell.charCodeAt(0);
  return first >= ZERO && first <= NINE && first !== header?.charCodeAt(0);
}

/**
 * The one table of a sheet that is read, where another stands beside it behind a blank column, or below it under blank rows.
 * Its rows come in their order.
 */
export class OneTable {
  readonly #sheet: Sheet;
  readonly #kind: TableKind;
  readonly #beside: ReadonlySet<number>;
  readonly issues: Issue[] = [];
  readonly #header: Row;
  readonly #headerKeys: readonly string[];
  #latest: Row;
  #isOver = false;

  /**
   * @param header the row that names the columns, of all tables
   * @param data rows below it that show which columns are blank
   */
  constructor(sheet: Sheet, header: Row, data: readonly Row[], kind: TableKind) {
    this.#sheet = sheet;
    this.#kind = kind;
    this.#beside = columnsBeside(header, data, kind);
    this.#header = header;
    this.#headerKeys = header.cells.map(headerKey);
    this.#latest = header;
    const [first] = this.#beside;
    if (first !== undefined) this.#tell(header, [...this.#beside], "beside");
  }

  /** The next rows, without what is of another table. */
  rows(rows: readonly Row[]): readonly Row[] {
    const ownRows: Row[] = [];
    for (const row of rows) {
      this.#isOver ||= this.#beginsAnother(row);
      if (this.#isOver) break;
      if (!this.#isHeader(row)) ownRows.push(this.row(row));
      this.#latest = row;
    }
    if (this.#beside.size === 0) return ownRows;
    return ownRows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  }

  /** A row without the cells of another table. */
  row(row: Row): Row {
    if (this.#beside.size === 0) return row;
    return { ...row, cells: row.cells.map((cell, column) => (this.#beside.has(column) ? "" : cell)) };
  }

  /** Whether a row names the columns once more, as on each page of a list: below blank rows it begins another table. */
  #isHeader({ cells, line }: Row): boolean {
    const { cells: headers } = this.#header;
    const keys = this.#headerKeys;
    if (this.#isBelowBlank(line) || cells.some((cell, column) => isFigure(cell, keys[column]))) return false;
    const isSame = (cell: string, column: number) => cell === headers[column] || headerKey(cell) === keys[column];
    return cells.every(isSame) && cells.some((cell) => cell.trim() !== "");
  }

  #beginsAnother(row: Row): boolean {
    if (!this.#isBelowBlank(row.line)) return false;
    const cells = row.cells.filter((_, column) => !this.#beside.has(column));
    const kinds = tableKinds(cells);
    if (kinds.length === 0 || kinds.includes(this.#kind)) return false;
    this.#tell(row, [...row.cells.keys()], "below");
    return true;
  }

  #isBelowBlank(line: number): boolean {
    const { line: latest } = this.#latest;
    return line > latest + 1 && line > latest + 1 + lineBreaksIn(this.#latest.cells);
  }

  #tell(row: Row, columns: readonly number[], reason: "beside" | "below"): void {
    const headed = columns.filter((column) => (row.cells[column] ?? "").trim() !== "");
    const headers = headed.map((column) => (row.cells[column] ?? "").trim());
    this.issues.push(issue("TABLE_APART", { headers, reason }, this.#sheet.cell(row, headed[0] ?? 0).source));
  }
}

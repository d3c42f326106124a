import type { Fraction } from "../../core/number/fraction.ts";
import type {
  Allowed,
  Check,
  Content,
  Drawing,
  Look,
  NumberFormat,
  WorkbookCell,
  WorkbookSheet,
} from "../page/workbook.ts";
import { textCell } from "./cells.ts";
import { fittedWidths, linesOf } from "./fitted.ts";
import { cellAt } from "./formula/address.ts";
import { evaluated } from "./formula/evaluate.ts";
import {
  type Cell,
  type Column,
  type Formula,
  printed,
  type Range,
  rangeOf,
  type SheetOfCells,
  type Value,
} from "./formula/formula.ts";
import { formula } from "./formula/parse.ts";

const QUANTITY: NumberFormat = { kind: "quantity" };

/** A cell while the sheet is made: its formula is printed, and reckoned, when all are in their places. */
interface Placed extends Omit<WorkbookCell, "content"> {
  readonly content: Exclude<Content, { kind: "formula" }> | Reckoning;
}

/** A formula and, once it was asked for, what it comes to. */
interface Reckoning {
  readonly kind: "formula";
  readonly formula: Formula;
  value?: Value;
}

/** What may be written in a cell: bounds, and what is said of anything else. */
export type Bounds = Omit<Allowed, "range">;

/** A chart of cells of a sheet while it is made. */
export interface Picture extends Pick<Drawing, "kind" | "title" | "description" | "format"> {
  readonly labels: Range;
  readonly series: readonly { readonly name: string; readonly values: Range }[];
  /** Rows that it covers below all that is there, and columns from the first. */
  readonly rows: number;
  readonly columns: number;
}

/** What a formula of a cell comes to, reckoned once. */
function reckoned(cell: Reckoning): Value {
  cell.value ??= evaluated(cell.formula);
  return cell.value;
}

/** A sheet while its cells are put in place; rows and columns from 0. */
export class Grid implements SheetOfCells {
  readonly name: string;
  /** Characters, per column, that are there at least. */
  readonly widths: readonly number[];
  readonly #rows: (Placed | null)[][] = [];
  readonly #checks: Check[] = [];
  readonly #allowed: Allowed[] = [];
  readonly #drawings: Drawing[] = [];
  #frozen = { rows: 0, columns: 0 };

  constructor(name: string, widths: readonly number[]) {
    this.name = name;
    this.widths = widths;
  }

  /** The first row below all that is there. */
  get next(): number {
    return this.#rows.length;
  }

  valueAt(row: number, column: number): Value {
    const content = this.#rows[row]?.[column]?.content;
    if (content === undefined) return null;
    if (content.kind === "text") return content.text;
    return content.kind === "number" ? content.value : reckoned(content);
  }

  isSubtotal(row: number, column: number): boolean {
    const content = this.#rows[row]?.[column]?.content;
    return content?.kind === "formula" && content.formula.kind === "call" && content.formula.name === "SUBTOTAL";
  }

  #put(row: number, column: number, cell: Placed): void {
    while (this.#rows.length <= row) this.#rows.push([]);
    const cells = this.#rows[row] ?? [];
    while (cells.length <= column) cells.push(null);
    cells[column] = cell;
  }

  /** Leaves a row blank below all that is there. */
  skip(): void {
    this.#rows.push([]);
  }

  text(row: number, column: number, text: string, look: Look = "plain", level = 0, span = 1): void {
    this.#put(row, column, { ...textCell(text, look, level), span });
  }

  /** A cell of no formula. */
  cell(row: number, column: number, { content, ...about }: WorkbookCell): void {
    if (content.kind === "formula") throw new TypeError("a formula that is printed already");
    this.#put(row, column, { ...about, content });
  }

  /** A text in the place of a figure. */
  right(row: number, column: number, text: string, look: Look = "plain"): void {
    this.#put(row, column, { ...textCell(text, look), right: true });
  }

  /** Headers: to the right over figures, to the left over the first column and those of texts. */
  header(row: number, texts: readonly string[], ofTexts: readonly number[] = []): void {
    texts.forEach((text, column) => {
      const left = column === 0 || ofTexts.includes(column);
      this.#put(row, column, { ...textCell(text, "heading", left && column > 0 ? 1 : 0), right: !left });
    });
  }

  number(row: number, column: number, value: Fraction, format: NumberFormat, look: Look = "plain"): Cell {
    this.#put(row, column, { content: { kind: "number", value }, look, format, level: 0, right: false, span: 1 });
    return this.at(row, column);
  }

  /** A figure that the reader may change. */
  input(row: number, column: number, value: Fraction, format: NumberFormat, bounds: Bounds): Cell {
    this.#allowed.push({ ...bounds, range: cellAt(row, column) });
    return this.number(row, column, value, format, "input");
  }

  formula(row: number, column: number, of: Formula, format: NumberFormat, look: Look = "plain"): Cell {
    this.#put(row, column, {
      content: { kind: "formula", formula: of },
      look,
      format,
      level: 0,
      right: false,
      span: 1,
    });
    return this.at(row, column);
  }

  /** A formula whose result is a word, or nothing where a figure might stand. */
  word(row: number, column: number, of: Formula, look: Look = "plain", format = QUANTITY): Cell {
    this.#put(row, column, { content: { kind: "formula", formula: of }, look, format, level: 0, right: true, span: 1 });
    return this.at(row, column);
  }

  /** A cell that says `good` where a condition holds, and `bad` where it does not: green or red. */
  check(row: number, column: number, holds: Formula, { good, bad }: { good: string; bad: string }): void {
    this.word(row, column, formula`IF(${holds},${good},${bad})`, "check");
    this.#checks.push({ range: cellAt(row, column), good });
  }

  /** A sentence across the sheet. */
  sentence(row: number, text: string, look: Look = "note"): void {
    this.#put(row, 0, { ...textCell(text, look), span: this.widths.length });
  }

  /** A chart below all that is there, drawn from cells of the sheet. */
  picture({ labels, series, rows, columns, ...drawing }: Picture): void {
    const first = this.next;
    for (let at = 0; at < rows; at++) this.skip();
    this.#drawings.push({
      ...drawing,
      labels: printed(labels, this),
      series: series.map(({ name, values }) => ({ name, values: printed(values, this) })),
      rows: { first, before: first + rows },
      columns: { first: 0, before: columns },
    });
  }

  at(row: number, column: number): Cell {
    return { kind: "cell", sheet: this, row, column, fixed: "nothing" };
  }

  range(row: number, column: number, lastRow: number, lastColumn: number): Range {
    return rangeOf(this.at(row, column), this.at(lastRow, lastColumn));
  }

  column(column: number): Column {
    return { kind: "column", sheet: this, column };
  }

  /** Keeps rows and columns before these in sight. */
  freeze(rows: number, columns: number): void {
    this.#frozen = { rows, columns };
  }

  /** The sheet with its formulas reckoned, when every sheet that they refer to has its cells. */
  finished(): WorkbookSheet {
    const rows = this.#rows.map((cells) => cells.map((cell) => cell && this.#reckonedCell(cell)));
    const widths = fittedWidths(rows, this.widths);
    return {
      name: this.name,
      rows: rows.map((cells) => ({ cells, lines: linesOf(cells, widths) })),
      widths,
      frozen: this.#frozen,
      checks: merged(this.#checks),
      allowed: merged(this.#allowed),
      drawings: this.#drawings,
    };
  }

  #reckonedCell({ content, look, format, level, right, span }: Placed): WorkbookCell {
    if (content.kind !== "formula") return { content, look, format, level, right, span };
    const value = reckoned(content);
    const text = printed(content.formula, this);
    if (value === null || typeof value === "boolean")
      throw new RangeError(`a cell without a figure or a word: ${this.name} ${text} ${value}`);
    return { content: { kind: "formula", formula: text, value }, look, format, level, right, span };
  }
}

/** Rules of cells below each other in one each. */
function merged<Rule extends { readonly range: string }>(rules: readonly Rule[]): Rule[] {
  const runs = new Map<string, { readonly rule: Rule; readonly column: string; last: number }>();
  const all: { readonly rule: Rule; readonly column: string; last: number }[] = [];
  for (const rule of rules) {
    const [, column = "", row = "0"] = /^([A-Z]+)(\d+)$/.exec(rule.range) ?? [];
    const id = JSON.stringify({ ...rule, range: column });
    const before = runs.get(id);
    if (before && before.last === Number(row) - 1) before.last = Number(row);
    else {
      const run = { rule, column, last: Number(row) };
      runs.set(id, run);
      all.push(run);
    }
  }
  return all.map(({ rule, column, last }) => ({ ...rule, range: `${rule.range}:${column}${last}` }));
}

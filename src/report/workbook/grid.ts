import type { Fraction } from "../../core/number/fraction.ts";
import type { Check, Content, Look, NumberFormat, WorkbookCell, WorkbookSheet } from "../page/workbook.ts";
import { sentenceCell, textCell } from "./cells.ts";
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
  readonly content: Exclude<Content, { kind: "formula" }> | { readonly kind: "formula"; readonly formula: Formula };
}

/** A sheet while its cells are put in place; rows and columns from 0. */
export class Grid implements SheetOfCells {
  readonly name: string;
  readonly widths: readonly number[];
  readonly #rows: { cells: (Placed | null)[]; lines: number }[] = [];
  readonly #values = new Map<Formula, Value>();
  readonly #checks: Check[] = [];
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
    const content = this.#rows[row]?.cells[column]?.content;
    if (content === undefined) return null;
    if (content.kind === "text") return content.text;
    return content.kind === "number" ? content.value : this.#reckoned(content.formula);
  }

  isSubtotal(row: number, column: number): boolean {
    const content = this.#rows[row]?.cells[column]?.content;
    return content?.kind === "formula" && content.formula.kind === "call" && content.formula.name === "SUBTOTAL";
  }

  #reckoned(of: Formula): Value {
    const reckoned = this.#values.get(of);
    if (reckoned !== undefined) return reckoned;
    const value = evaluated(of);
    this.#values.set(of, value);
    return value;
  }

  #put(row: number, column: number, cell: Placed): void {
    while (this.#rows.length <= row) this.#rows.push({ cells: [], lines: 1 });
    const cells = this.#rows[row]?.cells ?? [];
    while (cells.length <= column) cells.push(null);
    cells[column] = cell;
  }

  /** Leaves a row blank below all that is there. */
  skip(): void {
    this.#rows.push({ cells: [], lines: 1 });
  }

  text(row: number, column: number, text: string, look: Look = "plain", level = 0): void {
    this.#put(row, column, textCell(text, look, level));
    const lines = look === "note" ? Math.ceil(text.length / (this.widths[column] ?? 1)) : 1;
    const there = this.#rows[row];
    if (there && lines > there.lines) there.lines = lines;
  }

  /** Headers: to the right over figures, to the left over the first column and those of texts. */
  header(row: number, texts: readonly string[], ofTexts: readonly number[] = []): void {
    texts.forEach((text, column) => {
      const left = column === 0 || ofTexts.includes(column);
      this.#put(row, column, { ...textCell(text, "heading", left && column > 0 ? 1 : 0), right: !left });
    });
    const lines = texts.map((text, at) => Math.ceil(text.length / Math.max(1, (this.widths[at] ?? 1) - 1)));
    const there = this.#rows[row];
    if (there) there.lines = Math.max(1, ...lines);
  }

  number(row: number, column: number, value: Fraction, format: NumberFormat, look: Look = "plain"): Cell {
    this.#put(row, column, { ...textCell("", look), content: { kind: "number", value }, format });
    return this.at(row, column);
  }

  formula(row: number, column: number, of: Formula, format: NumberFormat, look: Look = "plain"): Cell {
    this.#put(row, column, { ...textCell("", look), content: { kind: "formula", formula: of }, format });
    return this.at(row, column);
  }

  /** A formula whose result is a word, or nothing where a figure might stand. */
  word(row: number, column: number, of: Formula, look: Look = "plain", format = QUANTITY): Cell {
    this.#put(row, column, { ...textCell("", look), content: { kind: "formula", formula: of }, format, right: true });
    return this.at(row, column);
  }

  /** A cell that says `good` where a condition holds, and `bad` where it does not: green or red. */
  check(row: number, column: number, holds: Formula, { good, bad }: { good: string; bad: string }): void {
    this.word(row, column, formula`IF(${holds},${good},${bad})`, "check");
    this.#checks.push({ range: cellAt(row, column), good });
  }

  /** A sentence across the sheet. */
  sentence(row: number, text: string, look: Look = "note"): void {
    const { cell, lines } = sentenceCell(text, this.widths, this.widths.length, look);
    this.#put(row, 0, cell);
    const there = this.#rows[row];
    if (there) there.lines = lines;
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
    return {
      name: this.name,
      rows: this.#rows.map(({ cells, lines }) => ({
        cells: cells.map((cell) => cell && this.#reckonedCell(cell)),
        lines,
      })),
      widths: this.widths,
      frozen: this.#frozen,
      checks: merged(this.#checks),
    };
  }

  #reckonedCell({ content, ...cell }: Placed): WorkbookCell {
    if (content.kind !== "formula") return { ...cell, content };
    const value = this.#reckoned(content.formula);
    if (value === null || typeof value === "boolean")
      throw new RangeError(
        `a cell without a figure or a word: ${this.name} ${printed(content.formula, this)} ${value}`,
      );
    return { ...cell, content: { kind: "formula", formula: printed(content.formula, this), value } };
  }
}

/** Checks below each other in one rule each. */
function merged(checks: readonly Check[]): Check[] {
  const rules: { first: string; column: string; last: number; good: string }[] = [];
  for (const { range, good } of checks) {
    const [, column = "", row = "0"] = /^([A-Z]+)(\d+)$/.exec(range) ?? [];
    const before = rules.find((run) => run.column === column && run.last === Number(row) - 1 && run.good === good);
    if (before) before.last = Number(row);
    else rules.push({ first: range, column, last: Number(row), good });
  }
  return rules.map(({ first, column, last, good }) => ({ range: `${first}:${column}${last}`, good }));
}

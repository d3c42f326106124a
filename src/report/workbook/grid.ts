import type { Fraction } from "../../core/number/fraction.ts";
import type { Check, Look, NumberFormat, WorkbookCell, WorkbookSheet } from "../page/workbook.ts";
import { cellAt, fixedAt, sheetPrefix } from "./address.ts";
import { sentenceRow, textCell } from "./cells.ts";

const QUANTITY: NumberFormat = { kind: "quantity" };

/** A cell that formulas refer to, with what it holds. */
export interface Figure {
  /** As formulas of its own sheet name it: `D7`. */
  readonly here: string;
  /** As formulas of any sheet name it: `'Budsjett'!$D$7`. */
  readonly anywhere: string;
  readonly value: Fraction;
}

/** A sheet while its cells are put in place; rows and columns from 0. */
export class Grid {
  readonly name: string;
  readonly widths: readonly number[];
  readonly #rows: { cells: (WorkbookCell | null)[]; lines: number }[] = [];
  readonly #checks: Check[] = [];

  constructor(name: string, widths: readonly number[]) {
    this.name = name;
    this.widths = widths;
  }

  /** The first row below all that is there. */
  get next(): number {
    return this.#rows.length;
  }

  #put(row: number, column: number, cell: WorkbookCell): void {
    while (this.#rows.length <= row) this.#rows.push({ cells: [], lines: 1 });
    const cells = this.#rows[row]?.cells ?? [];
    while (cells.length <= column) cells.push(null);
    cells[column] = cell;
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

  number(row: number, column: number, value: Fraction, format: NumberFormat, look: Look = "plain"): Figure {
    this.#put(row, column, { ...textCell("", look), content: { kind: "number", value }, format });
    return this.at(row, column, value);
  }

  formula(
    row: number,
    column: number,
    formula: string,
    value: Fraction,
    format: NumberFormat,
    look: Look = "plain",
  ): Figure {
    this.#put(row, column, { ...textCell("", look), content: { kind: "formula", formula, value }, format });
    return this.at(row, column, value);
  }

  /** A formula whose result is a word, or nothing where a figure might stand. */
  word(
    row: number,
    column: number,
    formula: string,
    value: Fraction | string,
    look: Look = "plain",
    format = QUANTITY,
  ): void {
    this.#put(row, column, {
      ...textCell("", look),
      content: { kind: "formula", formula, value },
      format,
      right: true,
    });
  }

  /** A cell that says `good` or `bad`: green or red. `holds` is the condition, and whether it does now. */
  check(row: number, column: number, holds: string, now: boolean, words: { good: string; bad: string }): void {
    const { good, bad } = words;
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    this.word(row, column, `IF(${holds},${quoted(good)},${quoted(bad)})`, now ? good : bad, "check");
    this.#checks.push({ range: cellAt(row, column), good });
  }

  /** A sentence across the sheet. */
  sentence(row: number, text: string, look: Look = "note"): void {
    const { cells, lines } = sentenceRow(text, this.widths, this.widths.length, look);
    for (const cell of cells) if (cell) this.#put(row, 0, cell);
    const there = this.#rows[row];
    if (there) there.lines = lines;
  }

  at(row: number, column: number, value: Fraction): Figure {
    return { here: cellAt(row, column), anywhere: `${sheetPrefix(this.name)}${fixedAt(row, column)}`, value };
  }

  /** A range as formulas of its own sheet name it. */
  range(row: number, column: number, lastRow: number, lastColumn: number): string {
    return `${cellAt(row, column)}:${cellAt(lastRow, lastColumn)}`;
  }

  /** A range as formulas of any sheet name it. */
  rangeAnywhere(row: number, column: number, lastRow: number, lastColumn: number): string {
    return `${sheetPrefix(this.name)}${fixedAt(row, column)}:${fixedAt(lastRow, lastColumn)}`;
  }

  /** The sheet; rows and columns before `rows` and `columns` stay in sight. */
  sheet(rows: number, columns: number): WorkbookSheet {
    return {
      name: this.name,
      rows: this.#rows,
      widths: this.widths,
      frozen: { rows, columns },
      checks: merged(this.#checks),
    };
  }
}

/** Checks below each other in one rule each. */
function merged(checks: readonly Check[]): Check[] {
  const found: { first: string; column: string; last: number; good: string }[] = [];
  for (const { range, good } of checks) {
    const [, column = "", row = "0"] = /^([A-Z]+)(\d+)$/.exec(range) ?? [];
    const before = found.find((run) => run.column === column && run.last === Number(row) - 1 && run.good === good);
    if (before) before.last = Number(row);
    else found.push({ first: range, column, last: Number(row), good });
  }
  return found.map(({ first, column, last, good }) => ({ range: `${first}:${column}${last}`, good }));
}

import type { OutlineColumns } from "../ledger/unnamed/outline.ts";
import type { Row } from "../text/sheet.ts";
import type { Located } from "./budget-columns.ts";

/**
 * What a row is that has the headers of its amounts once more: `headers`, or figures that could as well be its amounts,
 * since all of those headers are years alone.
 */
export type Again = "headers" | "figures";

/** Rows that have what stands over the columns of amounts where amounts would stand, as headings may. */
export class HeadersAgain {
  readonly #cells: readonly string[];
  readonly #amounts: ReadonlySet<number>;
  readonly #line: number;
  /** The columns that a heading may fill besides. */
  readonly #free: ReadonlySet<number | null>;
  readonly #areFigures: boolean;

  constructor(header: Row, { line, amounts }: Located, { number, level }: OutlineColumns) {
    this.#cells = header.cells.map((cell) => cell.trim());
    this.#amounts = new Set(amounts.map(({ column }) => column));
    this.#line = line;
    this.#free = new Set([line, number, level]);
    this.#areFigures = [...this.#amounts].every((column) => !/\D/u.test(this.#cells[column] ?? ""));
  }

  /** Null where a row has others than its headers: amounts, or a cell that a heading has no use for. */
  in({ cells }: Row): Again | null {
    if (this.#amounts.size < 2) return null;
    const isSame = (column: number) => (cells[column] ?? "").trim() === this.#cells[column];
    for (const column of this.#amounts) if (this.#cells[column] === "" || !isSame(column)) return null;
    if (!this.#areFigures || isSame(this.#line)) return "headers";
    const isHeading = cells.every((cell, column) => this.#free.has(column) || cell.trim() === "" || isSame(column));
    return isHeading ? "figures" : null;
  }
}

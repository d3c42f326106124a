import type { Findings } from "../../../core/model/findings.ts";
import { issue } from "../../../core/model/issue.ts";
import type { SummedRow } from "../rows/summed-row.ts";
import { isSetUnder, type Outline, type OutlineColumns, outlineOf } from "./outline.ts";

/** What a name that is numbered or set in begins with. */
const OUTLINED = /^[\s\u00a0\d–—•·*+>-]/u;

/**
 * Watches for lines that numbering or indentation puts over the next one, which is shared too. In a budget of few rows it
 * is found which of them are sums; of many it is only told that they may be.
 */
export class OutlinedRows {
  readonly #line: number;
  readonly #outline: OutlineColumns;
  #before: { readonly row: SummedRow; readonly outline: Outline } | null = null;
  #first: SummedRow | null = null;
  #count = 0;

  /** @param line the column of names */
  constructor(line: number, outline: OutlineColumns) {
    this.#line = line;
    this.#outline = outline;
  }

  add(row: SummedRow): void {
    const { entry, amounts, naming } = row;
    const mayStandIn =
      this.#outline.number !== null || this.#outline.level !== null || OUTLINED.test(entry.row.cells[this.#line] ?? "");
    if ((this.#before === null && !mayStandIn) || amounts.length === 0 || naming !== null || entry.typed) {
      this.#before = null;
      return;
    }
    const outline = outlineOf(entry.row, this.#line, this.#outline);
    if (this.#before !== null && isSetUnder(this.#before.outline, outline)) {
      this.#count++;
      this.#first ??= this.#before.row;
    }
    this.#before = { row, outline };
    if (this.#first === null) row.place();
  }

  /** Says that such lines were shared, of which nobody tried whether they are sums. */
  tell(findings: Findings, most: number): void {
    if (this.#first === null) return;
    const { entry } = this.#first;
    const args = { line: entry.name, others: this.#count - 1, most };
    findings.add(issue("OUTLINE_UNTRIED", args, this.#first.place().source));
  }
}

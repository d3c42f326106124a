import type { Findings } from "../../core/model/findings.ts";
import { issue } from "../../core/model/issue.ts";
import type { Source } from "../../core/model/source.ts";
import { hiddenColumns } from "../table/hidden-cells.ts";
import type { Row, Sheet } from "../text/sheet.ts";
import { otherTotal } from "./rows/both-totals.ts";
import { type BudgetRow, isShared } from "./rows/budget-row.ts";
import { Tally, type Year } from "./rows/sum-fit.ts";

/** Watches for what is shared of rows and columns that a workbook hides: whoever made it may not have meant them. */
export class HiddenAmounts {
  readonly #sheet: Sheet;
  readonly #header: Row;
  /** The columns that are read, and those of them that have amounts. */
  readonly #used: readonly number[];
  readonly #amounts: readonly number[];
  readonly #ofRows = new Tally(false);
  readonly #ofColumns = new Tally(false);
  #count = 0;
  #first: { readonly source: () => Source; readonly year: Year } | null = null;
  #year: Year = null;

  constructor(sheet: Sheet, header: Row, used: readonly number[], amounts: readonly number[]) {
    this.#sheet = sheet;
    this.#header = header;
    this.#used = used;
    this.#amounts = amounts;
  }

  add(entry: BudgetRow, line: number): void {
    const { row, amounts } = entry;
    if (!(isShared(entry) || entry.kind.type === "transfer") || (!row.isHidden && row.hiddenColumns === undefined))
      return;
    for (const { year, amount, column } of amounts) {
      if (row.isHidden) this.#ofRows.addAmount(year, amount);
      if (!row.hiddenColumns?.has(column)) continue;
      this.#ofColumns.addAmount(year, amount);
      this.#year ??= year;
    }
    if (!row.isHidden) return;
    this.#count++;
    this.#first ??= { source: this.#sheet.placeOf(row, line), year: amounts[0]?.year ?? null };
  }

  tell(findings: Findings, shared: Tally): void {
    if (this.#first !== null) {
      const totals = otherTotal(shared, this.#ofRows, this.#first.year, -1);
      findings.add(issue("ROWS_HIDDEN", { count: this.#count, ...totals }, this.#first.source()));
    }
    const others = this.#used.filter((column) => !this.#amounts.includes(column));
    findings.addAll(hiddenColumns(this.#sheet, this.#header, others));
    const totals = otherTotal(shared, this.#ofColumns, this.#year, -1);
    for (const finding of hiddenColumns(this.#sheet, this.#header, this.#amounts)) {
      if (finding.code !== "COLUMNS_HIDDEN") continue;
      findings.add(issue("COLUMNS_HIDDEN", { ...finding.args, ...totals }, finding.source));
    }
  }
}

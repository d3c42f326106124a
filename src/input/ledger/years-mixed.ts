import { type Findings, FirstOf } from "../../core/model/findings.ts";
import { issue } from "../../core/model/issue.ts";
import { isShared } from "../../core/model/line.ts";
import type { Source } from "../../core/model/source.ts";
import type { Sheet } from "../text/sheet.ts";
import type { BudgetRow } from "./rows/budget-row.ts";
import type { Watcher } from "./rows/watcher.ts";

interface Line {
  readonly name: string;
  readonly source: () => Source;
}

/**
 * Watches for lines that stand partly with and partly without a year: each of those fewer in number is an issue. A
 * stated sum or a note without a year is of all years; a stated sum with one needs lines with one.
 */
export class YearsMixed implements Watcher {
  readonly #sheet: Sheet;
  readonly #column: number | null;
  /** Lines and stated sums with a year, and lines without. */
  readonly #dated: FirstOf<Line>;
  readonly #undated: FirstOf<Line>;
  #datedLines = 0;

  /** @param column where years stand; null for nowhere */
  constructor(sheet: Sheet, column: number | null, most: number) {
    this.#sheet = sheet;
    this.#column = column;
    this.#dated = new FirstOf(most);
    this.#undated = new FirstOf(most);
  }

  add({ row, name, kind, year: ofRow, amounts }: BudgetRow): void {
    const column = this.#column;
    if (column === null || kind.type === "note") return;
    const line = () => ({ name, source: this.#sheet.placeOf(row, column) });
    const years = kind.type === "fee" ? [ofRow] : amounts.map(({ year }) => year);
    const isDated = isShared(kind) || kind.type === "transfer";
    for (const year of years) {
      if (year !== null && isDated) this.#datedLines++;
      if (year !== null) this.#dated.add(line);
      else if (isDated) this.#undated.add(line);
    }
  }

  tell(findings: Findings): void {
    if (this.#undated.count === 0 || this.#dated.count === 0) return;
    const isUndated = this.#datedLines === 0 || this.#undated.count > this.#datedLines;
    const wrong = isUndated ? this.#dated : this.#undated;
    for (const { name, source } of wrong.values) findings.add(issue("YEARS_MIXED", { line: name }, source()));
    findings.count("YEARS_MIXED", wrong.more);
  }
}

import { type Issue, issue } from "../../core/model/issue.ts";
import type { LineType } from "../../core/model/line.ts";
import type { Row, Sheet } from "../text/sheet.ts";

/** As many places as are shown. */
const MOST_KEPT = 100;

/** Watches lines that pass by for a budget whose lines stand partly with and partly without a year (as `mixedYears`). */
export class YearsSeen {
  readonly #sheet: Sheet;
  readonly #column: number | null;
  readonly #wronglyDated: Issue[] = [];
  readonly #wronglyUndated: Issue[] = [];
  #dated = 0;
  #undated = 0;
  #datedSums = 0;

  /** @param column where years stand; null for nowhere */
  constructor(sheet: Sheet, column: number | null) {
    this.#sheet = sheet;
    this.#column = column;
  }

  add(
    {
      name,
      year,
      kind,
    }: { readonly name: string; readonly year: number | null; readonly kind: { readonly type: LineType } },
    row: Row,
  ): void {
    if (this.#column === null || kind.type === "note") return;
    const isSum = kind.type === "total";
    if (isSum && year === null) return;
    if (isSum) this.#datedSums++;
    else if (year === null) this.#undated++;
    else this.#dated++;
    const places = year === null ? this.#wronglyUndated : this.#wronglyDated;
    if (places.length >= MOST_KEPT) return;
    places.push(issue("YEARS_MIXED", { line: name }, this.#sheet.cell(row, this.#column).source));
  }

  /** Each of those fewer in number, as many as are shown. */
  issues(): readonly Issue[] {
    if (this.#undated === 0 || (this.#dated === 0 && this.#datedSums === 0)) return [];
    return this.#dated === 0 || this.#undated > this.#dated ? this.#wronglyDated : this.#wronglyUndated;
  }
}

import { type Findings, FirstOf } from "../../../core/model/findings.ts";
import { issue } from "../../../core/model/issue.ts";
import { otherTotal } from "../rows/both-totals.ts";
import { Tally } from "../rows/sum-fit.ts";
import type { SummedRow } from "../rows/summed-row.ts";
import { namesPart } from "./part-words.ts";

/**
 * Watches for rows that say they are part of the line above, such as `herav lønn`: they are in that line's amount, and
 * must not be shared beside it.
 */
export class PartRows {
  readonly #found: FirstOf<SummedRow>;
  readonly #left = new Tally(false);
  /** The latest line that may have parts. */
  #line: SummedRow | null = null;
  #whole: string | null = null;

  /** @param most how many are named */
  constructor(most: number) {
    this.#found = new FirstOf(most);
  }

  /** Takes the next row; whether it is part of a line above. */
  add(row: SummedRow): boolean {
    const { entry, amounts, open } = row;
    if (amounts.length === 0) {
      // What stands under a heading without amounts is part of no amount.
      this.#line = null;
      return false;
    }
    if (!open || this.#line === null || !namesPart(entry.name)) {
      this.#line = entry.kind.type === "note" ? null : row;
      return false;
    }
    if (!entry.wanted) return true;
    this.#whole ??= this.#line.entry.name;
    this.#found.add(() => {
      row.place();
      return row;
    });
    for (const { year, amount } of amounts) this.#left.addAmount(year, amount);
    return true;
  }

  /** Says which rows were left out, and what would be shared with them. */
  tell(findings: Findings, shared: Tally): void {
    const [first] = this.#found.values;
    if (!first) return;
    const lines = this.#found.values.map(({ entry }) => entry.name);
    const { more } = this.#found;
    const args = { lines, ...(more > 0 ? { more } : {}), whole: this.#whole ?? "" };
    const totals = otherTotal(shared, this.#left, first.amounts[0]?.year ?? null);
    findings.add(issue("PART_OF_LINE", { ...args, ...totals }, first.place().source));
  }
}

import { FirstOf } from "../../../core/model/findings.ts";
import type { Source } from "../../../core/model/source.ts";
import type { Sheet } from "../../text/sheet.ts";
import { otherTotal } from "./both-totals.ts";
import type { BudgetRow } from "./budget-row.ts";
import { Tally, type Year } from "./sum-fit.ts";

/** Rows that one finding is about: the first by name, all by what they come to. */
export class RowsTold {
  readonly #sheet: Sheet;
  readonly #column: number;
  readonly #names: FirstOf<string>;
  readonly #sum = new Tally(false);
  #year: Year = null;
  #first: (() => Source) | null = null;

  /**
   * @param column that of the cell that is pointed to
   * @param most how many are named
   */
  constructor(sheet: Sheet, column: number, most: number) {
    this.#sheet = sheet;
    this.#column = column;
    this.#names = new FirstOf(most);
  }

  add({ row, name, amounts }: BudgetRow): void {
    this.#names.add(() => name);
    for (const { year, amount } of amounts) this.#sum.addAmount(year, amount);
    if (this.#first !== null) return;
    this.#first = this.#sheet.placeOf(row, this.#column);
    this.#year = amounts[0]?.year ?? null;
  }

  /**
   * What is said of them; null where there are none.
   *
   * @param times how many times over they are taken out of what is shared, for the other total
   */
  told(shared: Tally, times: 1 | 2) {
    if (this.#first === null) return null;
    const { values: lines, more } = this.#names;
    const without = new Tally(false);
    for (let time = 0; time < times; time++) without.addAll(this.#sum);
    const totals = otherTotal(shared, without, this.#year, -1);
    return { args: { lines, ...(more > 0 ? { more } : {}), ...totals }, source: this.#first() };
  }
}

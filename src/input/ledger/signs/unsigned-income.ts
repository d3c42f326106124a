import type { Findings } from "../../../core/model/findings.ts";
import { issue } from "../../../core/model/issue.ts";
import type { Sheet } from "../../text/sheet.ts";
import { type BudgetRow, isShared } from "../rows/budget-row.ts";
import { RowsTold } from "../rows/rows-told.ts";
import type { Tally } from "../rows/sum-fit.ts";
import type { Watcher } from "../rows/watcher.ts";

/** Watches for income, by its account or its name or that of its group, that is shared as cost beside other costs. */
export class UnsignedIncome implements Watcher {
  readonly #rows: RowsTold;
  #costs = 0;
  #earned = 0;

  /** @param line the column of names */
  constructor(sheet: Sheet, line: number, most: number) {
    this.#rows = new RowsTold(sheet, line, most);
  }

  add(entry: BudgetRow): void {
    if (!isShared(entry) || !entry.amounts.some(({ amount }) => amount.num > 0)) return;
    this.#costs++;
    if (!entry.isIncome) return;
    this.#earned++;
    if (!entry.typed) this.#rows.add({ ...entry, amounts: entry.amounts.filter(({ amount }) => amount.num > 0) });
  }

  tell(findings: Findings, shared: Tally): void {
    const told = this.#earned === this.#costs ? null : this.#rows.told(shared, 2);
    if (told !== null) findings.add(issue("INCOME_UNSIGNED", told.args, told.source));
  }
}

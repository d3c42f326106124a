import type { Findings } from "../../core/model/findings.ts";
import { issue } from "../../core/model/issue.ts";
import type { Sheet } from "../text/sheet.ts";
import { type BudgetRow, isShared } from "./rows/budget-row.ts";
import { namesFigure } from "./rows/figure-words.ts";
import { RowsTold } from "./rows/rows-told.ts";
import type { Tally } from "./rows/sum-fit.ts";
import type { Watcher } from "./rows/watcher.ts";

/** Watches for averages, counts and the like, by their names, that are shared as cost. */
export class FiguresShared implements Watcher {
  readonly #rows: RowsTold;
  #hasCosts = false;

  /** @param line the column of names */
  constructor(sheet: Sheet, line: number, most: number) {
    this.#rows = new RowsTold(sheet, line, most);
  }

  add(entry: BudgetRow): void {
    if (!isShared(entry)) return;
    if (!entry.typed && namesFigure(entry.name)) this.#rows.add(entry);
    else this.#hasCosts = true;
  }

  tell(findings: Findings, shared: Tally): void {
    const told = this.#hasCosts ? this.#rows.told(shared, 1) : null;
    if (told !== null) findings.add(issue("FIGURE_SHARED", told.args, told.source));
  }
}

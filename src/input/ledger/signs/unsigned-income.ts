import { type Findings, FirstOf } from "../../../core/model/findings.ts";
import { issue } from "../../../core/model/issue.ts";
import type { Source } from "../../../core/model/source.ts";
import type { Sheet } from "../../text/sheet.ts";
import { type BudgetRow, isShared, type Watcher } from "../rows/budget-row.ts";
import { namesIncome } from "../rows/sign-words.ts";

/** Watches for lines called income, or in a group that is, that are shared as cost beside other costs. */
export class UnsignedIncome implements Watcher {
  readonly #sheet: Sheet;
  readonly #line: number;
  readonly #names: FirstOf<string>;
  readonly #groups = new WeakMap<readonly string[], boolean>();
  #first: (() => Source) | null = null;
  #costs = 0;
  #earned = 0;

  /** @param line the column of names */
  constructor(sheet: Sheet, line: number, most: number) {
    this.#sheet = sheet;
    this.#line = line;
    this.#names = new FirstOf(most);
  }

  add(entry: BudgetRow): void {
    if (!isShared(entry) || !entry.amounts.some(({ amount }) => amount.num > 0)) return;
    this.#costs++;
    if (!namesIncome(entry.name) && !this.#isOfIncome(entry.group)) return;
    this.#earned++;
    if (entry.typed) return;
    this.#names.add(() => entry.name);
    this.#first ??= this.#sheet.placeOf(entry.row, this.#line);
  }

  tell(findings: Findings): void {
    if (this.#first === null || this.#earned === this.#costs) return;
    const { values: lines, more } = this.#names;
    findings.add(issue("INCOME_UNSIGNED", { lines, ...(more > 0 ? { more } : {}) }, this.#first()));
  }

  #isOfIncome(group: readonly string[]): boolean {
    const before = this.#groups.get(group);
    if (before !== undefined) return before;
    const isOfIncome = group.some(namesIncome);
    this.#groups.set(group, isOfIncome);
    return isOfIncome;
  }
}

import type { Issue } from "../../model/issue.ts";
import type { BudgetLine } from "../../model/line.ts";
import { ExactSum } from "../../rounding/carry-over/exact-sum.ts";
import { checkStatedSums } from "../stated-sums.ts";
import type { Amount } from "./share-lines.ts";

/** Adds up the lines that pass by for their groups and years, to hold them against the stated sums at the end. */
export class SumsStated {
  readonly #groups = new Map<readonly string[], Map<number | null, { sum: ExactSum; example: BudgetLine }>>();
  readonly #stated: BudgetLine[] = [];

  /** Takes a line; `placed` gives it whole. */
  add(group: readonly string[], year: number | null, amount: Amount, placed: () => BudgetLine): void {
    const known = this.#groups.get(group);
    const years = known ?? new Map<number | null, { sum: ExactSum; example: BudgetLine }>();
    if (known === undefined) this.#groups.set(group, years);
    const first = years.get(year);
    const entry = first ?? { sum: new ExactSum(), example: placed() };
    if (first === undefined) years.set(year, entry);
    entry.sum.add(amount);
  }

  /** Takes a stated sum. */
  state(sum: BudgetLine): void {
    this.#stated.push(sum);
  }

  /** What is to be said of the stated sums. */
  issues(): readonly Issue[] {
    if (this.#stated.length === 0) return [];
    const sums = [...this.#groups.values()].flatMap((years) =>
      [...years.values()].map(({ sum, example }) => ({ ...example, amount: sum.value() })),
    );
    return checkStatedSums([...sums, ...this.#stated]);
  }
}

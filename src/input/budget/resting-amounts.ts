import type { Findings } from "../../core/model/findings.ts";
import { issue } from "../../core/model/issue.ts";
import type { BudgetLine } from "../../core/model/line.ts";
import { type Amount, fastAmount, isEqual, NOTHING } from "../../core/number/amount.ts";
import { workedPortions } from "../../core/overhead/portions.ts";
import { Nearest } from "../../core/spelling/nearest.ts";
import type { BudgetRow, RowAmount } from "../ledger/rows/budget-row.ts";
import { cellOfPortion, NO_PORTIONS, type PortionsJudged } from "./portions-judged.ts";

/** Readings after which portions stay as they are, though what is taken for a sum goes on changing with them. */
const MOST_READINGS = 6;

interface Held {
  readonly cell: string;
  readonly line: BudgetLine;
}

/**
 * Works out the amounts that are portions of others. Nothing is held until a portion is met: then the budget is read once
 * more, and once again with the amounts in their places, so that sums, signs and totals are judged by them.
 */
export class RestingAmounts {
  readonly #known: PortionsJudged;
  readonly #held: Held[] = [];
  #hasPortions = false;

  constructor(known: PortionsJudged) {
    this.#known = known;
  }

  /** Takes a row that is shared, stated or noted. */
  add(entry: BudgetRow, lineOf: (amount: RowAmount) => BudgetLine): void {
    this.#hasPortions ||= entry.amounts.some(({ portion }) => portion !== undefined);
    if (this.#known === NO_PORTIONS || entry.kind.type !== "line") return;
    for (const amount of entry.amounts) {
      this.#held.push({ cell: cellOfPortion(entry.row, amount.column), line: lineOf(amount) });
    }
  }

  /** Takes lines that their fees make: what they come to is not known while a budget is read. */
  addFees(lines: readonly BudgetLine[]): void {
    if (this.#known !== NO_PORTIONS) for (const line of lines) this.#held.push({ cell: "", line });
  }

  /** By what the budget is to be read once more; null where its portions are worked out. */
  end(): PortionsJudged | null {
    if (!this.#hasPortions) return null;
    const { readings, amounts: before } = this.#known;
    if (this.#known === NO_PORTIONS) return { ...NO_PORTIONS, readings: 1 };
    if (readings >= MOST_READINGS) return null;
    const amounts = this.#workedOut();
    const isAsBefore = [...amounts].every(([cell, amount]) => isEqual(amount, before.get(cell) ?? NOTHING));
    if (isAsBefore) return null;
    return { amounts, readings: readings + 1, rejudges: readings === 1 };
  }

  /** Says of which portions there is nothing they could be of. */
  tell(findings: Findings): void {
    if (!this.#hasPortions) return;
    const lines = this.#held.map(({ line }) => line);
    const { unknown, ofFees, circles, deep } = workedPortions(lines);
    const nearest = new Nearest(lines.flatMap(({ name, group }) => [name, ...group]));
    for (const at of unknown) {
      const of = lines[at]?.portion?.of;
      if (of) findings.add(issue("AMOUNT_OF_UNKNOWN", { name: of.text, suggestion: nearest.to(of.text) }, of.source));
    }
    for (const at of ofFees) {
      const of = lines[at]?.portion?.of;
      if (of) findings.add(issue("AMOUNT_PORTION_UNFIT", { text: of.text, reason: "of-fees" }, of.source));
    }
    const chained = deep === null ? null : lines[deep]?.portion?.of;
    if (chained) findings.add(issue("AMOUNT_PORTION_UNFIT", { text: chained.text, reason: "deep" }, chained.source));
    for (const circle of circles) {
      const resting = circle.flatMap((at) => lines[at] ?? []);
      const [first] = resting;
      if (first) findings.add(issue("AMOUNT_CIRCLE", { lines: resting.map(({ name }) => name) }, first.source));
    }
  }

  #workedOut(): ReadonlyMap<string, Amount> {
    const { worked } = workedPortions(this.#held.map(({ line }) => line));
    return new Map(
      [...worked].flatMap(([at, { amount }]) => {
        const held = this.#held[at];
        return held ? [[held.cell, fastAmount(amount)] as const] : [];
      }),
    );
  }
}

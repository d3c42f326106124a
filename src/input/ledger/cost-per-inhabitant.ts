import type { Findings } from "../../core/model/findings.ts";
import { issue } from "../../core/model/issue.ts";
import type { Source } from "../../core/model/source.ts";
import {
  absolute,
  compare,
  decimalText,
  divide,
  type Fraction,
  fraction,
  isZero,
  ONE,
  roundedTo,
} from "../../core/number/fraction.ts";
import type { Sheet } from "../text/sheet.ts";
import { approximate } from "./rows/approximate.ts";
import { type BudgetRow, isShared } from "./rows/budget-row.ts";
import type { Tally, Year } from "./rows/sum-fit.ts";
import type { Watcher } from "./rows/watcher.ts";
import { FEWEST, SMALL_AMOUNT } from "./thousands.ts";

/** Nobody shares so much: all that a Norwegian municipality spends is about half of it for each inhabitant. */
const LARGE = fraction(250_000n);
const HUNDREDTH = fraction(1n, 100n);

/**
 * Watches for a cost that is less for each inhabitant than anything in kroner, in lines so small that they may be in
 * thousands; or that is more than anybody spends, as kroner are that were taken for thousands. Looks at the first year.
 */
export class CostPerInhabitant implements Watcher {
  readonly #sheet: Sheet;
  readonly #people: Fraction | null;
  readonly #isMultiplied: boolean;
  #first: { readonly year: Year; readonly place: () => Source } | null = null;
  /** Whether all take part in every line. */
  #isOfAll = true;
  #lines = 0;
  #largest = 0;

  /**
   * @param people how many inhabitants those who share it have; null where that is not known, or the whole is
   * @param isMultiplied whether amounts are taken for thousands
   */
  constructor(sheet: Sheet, people: Fraction | null, isMultiplied: boolean) {
    this.#sheet = sheet;
    this.#isMultiplied = isMultiplied;
    this.#people = people;
  }

  add(entry: BudgetRow): void {
    if (this.#people === null || !isShared(entry)) return;
    this.#isOfAll &&= entry.kind.concerns.all;
    for (const { year, amount, column } of entry.amounts) {
      this.#first ??= { year, place: this.#sheet.placeOf(entry.row, column) };
      if (year !== this.#first.year) continue;
      this.#lines++;
      this.#largest = Math.max(this.#largest, Math.abs(approximate(amount)));
    }
  }

  tell(findings: Findings, shared: Tally): void {
    if (this.#first === null || this.#people === null || !this.#isOfAll) return;
    const { year, place } = this.#first;
    const total = shared.sum(year);
    const each = divide(absolute(total), this.#people);
    const mayBeThousands = this.#lines >= FEWEST && this.#largest < SMALL_AMOUNT && !isZero(total);
    const isSmall = mayBeThousands && compare(each, ONE) < 0;
    const isLarge = this.#isMultiplied && compare(each, LARGE) > 0;
    if (!isSmall && !isLarge) return;
    const rounded = roundedTo(each, HUNDREDTH);
    const args = { year, total: decimalText(total), each: decimalText(rounded), isSmall };
    findings.add(issue("COST_PER_INHABITANT", args, place()));
  }
}

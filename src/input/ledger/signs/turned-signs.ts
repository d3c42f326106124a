import type { Findings } from "../../../core/model/findings.ts";
import { issue } from "../../../core/model/issue.ts";
import { isApart } from "../../../core/model/line.ts";
import type { Source } from "../../../core/model/source.ts";
import { decimalText, equals, isNegative, isZero, negate } from "../../../core/number/fraction.ts";
import type { Sheet } from "../../text/sheet.ts";
import { approximate } from "../rows/approximate.ts";
import type { BudgetRow } from "../rows/budget-row.ts";
import { comesTo, type KnownTotals } from "../rows/known-totals.ts";
import { namesCost, saysIncome } from "../rows/sign-words.ts";
import type { Tally } from "../rows/sum-fit.ts";
import { sumNaming } from "../rows/sum-words.ts";

/** So much more of the cost has to be negative, and of the income positive, than the other way round. */
const MUCH_MORE = 4;

/** What says that a file has its costs negative. */
type Evidence = "accounts" | "names" | "stated";

/**
 * Watches for a file that has its costs negative and its income positive, as some ledgers export: the accounts say which
 * is which, else the names, and what the user says the whole comes to before both. Then all signs are turned when the
 * rows are read once more. A net income to share is told of whatever the signs.
 */
export class TurnedSigns {
  readonly #sheet: Sheet;
  readonly #line: number;
  readonly #totals: KnownTotals;
  readonly #judged: Evidence | null;
  /** How much of what is known to be cost or income has which sign, and of what is known to be neither. */
  readonly #sizes = { costUp: 0, costDown: 0, incomeUp: 0, incomeDown: 0 };
  #hasArts = false;
  /** Whether a sum of costs, by its name, is negative. */
  #hasSumDown = false;
  #hasNegative = false;
  #first: (() => Source) | null = null;

  /**
   * @param line the column of names
   * @param judged what said, when the rows were read before, that signs are turned
   */
  constructor(sheet: Sheet, line: number, totals: KnownTotals, judged: Evidence | null) {
    this.#sheet = sheet;
    this.#line = line;
    this.#totals = totals;
    this.#judged = judged;
  }

  /** Takes the next row as it is written, a sum or not. */
  add(entry: BudgetRow): void {
    const { row, name, amounts, kind, wanted, art, isIncome } = entry;
    if (isApart(kind) || !wanted) return;
    this.#hasArts ||= art !== null;
    for (const { amount } of amounts) {
      const size = approximate(amount);
      if (isIncome && size > 0) this.#sizes.incomeUp += size;
      else if (isIncome) this.#sizes.incomeDown -= size;
      else if (size > 0) this.#sizes.costUp += size;
      else if (art !== null || namesCost(name)) this.#sizes.costDown -= size;
      if (size >= 0) continue;
      this.#hasNegative = true;
      this.#hasSumDown ||= namesCost(name) && sumNaming(name) !== null && !saysIncome(entry);
    }
    this.#first ??= this.#sheet.placeOf(row, this.#line);
  }

  /** Ends the watch: what says whether the signs are turned, where that is other than they were read; else undefined. */
  end(shared: Tally): Evidence | null | undefined {
    const stated = [...this.#totals];
    if (stated.length > 0) {
      const isOpposite = stated.every(([year, { amount }]) => equals(negate(comesTo(shared, year)), amount));
      if (isOpposite && this.#hasNegative && !stated.some(([, { amount }]) => isZero(amount))) {
        return this.#judged === null ? "stated" : null;
      }
      if (this.#judged === "stated") return undefined;
    }
    const { costUp, costDown, incomeUp, incomeDown } = this.#sizes;
    // Names alone tell it by both sides: negative pay and no income may be a credit.
    const isTold = costDown > 0 && (this.#hasArts || this.#hasSumDown || incomeUp > 0);
    const isTurned = isTold && costDown >= MUCH_MORE * costUp && incomeUp >= MUCH_MORE * incomeDown;
    const reason = isTurned ? (this.#hasArts ? "accounts" : "names") : null;
    return reason === this.#judged || this.#isMet(shared) ? undefined : reason;
  }

  /** Says that signs were turned, or that what is shared is an income. */
  tell(findings: Findings, shared: Tally): void {
    if (this.#first === null) return;
    const [year = null] = shared.years;
    const sum = shared.sum(year);
    if (this.#judged === "stated" || (this.#judged !== null && !this.#isMet(shared))) {
      const args = { reason: this.#judged, year, shared: decimalText(sum), otherwise: decimalText(negate(sum)) };
      findings.add(issue("SIGNS_TURNED", args, this.#first()));
    }
    const negative = [...shared.years].find((own) => isNegative(shared.sum(own)));
    if (negative === undefined || this.#totals.size > 0) return;
    const amount = decimalText(shared.sum(negative));
    findings.add(issue("NET_INCOME", { year: negative, amount }, this.#first()));
  }

  /** Whether what is shared comes to something that the user knows. */
  #isMet(shared: Tally): boolean {
    return [...this.#totals].some(([year, { amount }]) => equals(comesTo(shared, year), amount));
  }
}

import type { Findings } from "../../../core/model/findings.ts";
import { issue } from "../../../core/model/issue.ts";
import { exactAmount } from "../../../core/number/amount.ts";
import {
  decimalText,
  equals,
  type Fraction,
  fraction,
  isZero,
  multiply,
  negate,
  subtract,
  toFractionText,
} from "../../../core/number/fraction.ts";
import type { BudgetRow } from "../rows/budget-row.ts";
import { comesTo, type KnownTotals } from "../rows/known-totals.ts";
import { Tally, type Year } from "../rows/sum-fit.ts";
import { MOST_ROWS } from "./few-rows.ts";

/** Of so many rows any two may be just as large as a difference by chance. */
const MOST_PAIRED = 60;
const MOST_PAIRS = 3;
const TWO = fraction(2n);
const THOUSAND = fraction(1000n);

/** A row as it was read: shared, or left out. */
interface ReadRow {
  readonly name: string;
  readonly isShared: boolean;
  readonly amount: Fraction;
}

/** What would make the whole come to what it should. */
interface Remedy {
  /** Any of these. */
  readonly without: readonly (readonly string[])[];
  readonly with: readonly string[];
  /** Rows whose sign would be turned. */
  readonly turned: readonly string[];
  readonly isInThousands: boolean;
}

/**
 * Holds what is shared against what the user says that the whole comes to, and looks for the rows that would explain a
 * difference. Keeps the rows of a budget of no more than two thousand.
 */
export class WholeTotal {
  readonly #totals: KnownTotals;
  #rows: { readonly entry: BudgetRow; readonly isShared: boolean }[] | null = [];

  constructor(totals: KnownTotals) {
    this.#totals = totals;
  }

  /** Takes the next row that is wanted. */
  add(entry: BudgetRow, isShared: boolean): void {
    if (this.#totals.size === 0 || this.#rows === null) return;
    if (this.#rows.length >= MOST_ROWS) this.#rows = null;
    else this.#rows.push({ entry, isShared });
  }

  /** Says where the whole does not come to what it should. */
  tell(findings: Findings, shared: Tally): void {
    for (const [year, { amount, source }] of this.#totals) {
      const sum = comesTo(shared, year);
      const difference = subtract(sum, amount);
      if (isZero(difference)) continue;
      const came = { stated: decimalText(amount), shared: decimalText(sum), difference: decimalText(difference) };
      const args = { year, ...came, ...this.#remedy(year, sum, amount) };
      findings.add(issue("TOTAL_NOT_MET", args, source));
    }
  }

  #remedy(year: Year, sum: Fraction, amount: Fraction): Remedy {
    const difference = subtract(sum, amount);
    const rows = (this.#rows ?? []).map((row) => readRow(row, year)).filter((row) => !isZero(row.amount));
    const named = (is: (row: ReadRow) => boolean) => rows.filter(is).map(({ name }) => name);
    const without = named((row) => row.isShared && equals(row.amount, difference));
    return {
      without: without.length > 0 ? without.map((name) => [name]) : pairsOf(rows, difference),
      with: named((row) => !row.isShared && equals(negate(row.amount), difference)),
      turned: named((row) => row.isShared && equals(multiply(row.amount, TWO), difference)),
      isInThousands: equals(multiply(sum, THOUSAND), amount) || equals(multiply(amount, THOUSAND), sum),
    };
  }
}

function readRow({ entry, isShared }: { readonly entry: BudgetRow; readonly isShared: boolean }, year: Year): ReadRow {
  const tally = new Tally(false);
  for (const { year: own, amount } of entry.amounts) tally.addAmount(own, exactAmount(amount));
  return { name: entry.name, isShared, amount: comesTo(tally, year) };
}

/** The two lines that together are a difference, each two that do; none where they are so many that they say nothing. */
function pairsOf(rows: readonly ReadRow[], difference: Fraction): readonly (readonly string[])[] {
  const lines = rows.filter(({ isShared }) => isShared);
  if (lines.length > MOST_PAIRED) return [];
  const seen = new Map<string, string>();
  const pairs: (readonly [string, string])[] = [];
  for (const { name, amount } of lines) {
    const other = seen.get(toFractionText(subtract(difference, amount)));
    if (other !== undefined) pairs.push([other, name]);
    seen.set(toFractionText(amount), name);
  }
  return pairs.length <= MOST_PAIRS ? pairs : [];
}

import { type Findings, FirstOf } from "../../../core/model/findings.ts";
import { issue } from "../../../core/model/issue.ts";
import { equals, subtract } from "../../../core/number/fraction.ts";
import { otherTotal } from "../rows/both-totals.ts";
import { namesFigure } from "../rows/figure-words.ts";
import { comesTo, type KnownTotals } from "../rows/known-totals.ts";
import { fitOf, sumOf, Tally } from "../rows/sum-fit.ts";
import { namesWhole } from "../rows/sum-words.ts";
import { groupIds, type SummedRow } from "../rows/summed-row.ts";

/** Below a total stands a table of its parts, or a few remarks; what is longer is budgeted on. */
const MOST_UNDER = 200;
/** Groups above a total that are remembered. */
const MOST_GROUPS = 1000;

function innermost({ entry }: SummedRow): string {
  const [own = ""] = groupIds(entry.group);
  return own;
}

function together(rows: readonly SummedRow[]): Tally {
  const tally = new Tally(false);
  for (const row of rows) tally.add(row, true);
  return tally;
}

/** Whether rows come to just what a total says, in each of its years. */
function make(rows: readonly SummedRow[], total: SummedRow): boolean {
  return fitOf(total, sumOf(total, together(rows))).whole;
}

/** The rows from the first on that come to a total, once or several times over. */
function retelling(rows: readonly SummedRow[], total: SummedRow): readonly SummedRow[] {
  let from = 0;
  for (const at of rows.keys()) {
    if (make(rows.slice(from, at + 1), total)) from = at + 1;
  }
  return rows.slice(0, from);
}

/**
 * Watches for what stands below the sum of all: who pays how much of it, its halves, an average. Such rows are no costs;
 * what is budgeted below a total that it is not in is one. What adds up to the total once more, and what is called another
 * figure than an amount, tells of it; a total that the user knows decides; of the rest both totals are told.
 */
export class RowsUnderTotal {
  readonly #totals: KnownTotals;
  readonly #told: ReadonlySet<number>;
  readonly #all = new Tally(false);
  readonly #wanted = new Tally(false);
  readonly #groups = new Set<string>();
  /** The latest sum of all above it. */
  #total: SummedRow | null = null;
  #under: SummedRow[] = [];
  readonly #left: FirstOf<SummedRow>;
  readonly #leftSum = new Tally(false);
  #leftUnder = "";

  /**
   * @param told rows that are known to tell of a total, by their line in the file
   * @param most how many are named
   */
  constructor(totals: KnownTotals, told: ReadonlySet<number>, most: number) {
    this.#totals = totals;
    this.#told = told;
    this.#left = new FirstOf(most);
  }

  /** Whether a row is known to tell of the total above it; then it is left out. */
  isTelling(row: SummedRow): boolean {
    const isTold = this.#told.has(row.entry.row.line);
    if (isTold && row.entry.wanted) this.#leave(row);
    return isTold;
  }

  /** Takes the next row that is not left out. */
  add(row: SummedRow, isSum: boolean): void {
    if (row.amounts.length === 0 || row.entry.kind.type === "note") return;
    if (isSum || row.entry.kind.type === "total") this.#addSum(row);
    else this.#addLine(row);
  }

  /** Which rows tell of a total, by their line; null where none is found that was not known. */
  end(): ReadonlySet<number> | null {
    const told = this.#telling();
    return told.length === 0 ? null : new Set([...this.#told, ...told.map(({ entry }) => entry.row.line)]);
  }

  /** Says which rows below a total were left out, and which are shared that may be no costs. */
  tell(findings: Findings, shared: Tally): void {
    const [first] = this.#left.values;
    if (first) {
      const lines = this.#left.values.map(({ entry }) => entry.name);
      const args = { lines, ...more(this.#left.more), total: this.#leftUnder };
      const totals = otherTotal(shared, this.#leftSum, first.amounts[0]?.year ?? null);
      findings.add(issue("TOTAL_TOLD_AGAIN", { ...args, ...totals }, first.place().source));
    }
    const rows = this.#under.filter(({ entry }) => entry.wanted && entry.name !== "");
    const [row] = rows;
    if (!row || this.#total === null || this.#meetsTotals([])) return;
    const args = { lines: rows.map(({ entry }) => entry.name), total: this.#total.place().name ?? "" };
    const totals = otherTotal(shared, together(rows), row.amounts[0]?.year ?? null, -1);
    findings.add(issue("ROWS_UNDER_TOTAL", { ...args, ...totals }, row.place().source));
  }

  #addLine(row: SummedRow): void {
    const { entry } = row;
    this.#all.add(row, true);
    if (entry.wanted && this.#totals.size > 0) this.#wanted.add(row, true);
    if (this.#total === null) {
      if (this.#groups.size < MOST_GROUPS) this.#groups.add(innermost(row));
    } else if (this.#under.length >= MOST_UNDER) this.#forget();
    else if (this.#isUnder(row, this.#total)) {
      row.place();
      this.#under.push(row);
    }
  }

  #addSum(row: SummedRow): void {
    const isAll = fitOf(row, sumOf(row, this.#all)).whole;
    if (this.#total !== null && !isAll && make([row], this.#total)) return;
    this.#forget();
    if (!isAll || this.#all.count < 2 || !namesWhole(row.entry.name)) return;
    row.place();
    this.#total = row;
  }

  #telling(): readonly SummedRow[] {
    const [total, rows] = [this.#total, this.#under];
    if (total === null || rows.length === 0 || this.#meetsTotals([])) return [];
    if (this.#meetsTotals(rows)) return rows;
    const again = retelling(rows, total);
    return rows.filter((row) => again.includes(row) || namesFigure(row.entry.name));
  }

  /** Whether what is shared without these rows comes to what the user knows. */
  #meetsTotals(without: readonly SummedRow[]): boolean {
    const less = together(without.filter(({ entry }) => entry.wanted));
    return (
      this.#totals.size > 0 &&
      [...this.#totals].every(([year, { amount }]) =>
        equals(subtract(comesTo(this.#wanted, year), comesTo(less, year)), amount),
      )
    );
  }

  /** Whether a row may tell of a total: a cost in its years, in its group or one above it. */
  #isUnder(row: SummedRow, total: SummedRow): boolean {
    const years = new Set(total.amounts.map(({ year }) => year));
    const group = innermost(row);
    return (
      row.open &&
      row.amounts.every(({ year, amount }) => amount.num > 0 && (years.has(null) || years.has(year))) &&
      (group === innermost(total) || this.#groups.has(group))
    );
  }

  #leave(row: SummedRow): void {
    if (this.#left.count === 0) this.#leftUnder = this.#total?.place().name ?? "";
    this.#left.add(() => {
      row.place();
      return row;
    });
    this.#leftSum.add(row, true);
  }

  #forget(): void {
    this.#total = null;
    this.#under = [];
  }
}

function more(count: number): { readonly more?: number } {
  return count > 0 ? { more: count } : {};
}

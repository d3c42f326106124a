import { type Findings, FirstOf } from "../../../core/model/findings.ts";
import { issue } from "../../../core/model/issue.ts";
import { isNothing, mirrored } from "../../../core/number/amount.ts";
import { equals, subtract } from "../../../core/number/fraction.ts";
import { otherTotal } from "../rows/both-totals.ts";
import { namesFigure } from "../rows/figure-words.ts";
import { comesTo, type KnownTotals } from "../rows/known-totals.ts";
import { fitOf, sumOf, Tally, together, type Year } from "../rows/sum-fit.ts";
import { namesWhole } from "../rows/sum-words.ts";
import { groupIds, type SummedRow } from "../rows/summed-row.ts";
import { evidence, fractionOfAll, namesMember, repeatingRows, SURE } from "../unnamed/repeats.ts";
import { MOST_ROWS } from "./few-rows.ts";
import type { SumsJudged } from "./sums-judged.ts";

/** Below a total stands a table of its parts, or a few remarks; what is longer is budgeted on. */
const MOST_UNDER = 200;
/** Groups above a total that are remembered. */
const MOST_GROUPS = 1000;

/** A sum of all the lines above it, by its figures or its name. */
interface Total {
  readonly row: SummedRow;
  /** Whether its name says that it is the sum of everything. */
  readonly isNamed: boolean;
  /** Whether the lines above come to something else. */
  readonly isOff: boolean;
  /** How many lines stand above it. */
  readonly lines: number;
}

function innermost({ entry }: SummedRow): string {
  const [own = ""] = groupIds(entry.group);
  return own;
}

/** Whether rows come to just what a total says, in each of its years. */
function make(rows: readonly SummedRow[], { row: total }: Total): boolean {
  return fitOf(total, sumOf(total, together(rows))).whole;
}

/** The rows from the first on that come to a total, once or several times over. */
function retelling(rows: readonly SummedRow[], total: Total): readonly SummedRow[] {
  let from = 0;
  for (const at of rows.keys()) {
    if (make(rows.slice(from, at + 1), total)) from = at + 1;
  }
  return rows.slice(0, from);
}

/** `Sum` alone may be of the group it stands in. */
const BARE_SUM = 4;
/**
 * Watches for what stands below the sum of all: who pays how much of it, its halves, an average. Such rows are no costs;
 * what is budgeted below a total that it is not in is one. What adds up to the total once more, and what is called another
 * figure than an amount, tells of it; a total that the user knows decides; of the rest both totals are told.
 */
export class RowsUnderTotal {
  readonly #totals: KnownTotals;
  readonly #judged: Pick<SumsJudged, "told" | "income">;
  readonly #isMember: (name: string) => boolean;
  readonly #all = new Tally(false);
  readonly #wanted = new Tally(false);
  readonly #groups = new Set<string>();
  readonly #seen = new WeakSet<readonly string[]>();
  /** All lines, as long as they are few. */
  #few: SummedRow[] | null = [];
  #total: Total | null = null;
  #under: SummedRow[] = [];
  readonly #left: FirstOf<SummedRow>;
  readonly #leftSum = new Tally(false);
  #leftUnder: string | null = null;

  /**
   * @param isMember whether a name is that of a member
   * @param judged rows that are known to tell of a total, and to be income written as positive numbers
   * @param most how many are named
   */
  constructor(
    totals: KnownTotals,
    judged: Pick<SumsJudged, "told" | "income">,
    isMember: (name: string) => boolean,
    most: number,
  ) {
    this.#totals = totals;
    this.#judged = judged;
    this.#isMember = isMember;
    this.#left = new FirstOf(most);
  }

  /** Whether a row is known to tell of the total above it; then it is left out. */
  isTelling(row: SummedRow): boolean {
    const isTold = this.#judged.told.has(row.entry.row.line);
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
    const told = this.#meetsTotals([]) ? [] : this.#telling();
    const lines = told.map(({ entry }) => entry.row.line);
    return lines.length === 0 ? null : new Set([...this.#judged.told, ...lines]);
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
    if (this.#meetsTotals([])) return;
    this.#tellFraction(findings, shared);
    const rows = this.#doubtful().filter(({ entry }) => entry.wanted && entry.name !== "");
    const [row] = rows;
    if (!row || this.#total === null) return;
    const args = { lines: rows.map(({ entry }) => entry.name), total: this.#total.row.place().name ?? "" };
    const totals = otherTotal(shared, together(rows), row.amounts[0]?.year ?? null, -1);
    findings.add(issue("ROWS_UNDER_TOTAL", { ...args, ...totals }, row.place().source));
  }

  #addLine(row: SummedRow): void {
    const { entry, amounts } = row;
    if (this.#judged.income.has(entry.row.line)) {
      for (const { year, amount } of amounts) {
        this.#all.addAmount(year, mirrored(amount));
        if (entry.wanted) this.#wanted.addAmount(year, mirrored(amount));
      }
      return;
    }
    this.#all.add(row, true);
    this.#keep(row);
    if (entry.wanted && this.#totals.size > 0) this.#wanted.add(row, true);
    if (this.#total === null) {
      this.#noteGroup(row);
    } else if (this.#under.length >= MOST_UNDER) this.#forget();
    else if (isCostUnder(row, this.#total)) {
      row.place();
      this.#under.push(row);
    }
  }

  /** Remembers the group of a line above any total; rows of one group have the same array, most of the time. */
  #noteGroup(row: SummedRow): void {
    const { group } = row.entry;
    if (this.#seen.has(group) || this.#groups.size >= MOST_GROUPS) return;
    this.#seen.add(group);
    this.#groups.add(innermost(row));
  }

  #keep(row: SummedRow): void {
    if (this.#few === null) return;
    if (this.#few.length >= MOST_ROWS) this.#few = null;
    else {
      row.place();
      this.#few.push(row);
    }
  }

  #addSum(row: SummedRow): void {
    const isAll = fitOf(row, sumOf(row, this.#all)).whole;
    if (this.#total !== null && !isAll && make([row], this.#total)) return;
    const isNamed = namesWhole(row.entry.name);
    const lines = this.#all.count;
    if (isAll || (isNamed && lines > 0)) {
      row.place();
      this.#total = { row, isNamed, isOff: !isAll, lines };
      this.#under = [];
    } else this.#forget();
  }

  #telling(): readonly SummedRow[] {
    const [total, rows] = [this.#total, this.#under];
    if (total !== null && rows.length > 0) {
      if (this.#meetsTotals(rows)) return rows;
      const retold = retelling(rows, total);
      const again = this.#isSure(total, retold) ? retold : [];
      const told = rows.filter((row) => again.includes(row) || (isAsked(total) && namesFigure(row.entry.name)));
      if (told.length > 0) return told;
    }
    return repeatingRows(this.#few ?? [], this.#isMember);
  }

  /** Whether what comes to a total once more does so by no chance. */
  #isSure(total: Total, again: readonly SummedRow[]): boolean {
    if (total.isNamed && !total.isOff) return true;
    const ofMembers = again.length > 0 && again.every(({ entry }) => namesMember(entry.name, this.#isMember));
    return ofMembers || (!total.isOff && evidence(together(again), again) >= SURE);
  }

  /** What stands below a total and is shared, though it may be no cost. */
  #doubtful(): readonly SummedRow[] {
    const total = this.#total;
    if (total === null || !isAsked(total)) return total?.isOff ? retelling(this.#under, total) : [];
    const isOfPart = total.row.entry.name.trim().length <= BARE_SUM && total.isNamed;
    return this.#under.filter((row) => {
      const group = innermost(row);
      return !isOfPart || group === innermost(total.row) || this.#groups.has(group);
    });
  }

  #tellFraction(findings: Findings, shared: Tally): void {
    const found = this.#total === null ? fractionOfAll(this.#few ?? []) : null;
    if (!found?.row.entry.wanted || namesFigure(found.row.entry.name)) return;
    const { row, parts } = found;
    const totals = otherTotal(shared, together([row]), row.amounts[0]?.year ?? null, -1);
    findings.add(issue("LINE_EQUALS_PART", { line: row.entry.name, parts, ...totals }, row.place().source));
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

  #leave(row: SummedRow): void {
    if (this.#left.count === 0) this.#leftUnder = this.#total?.row.place().name ?? null;
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

/** Whether rows below a total are asked about: one of several lines, that says it is of everything, and holds. */
function isAsked({ isNamed, isOff, lines }: Total): boolean {
  return isNamed && !isOff && lines > 1;
}

/** Whether a row may tell of a total: of its years, and of its sign. */
function isCostUnder(row: SummedRow, { row: total }: Total): boolean {
  const signs = new Map(total.amounts.map(({ year, amount }) => [year, Math.sign(Number(amount.num))]));
  const signOf = (year: Year) => signs.get(year) ?? signs.get(null);
  const isSame = row.amounts.every(({ year, amount }) => {
    const sign = signOf(year);
    return sign !== undefined && (isNothing(amount) || Math.sign(Number(amount.num)) === sign);
  });
  return row.open && isSame && row.amounts.some(({ amount }) => !isNothing(amount));
}

function more(count: number): { readonly more?: number } {
  return count > 0 ? { more: count } : {};
}

import type { Findings } from "../../core/model/findings.ts";
import { issue } from "../../core/model/issue.ts";
import type { Row, Sheet } from "../text/sheet.ts";
import type { BudgetRow } from "./budget-row.ts";
import { RowsBelow } from "./rows-below.ts";
import { SumFindings } from "./sum-findings.ts";
import { MOST_ROWS, sumHeadings } from "./sum-headings.ts";
import { type Below, SumInterpretation } from "./sum-interpretation.ts";
import { namingOf, SummedRow, type SumPlace, summedAmounts, sumPlace } from "./summed-row.ts";

/** What must be known of all rows to tell sums from lines. Rows go by their line in the file. */
export interface SumsJudged {
  /** Whether a row is no sum by its name alone. */
  readonly isStrict: boolean;
  /** What stands below rows called sums. */
  readonly below: ReadonlyMap<number, Below>;
  /** Rows of income written as positive numbers. */
  readonly income: ReadonlySet<number>;
}

/** Nothing is known when rows are read for the first time. */
export const SUMS_UNJUDGED: SumsJudged = { isStrict: false, below: new Map(), income: new Set() };

/** Where a budget has what the search for sums looks at. */
export interface SumColumns {
  readonly header: Row;
  /** The column of names. */
  readonly line: number;
  /** Whether several columns of amounts are of one year. */
  readonly hasTwins: boolean;
}

/**
 * Watches for the sums among a budget's rows that nobody marked as such, by arithmetic and by name: they must not be
 * shared. Of the two ways to read a row that is called a sum but to which nothing adds up, the one in which more sums
 * hold. Where a sum stands over its lines, or income is found to be written as cost, the rows are read once more with
 * what is known by then. Keeps a sum for every group, up to `mostGroups`, and the first two thousand rows.
 */
export class SumRows {
  readonly #columns: SumColumns;
  readonly #placed: (entry: BudgetRow) => SumPlace;
  readonly #judged: SumsJudged;
  readonly #trusting: SumInterpretation<SumFindings>;
  /** Goes its own way from the first row that its name alone makes a sum. */
  #strict: SumInterpretation<SumFindings> | null = null;
  readonly #below = new RowsBelow();
  /** All rows, as long as they are few. */
  #few: SummedRow[] | null = [];
  #hasLines = false;
  /** Rows known to be income, by their line. */
  readonly #income = new Map<number, SummedRow>();

  /**
   * @param most how many findings of each kind are kept
   * @param mostGroups how many groups are followed
   */
  constructor(sheet: Sheet, columns: SumColumns, judged: SumsJudged, most: number, mostGroups: number) {
    const { header, line } = columns;
    this.#columns = columns;
    this.#placed = (entry) => sumPlace(sheet, header, entry, line);
    this.#judged = judged;
    this.#trusting = SumInterpretation.trusting(new SumFindings(most), mostGroups);
  }

  /** Whether sums were found among the rows that are wanted. */
  get hasSums(): boolean {
    return this.#chosen().teller.hasSums;
  }

  /** Whether a sum was read without its group, or without what stands below it, because there were too many. */
  get isBounded(): boolean {
    const chosen = this.#chosen();
    return chosen.missesGroup || (chosen.isVoid && this.#below.isFull);
  }

  /** Takes the next row; whether it is a sum that nobody marked, as far as can be told. */
  add(entry: BudgetRow, lacksAccount: boolean): boolean {
    const row = this.#summed(entry, lacksAccount);
    this.#hasLines ||= row.naming === null && row.amounts.length > 0;
    this.#keep(row);
    if (row.naming !== null) this.#passed();
    this.#below.add(row);
    const below = this.#judged.below.get(entry.row.line) ?? null;
    if (this.#strict === null && this.#trusting.trustsName(row, below)) {
      this.#strict = this.#trusting.strict(this.#trusting.teller.copy());
    }
    const byTrust = this.#trusting.read(row, below);
    const strictly = this.#strict?.read(row, below) ?? byTrust;
    return !entry.typed && (this.#judged.isStrict ? strictly : byTrust);
  }

  /** Ends the watch: what the rows are to be read with once more; null when they were read as they should be. */
  end(): SumsJudged | null {
    this.#passed();
    for (const interpretation of this.#both()) interpretation.end((row) => this.#below.allBelow(row));
    const { teller, isVoid } = this.#trusting;
    const isInVain = isVoid || (!teller.allHold && (this.#strict?.isVoid ?? false));
    if (isInVain && this.#judged.below.size === 0) return { ...SUMS_UNJUDGED, below: this.#below.known() };
    const chosen = this.#chosen();
    const income = chosen.teller.income.flatMap(({ lines }) => lines.map(({ entry }) => entry.row.line));
    const found = { isStrict: chosen !== this.#trusting, below: this.#judged.below, income: new Set(income) };
    const isIncomeKnown =
      found.income.size === this.#judged.income.size && income.every((line) => this.#judged.income.has(line));
    return isIncomeKnown && found.isStrict === this.#judged.isStrict ? null : found;
  }

  /** Says what was found; `isComplete` is false when an amount could not be read: then a sum that is off means nothing. */
  tell(findings: Findings, isComplete: boolean): void {
    const { teller } = this.#chosen();
    teller.tellSums(findings, isComplete);
    for (const { lines, sum } of teller.income) {
      const [first] = lines;
      const earned = first && this.#income.get(first.entry.row.line);
      if (!earned || !sum.entry.wanted) continue;
      const args = { lines: lines.map(({ entry }) => entry.name), sum: sum.place().name ?? "" };
      findings.add(issue("INCOME_POSITIVE", args, earned.place().source));
    }
    this.#tellAlike(findings, teller);
    if (this.#hasLines) teller.tellShared(findings);
    teller.tellNameless(findings);
  }

  #tellAlike(findings: Findings, teller: SumFindings): void {
    const headings = sumHeadings(this.#few ?? []).flatMap((at) => this.#few?.[at] ?? []);
    for (const row of new Set([...teller.alike, ...headings])) {
      const { wanted, name } = row.entry;
      if (wanted && name !== "") findings.add(issue("LINE_EQUALS_SUM", { line: name }, row.place().source));
    }
    findings.count("LINE_EQUALS_SUM", teller.alikeMore);
  }

  #summed(entry: BudgetRow, lacksAccount: boolean): SummedRow {
    const { line, hasTwins } = this.#columns;
    const naming = namingOf(entry, line, lacksAccount);
    return new SummedRow(entry, summedAmounts(entry, hasTwins), naming, this.#placed);
  }

  /** Keeps what is spoken of when all rows have passed: its place is known only while it passes. */
  #keep(row: SummedRow): void {
    const { line } = row.entry.row;
    if (this.#judged.income.has(line)) this.#income.set(line, row);
    if (this.#few !== null && this.#few.length >= MOST_ROWS) this.#few = null;
    this.#few?.push(row);
    if (this.#judged.income.has(line) || (this.#few !== null && row.naming === null)) row.place();
  }

  /** The rows below the latest one called a sum have passed. */
  #passed(): void {
    const { next, hasFirst } = this.#below;
    if (next === null) return;
    for (const interpretation of this.#both()) interpretation.passed(next);
    if (hasFirst || this.#both().some(({ isVoid }) => isVoid)) this.#below.remember();
  }

  #both(): readonly SumInterpretation<SumFindings>[] {
    return this.#strict === null ? [this.#trusting] : [this.#trusting, this.#strict];
  }

  #chosen(): SumInterpretation<SumFindings> {
    const { teller } = this.#trusting;
    if (this.#strict === null || teller.allHold) return this.#trusting;
    return this.#strict.teller.holding > teller.holding ? this.#strict : this.#trusting;
  }
}

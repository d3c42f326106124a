import type { Findings } from "../../../core/model/findings.ts";
import { issue } from "../../../core/model/issue.ts";
import type { Row, Sheet } from "../../text/sheet.ts";
import type { BudgetRow } from "../rows/budget-row.ts";
import { type KnownTotals, NO_TOTALS } from "../rows/known-totals.ts";
import type { Tally } from "../rows/sum-fit.ts";
import { namingOf, SummedRow, type SumPlace, summedAmounts, sumPlace } from "../rows/summed-row.ts";
import { type OutlineColumns, outlineColumns, outlineOf } from "../unnamed/outline.ts";
import type { WalkedRow } from "../unnamed/outline-walk.ts";
import { OutlinedRows } from "../unnamed/outlined-rows.ts";
import { MOST_ROWS } from "./few-rows.ts";
import { PartRows } from "./part-rows.ts";
import { SumRun } from "./sum-run.ts";
import { SUMS_UNJUDGED, type SumsJudged } from "./sums-judged.ts";
import { RowsUnderTotal } from "./under-total.ts";
import { tellUnnamed } from "./unnamed-findings.ts";
import { type UnnamedJudged, whichSums } from "./which-sums.ts";

/** Where a budget has what the search for sums looks at. */
export interface SumColumns {
  readonly header: Row;
  /** The column of names. */
  readonly line: number;
  /** Whether several columns of amounts are of one year. */
  readonly hasTwins: boolean;
  /** Whether a name is that of a member. */
  readonly isMember: (name: string) => boolean;
}

/**
 * Watches for the sums among a budget's rows that nobody marked as such: they must not be shared. Those that are called
 * sums are told by arithmetic and by name as the rows pass; those that are not, when all have passed, by the figures, the
 * outline and what the file states. Then, as where a sum stands over its lines, or income is found to be written as cost,
 * the rows are read once more with what is known. Keeps a sum for every group, up to `mostGroups`, and of a budget of no
 * more than two thousand rows all of them.
 */
export class SumRows {
  readonly #columns: SumColumns;
  readonly #outline: OutlineColumns;
  readonly #placed: (entry: BudgetRow) => SumPlace;
  readonly #judged: SumsJudged;
  readonly #known: ReadonlyMap<number, SummedRow>;
  readonly #mostGroups: number;
  readonly #totals: KnownTotals;
  readonly #run: SumRun;
  readonly #parts: PartRows;
  readonly #under: RowsUnderTotal;
  /** All rows, as long as they are few. */
  #few: SummedRow[] | null = [];
  #unnamed: UnnamedJudged | null;
  readonly #outlined: OutlinedRows;
  #hasLines = false;
  /** Rows known to be income, by their line. */
  readonly #income = new Map<number, SummedRow>();

  /**
   * @param totals what the user says that the whole comes to
   * @param most how many findings of each kind are kept
   * @param mostGroups how many groups are followed
   */
  constructor(
    sheet: Sheet,
    columns: SumColumns,
    judged: SumsJudged,
    totals: KnownTotals = NO_TOTALS,
    most = Infinity,
    mostGroups = Infinity,
  ) {
    const { header, line } = columns;
    this.#columns = columns;
    this.#outline = outlineColumns(header);
    this.#placed = (entry) => sumPlace(sheet, header, entry, line);
    this.#judged = judged;
    this.#unnamed = judged.unnamed;
    this.#known = new Map([...(judged.unnamed?.sure.keys() ?? [])].map((row) => [row.entry.row.line, row]));
    this.#mostGroups = mostGroups;
    this.#totals = totals;
    this.#run = new SumRun(judged.below, most, mostGroups);
    this.#parts = new PartRows(most);
    this.#under = new RowsUnderTotal(totals, judged, columns.isMember, most);
    this.#outlined = new OutlinedRows(line, this.#outline);
  }

  /** Whether sums were found among the rows that are wanted. */
  get hasSums(): boolean {
    return this.#known.size > 0 || this.#run.chosen.teller.hasSums;
  }

  /** Whether sums among the rows that are wanted are off. */
  get areOff(): boolean {
    return this.#run.chosen.teller.areOff;
  }

  /** Whether a sum was read without its group, or without what stands below it, because there were too many. */
  get isBounded(): boolean {
    return this.#run.isBounded;
  }

  /** Takes the next row; whether it is a sum that nobody marked, as far as can be told. */
  add(entry: BudgetRow, lacksAccount: boolean): boolean {
    const row = this.#summed(entry, lacksAccount);
    this.#hasLines ||= row.naming === null && row.amounts.length > 0;
    if (this.#parts.add(row) || this.#under.isTelling(row)) return true;
    this.#keep(row);
    if (this.#known.has(entry.row.line)) {
      this.#run.addKnown(row);
      return true;
    }
    const { byTrust, strictly } = this.#run.add(row);
    const isSum = !entry.typed && (this.#judged.isStrict ? strictly : byTrust);
    this.#under.add(row, isSum);
    return isSum;
  }

  /** Ends the watch: what the rows are to be read with once more; null when they were read as they should be. */
  end(): SumsJudged | null {
    const below = this.#run.end();
    const judged = this.#judged;
    if (this.#unnamed === null) {
      this.#unnamed = this.#whichSums();
      if (this.#unnamed.sure.size > 0) return { ...SUMS_UNJUDGED, unnamed: this.#unnamed };
    }
    if (below !== null) return { ...SUMS_UNJUDGED, below, unnamed: this.#unnamed };
    const income = this.#run.chosen.teller.income.flatMap(({ lines }) => lines.map(({ entry }) => entry.row.line));
    const nowJudged = { ...judged, isStrict: this.#run.isStrict, income: new Set(income), unnamed: this.#unnamed };
    const isIncomeKnown =
      nowJudged.income.size === judged.income.size && income.every((line) => judged.income.has(line));
    if (!isIncomeKnown || nowJudged.isStrict !== judged.isStrict) return nowJudged;
    const told = this.#under.end();
    return told && { ...judged, unnamed: this.#unnamed, told };
  }

  /**
   * Says what was found.
   *
   * @param budget whether every amount could be read, else nothing is said of what does not add up; and whether lines come to
   *   what is not known yet, so that no sum is said to be off
   * @param shared what is shared as the rows were read
   */
  tell(findings: Findings, { isComplete, hasFees }: { isComplete: boolean; hasFees: boolean }, shared: Tally): void {
    const { teller } = this.#run.chosen;
    teller.tellSums(findings, isComplete && !hasFees);
    for (const { lines, sum } of teller.income) {
      const [first] = lines;
      const earned = first && this.#income.get(first.entry.row.line);
      if (!earned || !sum.entry.wanted) continue;
      const args = {
        lines: lines.map(({ entry }) => entry.name).filter((name) => name !== ""),
        sum: sum.place().name ?? "",
      };
      findings.add(issue("INCOME_POSITIVE", args, earned.place().source));
    }
    if (this.#few !== null && this.#unnamed !== null) {
      const over = isComplete ? this.#unnamed.over : [];
      tellUnnamed(findings, { ...this.#unnamed, over }, shared);
    } else {
      teller.tellAlike(findings, shared);
      this.#outlined.tell(findings, MOST_ROWS);
    }
    this.#parts.tell(findings, shared);
    this.#under.tell(findings, shared);
    if (this.#hasLines && isComplete) teller.tellShared(findings);
    teller.tellNameless(findings);
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
    if (this.#few !== null && this.#few.length >= MOST_ROWS) {
      for (const one of this.#few) this.#outlined.add(one);
      this.#few = null;
    }
    if (this.#few === null) this.#outlined.add(row);
    else this.#few.push(row);
    if (this.#judged.income.has(line) || (this.#few !== null && row.naming === null)) row.place();
  }

  #whichSums(): UnnamedJudged {
    const rows = this.#few ?? [];
    return whichSums(
      rows,
      rows.map((row) => this.#walked(row)),
      this.#totals,
      this.#mostGroups,
    );
  }

  /** How a row is walked over in the search for unnamed sums; null where it is passed by. */
  #walked(row: SummedRow): WalkedRow | null {
    const { line, isMember } = this.#columns;
    const { entry, naming, amounts } = row;
    if (amounts.length === 0) return null;
    if (naming !== null) return "wall";
    return { row, outline: outlineOf(entry.row, line, this.#outline), isMember: isMember(entry.name) };
  }
}

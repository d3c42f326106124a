import type { Findings, Found } from "../../core/model/findings.ts";
import { type Issue, issue } from "../../core/model/issue.ts";
import { type BudgetLine, isShared } from "../../core/model/line.ts";
import { BlankGroups } from "../ledger/blank-groups.ts";
import type { BudgetRow, RowAmount } from "../ledger/rows/budget-row.ts";
import { Tally } from "../ledger/rows/sum-fit.ts";
import { SUMS_UNJUDGED } from "../ledger/sums/sums-judged.ts";
import { OneTable } from "../table/one-table.ts";
import type { Row } from "../text/sheet.ts";
import { AmountCells } from "./amount-cells.ts";
import type { Judgement } from "./judgement.ts";
import { LedgerWatch } from "./ledger-watch.ts";
import { amountColumns, areCompeting, MOST_FOLLOWED, type OpenBudget } from "./open-budget.ts";
import { RowReader } from "./row-reader.ts";
import { turnedRight, withSign } from "./signs-judged.ts";
import { type SumsTold, SumsWatch } from "./sums-watch.ts";

/** What a reading watches a budget for, where another goes ahead or comes behind that watches for the rest. */
export interface Watching {
  /** Which rows are sums, by their lines, where the reading does not look for them itself. */
  readonly sums: ReadonlySet<number> | null;
  /** Whether it looks for what else ledgers leave in. */
  readonly rest: boolean;
}

/** What a reading that goes ahead found: of sums alone, or all that was watched for. */
export type Told = SumsTold | { readonly all: Found };

/** How the rows of a budget are read. */
export interface Manner {
  /** How many findings of each kind are kept. */
  readonly most: number;
  /** Whether all lines are held, so that amounts may rest on others. */
  readonly isHeld: boolean;
  /** What the reading does of the watching. */
  readonly watching: Watching;
}

/**
 * One reading of a budget's rows, from the first below its header to the last: it hands on those that make lines, without
 * the sums among them.
 */
export class BudgetPass {
  readonly #budget: OpenBudget;
  readonly #table: OneTable;
  readonly #judged: Judgement;
  readonly #findings: Findings;
  readonly #amounts: AmountCells;
  readonly #reader: RowReader;
  readonly #groups: BlankGroups;
  readonly #sumsWatch: SumsWatch | null;
  readonly #sumsAhead: ReadonlySet<number> | null;
  readonly #ledger: LedgerWatch | null;
  /** Whether rows without a name make lines. */
  readonly #takesNameless: boolean;
  /** Errors that were found before, in the head. */
  readonly #errorsAbove: number;
  /** The rows so far that are sums, of those that are wanted, by their lines. */
  readonly sums: number[] = [];
  /** What is shared, by year. */
  readonly #shared = new Tally(false);
  #hasWanted = false;
  #hasRows = false;
  #hasLines = false;

  /** @param findings takes what is found */
  constructor(budget: OpenBudget, judged: Judgement, findings: Findings, { most, isHeld, watching }: Manner) {
    const { sheet, head, columns, names, choices } = budget;
    const { row } = head.header;
    this.#budget = budget;
    this.#table = new OneTable(sheet, head.header.whole, head.header.below, "budget");
    this.#judged = judged;
    this.#findings = findings;
    this.#errorsAbove = findings.errors;
    this.#amounts = new AmountCells(amountColumns(budget), head.unit, judged.convention);
    this.#reader = new RowReader(
      sheet,
      row,
      columns,
      names,
      this.#amounts,
      choices.blankAmounts,
      judged.headings ?? new Map(),
      isHeld ? judged.portions.amounts : null,
    );
    this.#groups = new BlankGroups(sheet, columns, judged.filled, MOST_FOLLOWED);
    this.#sumsAhead = watching.sums;
    this.#sumsWatch = watching.sums === null ? new SumsWatch(budget, judged, this.#reader, most) : null;
    this.#ledger = watching.rest ? new LedgerWatch(budget, this.#groups, most) : null;
    this.#takesNameless = areCompeting(budget);
  }

  /** Whether there is no use in reading on: the decimal convention is found, and the rows before it need it. */
  get isInVain(): boolean {
    return this.#amounts.isWaiting && this.#amounts.convention.sign !== null;
  }

  /** Reads the rows of the next window, and hands on those that make lines. */
  take(rows: readonly Row[], hand: (entry: BudgetRow) => void): void {
    const { header, filter } = this.#budget.head;
    const first = rows[0]?.line ?? 0;
    const under = first > header.row.line ? rows : rows.filter(({ line }) => line > header.row.line);
    const below = this.#table.rows(under);
    this.#hasRows ||= below.length > 0;
    if (!this.#amounts.learn(below, filter.wants)) return;
    const issues: Issue[] = [];
    for (const row of below) {
      const wanted = filter.wants(row);
      const entry = this.#read(row, wanted, issues);
      if (issues.length > 0) {
        if (wanted) this.#findings.addAll(issues);
        issues.length = 0;
      }
      if (entry !== null) hand(entry);
    }
  }

  /** The line that an amount of a row makes, whole and with its places; of a note without any, the row's own. */
  lineOf(entry: BudgetRow, amount: RowAmount | null): BudgetLine {
    return this.#reader.lineOf(entry, amount);
  }

  /** How many lines a row makes. */
  countOf(entry: BudgetRow): number {
    return this.#reader.countOf(entry);
  }

  /** The lines that a row makes. */
  linesOf(entry: BudgetRow): readonly BudgetLine[] {
    return this.#reader.linesOf(entry);
  }

  /** Ends the reading: by what the budget is to be read once more; null when it was read as it should be. */
  end(): Judgement | null {
    const convention = this.#amounts.convention;
    const judged = { ...this.#judged, convention };
    if (this.#amounts.isWaiting) return judged;
    const filled = this.#groups.end();
    const mostHaveAccounts = this.#sumsWatch?.mostHaveAccounts() ?? null;
    if (filled !== null || mostHaveAccounts !== null) {
      return {
        ...judged,
        filled: filled ?? judged.filled,
        mostHaveAccounts: mostHaveAccounts ?? judged.mostHaveAccounts,
      };
    }
    if (judged.headings === null) {
      const headings = this.#reader.headings();
      if (headings.size > 0) return { ...judged, headings, sums: SUMS_UNJUDGED };
    }
    return this.#sumsWatch?.end(judged, this.#shared) ?? null;
  }

  /** What was found of sums. */
  told(): SumsTold {
    if (this.#sumsWatch === null) throw new Error("a reading tells of sums that another watches for");
    return this.#sumsWatch.told(this.#shared);
  }

  /**
   * Says what was found of the whole, and returns what of it was watched for.
   *
   * @param told what was found of sums, or all that another reading watched for
   * @param isBroken whether the file breaks off
   */
  tell(told: Told, isBroken: boolean): Found {
    const { head } = this.#budget;
    const findings = this.#findings;
    this.#reader.tell(findings);
    const apart = head.header.issues.filter(({ code }) => code === "TABLE_APART").length;
    findings.addAll(this.#table.issues.slice(apart));
    const { isComplete } = this.#reader;
    const all = findings.takenBy(() => {
      if ("all" in told) findings.addFound(told.all);
      else this.#ledger?.tell(findings, told, isComplete, this.#shared);
    });
    const { matchesNothing } = head.filter;
    if (!this.#hasWanted && this.#hasRows && matchesNothing !== null) findings.add(matchesNothing);
    else if (!this.#hasLines && !isBroken && findings.errors === this.#errorsAbove) {
      findings.add(issue("BUDGET_EMPTY", {}, head.start.source));
    }
    return all;
  }

  /** Reads one row; null where it makes no line that is shared, stated or noted. */
  #read(row: Row, wanted: boolean, issues: Issue[]): BudgetRow | null {
    if (wanted) {
      this.#hasWanted = true;
      this.#ledger?.see(row);
    }
    const written = this.#reader.read(row, this.#groups.read(row), wanted, issues);
    if (written === null) return null;
    const entry = turnedRight(written, this.#judged);
    this.#groups.add(entry);
    const isSum = this.#sumsWatch?.add(written, entry) ?? this.#sumsAhead?.has(row.line) ?? false;
    if (isSum && wanted) {
      this.sums.push(row.line);
      this.#ledger?.addSum(entry);
    }
    if (isSum || !wanted || (entry.name === "" && !this.#takesNameless)) return null;
    const line = withSign(entry, this.#judged);
    this.#hasLines ||= isShared(line.kind);
    if (line.kind.type === "line") this.#share(line);
    this.#sumsWatch?.addLine(line);
    this.#ledger?.add(line);
    return line;
  }

  /** Counts what a row adds to the whole. */
  #share({ amounts }: BudgetRow): void {
    for (const { year, amount } of amounts) this.#shared.addAmount(year, amount);
  }
}

import type { Findings } from "../../core/model/findings.ts";
import { type Issue, issue } from "../../core/model/issue.ts";
import type { BudgetLine } from "../../core/model/line.ts";
import { BlankGroups } from "../ledger/blank-groups.ts";
import type { BudgetRow, RowAmount } from "../ledger/rows/budget-row.ts";
import { SUMS_UNJUDGED } from "../ledger/sums/sums-judged.ts";
import { OneTable } from "../table/one-table.ts";
import type { Row } from "../text/sheet.ts";
import { AmountCells } from "./amount-cells.ts";
import { BudgetWatch, MOST_GROUPS } from "./budget-watch.ts";
import type { Judgement } from "./judgement.ts";
import { amountColumns, areCompeting, type OpenBudget } from "./open-budget.ts";
import { RowReader } from "./row-reader.ts";

/** How the rows of a budget are read. */
export interface Manner {
  /** How many findings of each kind are kept. */
  readonly most: number;
  /** Whether all lines are held, so that amounts may rest on others. */
  readonly isHeld: boolean;
  /** Whether rows are watched for what ledgers leave in; where they are not, no row is taken for a sum, and nothing said. */
  readonly isWatched: boolean;
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
  readonly #watch: BudgetWatch | null;
  /** Whether rows without a name make lines. */
  readonly #takesNameless: boolean;
  /** Errors that were found before, in the head. */
  readonly #errorsAbove: number;
  #hasWanted = false;
  #hasRows = false;

  /** @param findings takes what is found */
  constructor(budget: OpenBudget, judged: Judgement, findings: Findings, { most, isHeld, isWatched }: Manner) {
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
    this.#groups = new BlankGroups(sheet, columns, judged.filled, MOST_GROUPS);
    this.#watch = isWatched ? new BudgetWatch(budget, judged, this.#reader, this.#groups, most) : null;
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
    const mostHaveAccounts = this.#watch?.mostHaveAccounts() ?? null;
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
    return this.#watch?.end(judged) ?? null;
  }

  /** Says what was found of the whole, as far as rows are watched; `isBroken` when the file breaks off. */
  tell(isBroken: boolean): void {
    const { head } = this.#budget;
    const findings = this.#findings;
    const watch = this.#watch;
    if (watch === null) return;
    this.#reader.tell(findings);
    const apart = head.header.issues.filter(({ code }) => code === "TABLE_APART").length;
    findings.addAll(this.#table.issues.slice(apart));
    watch.tell(findings);
    const { matchesNothing } = head.filter;
    if (!this.#hasWanted && this.#hasRows && matchesNothing !== null) findings.add(matchesNothing);
    else if (!watch.hasLines && !isBroken && findings.errors === this.#errorsAbove) {
      findings.add(issue("BUDGET_EMPTY", {}, head.start.source));
    }
  }

  /** Reads one row; null where it makes no line that is shared, stated or noted. */
  #read(row: Row, wanted: boolean, issues: Issue[]): BudgetRow | null {
    if (wanted) {
      this.#hasWanted = true;
      this.#watch?.see(row);
    }
    const entry = this.#reader.read(row, this.#groups.read(row), wanted, issues);
    if (entry === null) return null;
    this.#groups.add(entry);
    if (this.#watch !== null) return this.#watch.add(entry);
    return wanted && (entry.name !== "" || this.#takesNameless) ? entry : null;
  }
}

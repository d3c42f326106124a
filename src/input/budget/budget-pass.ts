import { Findings } from "../../core/model/findings.ts";
import { type Issue, issue } from "../../core/model/issue.ts";
import { type BudgetLine, isShared } from "../../core/model/line.ts";
import { mirrored } from "../../core/number/amount.ts";
import { equals, ONE } from "../../core/number/fraction.ts";
import { BlankGroups } from "../ledger/blank-groups.ts";
import { CostPerInhabitant } from "../ledger/cost-per-inhabitant.ts";
import { FiguresShared } from "../ledger/figures-shared.ts";
import { HiddenAmounts } from "../ledger/hidden-amounts.ts";
import { ParticipantRefunds } from "../ledger/participant-refunds.ts";
import { RowsWithoutAccount } from "../ledger/rows/accounts.ts";
import type { BudgetRow, RowAmount } from "../ledger/rows/budget-row.ts";
import { Tally } from "../ledger/rows/sum-fit.ts";
import type { Watcher } from "../ledger/rows/watcher.ts";
import { TurnedSigns } from "../ledger/signs/turned-signs.ts";
import { UnsignedIncome } from "../ledger/signs/unsigned-income.ts";
import { StatedSums } from "../ledger/sums/stated-sums.ts";
import { SumRows } from "../ledger/sums/sum-rows.ts";
import { SUMS_UNJUDGED } from "../ledger/sums/sums-judged.ts";
import { WholeTotal } from "../ledger/sums/whole-total.ts";
import { Thousands } from "../ledger/thousands.ts";
import { outlineColumns } from "../ledger/unnamed/outline.ts";
import { UnreadColumns } from "../ledger/unread-columns.ts";
import { VatPairs } from "../ledger/vat-pairs.ts";
import { VatWords } from "../ledger/vat-words.ts";
import { YearsMixed } from "../ledger/years-mixed.ts";
import { OneTable } from "../table/one-table.ts";
import type { Row, Sheet } from "../text/sheet.ts";
import { AmountCells } from "./amount-cells.ts";
import type { BudgetNames } from "./budget-cells.ts";
import type { BudgetChoices } from "./budget-choices.ts";
import { ACCEPTED_HEADERS, type Located } from "./budget-columns.ts";
import type { BudgetHead } from "./budget-head.ts";
import type { Judgement } from "./judgement.ts";
import { RestingAmounts } from "./resting-amounts.ts";
import { RowReader } from "./row-reader.ts";

/** Groups, each with those around it, that are followed through a budget. */
const MOST_GROUPS = 50_000;

/** A budget from which rows can be read: its sheet, the head of it, and what its cells may refer to. */
export interface OpenBudget {
  readonly sheet: Sheet;
  readonly head: BudgetHead;
  readonly columns: Located;
  /** Null where members.csv could not be read: then members, drivers and keys go unchecked. */
  readonly names: BudgetNames | null;
  readonly choices: BudgetChoices;
}

/** A row of income that is written as cost, as the negative amounts that it is. */
function negated(entry: BudgetRow): BudgetRow {
  const amounts = entry.amounts.map((one) => (one.portion ? one : { ...one, amount: mirrored(one.amount) }));
  return { ...entry, amounts };
}

/**
 * One reading of a budget's rows, from the first below its header to the last: it hands on those that make lines, without
 * the sums among them, and watches them for what ledgers leave in. All rows are looked at, wanted or not, to tell sums
 * from lines; the rest is said of the wanted ones alone.
 */
export class BudgetPass {
  readonly #budget: OpenBudget;
  readonly #table: OneTable;
  readonly #judged: Judgement;
  readonly #findings: Findings;
  readonly #amounts: AmountCells;
  readonly #reader: RowReader;
  readonly #groups: BlankGroups;
  readonly #accounts: RowsWithoutAccount;
  /** Null where columns of amounts compete: they add up to nothing. */
  readonly #sums: SumRows | null;
  readonly #unread: UnreadColumns;
  readonly #vatWords: VatWords;
  readonly #thousands: Thousands;
  readonly #stated: StatedSums;
  readonly #whole: WholeTotal;
  readonly #hidden: HiddenAmounts;
  readonly #signs: TurnedSigns;
  readonly #years: YearsMixed;
  readonly #portions: RestingAmounts;
  /** What ledgers leave in, in the order in which it is said. */
  readonly #ofLedger: readonly Watcher[];
  /** Errors that were found before, in the head. */
  readonly #errorsAbove: number;
  /** What is shared, by year. */
  readonly #shared = new Tally(false);
  #hasWanted = false;
  #hasRows = false;
  #hasLines = false;
  /** The first line that its fees make. */
  #fees: BudgetRow | null = null;

  /**
   * @param findings takes what is found
   * @param most how many findings of each kind are kept
   * @param isHeld whether all lines are held, so that amounts may rest on others
   */
  constructor(budget: OpenBudget, judged: Judgement, findings: Findings, most: number, isHeld: boolean) {
    const { sheet, head, columns, names, choices } = budget;
    const { row } = head.header;
    const { line, group, year, type, amounts, issues } = columns;
    const ofAmounts = amounts.flatMap(({ column, credit }) => (credit ? [column, credit.column] : [column]));
    const hasTwins = new Set(amounts.map((amount) => amount.year)).size < amounts.length;
    const isMember = (name: string) => names !== null && names.members.member(name) !== null;
    const isCompeting = issues.some(({ code }) => code === "COLUMNS_COMPETE");
    this.#budget = budget;
    this.#table = new OneTable(sheet, head.header.whole, head.header.below, "budget");
    this.#judged = judged;
    this.#findings = findings;
    this.#errorsAbove = findings.errors;
    this.#amounts = new AmountCells(ofAmounts, head.unit, judged.convention);
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
    this.#portions = new RestingAmounts(judged.portions);
    this.#groups = new BlankGroups(sheet, columns, judged.filled, MOST_GROUPS);
    this.#accounts = new RowsWithoutAccount(row, judged.mostHaveAccounts);
    this.#sums = isCompeting
      ? null
      : new SumRows(sheet, { header: row, line, hasTwins, isMember }, judged.sums, choices.totals, most, MOST_GROUPS);
    const outline = outlineColumns(row);
    const unread = columns.unread.filter((column) => column !== outline.number && column !== outline.level);
    this.#unread = new UnreadColumns(sheet, row, unread, ofAmounts, ACCEPTED_HEADERS);
    this.#vatWords = new VatWords(sheet, head.header, [line, ...group, ...ofAmounts]);
    this.#thousands = new Thousands(sheet);
    this.#stated = new StatedSums(sheet, columns, MOST_GROUPS);
    this.#whole = new WholeTotal(choices.totals);
    const used = [line, ...group, ...ofAmounts, year, type, columns.key, columns.members, columns.driver];
    const read = used.filter((column) => column !== null);
    this.#signs = new TurnedSigns(sheet, line, choices.totals, judged.turned);
    this.#hidden = new HiddenAmounts(sheet, row, read, ofAmounts);
    this.#years = new YearsMixed(sheet, year, most);
    this.#ofLedger = [
      new ParticipantRefunds(sheet, row, { line, isMember }, most),
      new VatPairs(sheet, line, most),
      new UnsignedIncome(sheet, line, most),
      new FiguresShared(sheet, line, most),
      new CostPerInhabitant(
        sheet,
        choices.totals.size > 0 ? null : (names?.inhabitants ?? null),
        !equals(head.unit, ONE),
      ),
    ];
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
    if (this.#amounts.isWaiting) return { ...this.#judged, convention: this.#amounts.convention };
    const filled = this.#groups.end();
    const mostHaveAccounts = this.#accounts.end();
    const convention = this.#amounts.convention;
    if (filled !== null || mostHaveAccounts !== null) {
      return {
        ...this.#judged,
        convention,
        filled: filled ?? this.#judged.filled,
        mostHaveAccounts: mostHaveAccounts ?? this.#judged.mostHaveAccounts,
      };
    }
    if (this.#judged.headings === null) {
      const headings = this.#reader.headings();
      if (headings.size > 0) return { ...this.#judged, convention, headings, sums: SUMS_UNJUDGED };
    }
    const turned = this.#signs.end(this.#shared);
    if (turned !== undefined) return { ...this.#judged, convention, turned, sums: SUMS_UNJUDGED };
    const sums = this.#sums?.end() ?? null;
    if (sums !== null) return { ...this.#judged, convention, sums };
    const portions = this.#portions.end();
    return (
      portions && { ...this.#judged, convention, portions, sums: portions.rejudges ? SUMS_UNJUDGED : this.#judged.sums }
    );
  }

  /** Says what was found of the whole; `isBroken` when the file breaks off. */
  tell(isBroken: boolean): void {
    const { head } = this.#budget;
    const findings = this.#findings;
    this.#reader.tell(findings);
    const { isComplete } = this.#reader;
    const apart = head.header.issues.filter(({ code }) => code === "TABLE_APART").length;
    findings.addAll(this.#table.issues.slice(apart));
    this.#unread.tell(findings);
    this.#groups.tell(findings);
    if (this.#fees === null) this.#sums?.tell(findings, isComplete, this.#shared);
    else this.#tellBeforeFees(this.#fees, isComplete);
    if (isComplete && this.#sums !== null) {
      for (const watcher of this.#ofLedger) watcher.tell(findings, this.#shared);
      this.#thousands.tell(findings, this.#shared, this.#sums.hasSums);
    }
    this.#portions.tell(findings);
    this.#hidden.tell(findings, this.#shared);
    if (isComplete && this.#sums !== null) this.#signs.tell(findings, this.#shared);
    this.#vatWords.tell(findings);
    this.#years.tell(findings);
    if (this.#fees === null) {
      if (this.#hasLines && !findings.isHopeless) this.#stated.tell(findings);
      if (isComplete && !findings.isHopeless) this.#whole.tell(findings, this.#shared);
    }
    if (this.#groups.isBounded || this.#sums?.isBounded || this.#stated.isBounded) {
      findings.add(issue("CHECKED_IN_PART", { most: MOST_GROUPS }, head.start.source));
    }
    const { matchesNothing } = head.filter;
    if (!this.#hasWanted && this.#hasRows && matchesNothing !== null) findings.add(matchesNothing);
    else if (!this.#hasLines && !isBroken && this.#isSound()) {
      findings.add(issue("BUDGET_EMPTY", {}, head.start.source));
    }
  }

  /** What is found of sums, but for what lines come to: what fees make is not known yet, and no sum is held against it. */
  #tellBeforeFees({ row, name }: BudgetRow, isComplete: boolean): void {
    const ofSums = new Findings();
    this.#sums?.tell(ofSums, isComplete, this.#shared);
    const kept = ofSums.kept.filter(({ code }) => code !== "STATED_SUM_OFF");
    this.#findings.addAll(kept);
    if (kept.length === ofSums.kept.length && !this.#stated.isStated) return;
    const { sheet, columns } = this.#budget;
    this.#findings.add(issue("SUM_BEFORE_FEES", { line: name }, sheet.cell(row, columns.line).source));
  }

  /** Counts what a row adds to the whole. */
  #share({ amounts }: BudgetRow): void {
    for (const { year, amount } of amounts) this.#shared.addAmount(year, amount);
  }

  /** Whether the rows have no error. */
  #isSound(): boolean {
    return this.#findings.errors === this.#errorsAbove;
  }

  /** Reads one row; null where it makes no line that is shared, stated or noted. */
  #read(row: Row, wanted: boolean, issues: Issue[]): BudgetRow | null {
    if (wanted) {
      this.#hasWanted = true;
      this.#unread.add(row);
      this.#vatWords.add(row);
    }
    const written = this.#reader.read(row, this.#groups.read(row), wanted, issues);
    if (written === null) return null;
    this.#signs.add(written);
    const entry = this.#judged.turned === null || written.kind.type === "transfer" ? written : negated(written);
    this.#groups.add(entry);
    const isSum = this.#sums?.add(entry, this.#accounts.lacks(row)) ?? false;
    if (isSum && wanted) this.#whole.add(entry, false);
    if (isSum || !wanted || (entry.name === "" && this.#sums !== null)) return null;
    const shared = this.#judged.sums.income.has(row.line) ? negated(entry) : entry;
    this.#hasLines ||= isShared(shared.kind);
    if (shared.kind.type === "fee") this.#fees ??= shared;
    if (shared.kind.type === "line") this.#share(shared);
    if (shared.kind.type !== "transfer") this.#whole.add(shared, shared.kind.type === "line");
    this.#hidden.add(shared, this.#budget.columns.line);
    for (const watcher of this.#ofLedger) watcher.add(shared);
    this.#thousands.add(shared);
    this.#stated.add(shared);
    this.#years.add(shared);
    this.#portions.add(shared, (amount) => this.#reader.lineOf(shared, amount));
    if (shared.kind.type === "fee") this.#portions.addFees(this.#reader.linesOf(shared));
    return shared;
  }
}

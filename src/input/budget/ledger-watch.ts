import type { Findings } from "../../core/model/findings.ts";
import { issue } from "../../core/model/issue.ts";
import { isShared } from "../../core/model/line.ts";
import { equals, ONE } from "../../core/number/fraction.ts";
import type { BlankGroups } from "../ledger/blank-groups.ts";
import { CostPerInhabitant } from "../ledger/cost-per-inhabitant.ts";
import { FiguresShared } from "../ledger/figures-shared.ts";
import { HiddenAmounts } from "../ledger/hidden-amounts.ts";
import { ParticipantRefunds } from "../ledger/participant-refunds.ts";
import type { BudgetRow } from "../ledger/rows/budget-row.ts";
import type { Tally } from "../ledger/rows/sum-fit.ts";
import type { Watcher } from "../ledger/rows/watcher.ts";
import { UnsignedIncome } from "../ledger/signs/unsigned-income.ts";
import { StatedSums } from "../ledger/sums/stated-sums.ts";
import { WholeTotal } from "../ledger/sums/whole-total.ts";
import { Thousands } from "../ledger/thousands.ts";
import { outlineColumns } from "../ledger/unnamed/outline.ts";
import { UnreadColumns } from "../ledger/unread-columns.ts";
import { VatPairs } from "../ledger/vat-pairs.ts";
import { VatWords } from "../ledger/vat-words.ts";
import { YearsMixed } from "../ledger/years-mixed.ts";
import type { Row } from "../text/sheet.ts";
import { ACCEPTED_HEADERS } from "./budget-columns.ts";
import { amountColumns, areCompeting, MOST_FOLLOWED, type OpenBudget } from "./open-budget.ts";
import type { SumsTold } from "./sums-watch.ts";

/**
 * Watches the rows of a budget for what ledgers leave in: figures that are no cost, income without a sign, columns that are
 * not read, a whole that is not what the file states.
 */
export class LedgerWatch {
  readonly #budget: OpenBudget;
  readonly #groups: BlankGroups;
  readonly #unread: UnreadColumns;
  readonly #vatWords: VatWords;
  readonly #thousands: Thousands;
  readonly #stated: StatedSums;
  readonly #whole: WholeTotal;
  readonly #hidden: HiddenAmounts;
  readonly #years: YearsMixed;
  /** What ledgers leave in, in the order in which it is said. */
  readonly #ofLedger: readonly Watcher[];
  #hasLines = false;
  /** The first line that its fees make. */
  #fees: BudgetRow | null = null;

  /** @param most how many findings of each kind are kept */
  constructor(budget: OpenBudget, groups: BlankGroups, most: number) {
    const { sheet, head, columns, names, choices } = budget;
    const { row } = head.header;
    const { line, group, year, type } = columns;
    const ofAmounts = amountColumns(budget);
    const isMember = (name: string) => names !== null && names.members.member(name) !== null;
    this.#budget = budget;
    this.#groups = groups;
    const outline = outlineColumns(row);
    const unread = columns.unread.filter((column) => column !== outline.number && column !== outline.level);
    this.#unread = new UnreadColumns(sheet, row, unread, ofAmounts, ACCEPTED_HEADERS);
    this.#vatWords = new VatWords(sheet, head.header, [line, ...group, ...ofAmounts]);
    this.#thousands = new Thousands(sheet);
    this.#stated = new StatedSums(sheet, columns, MOST_FOLLOWED);
    this.#whole = new WholeTotal(choices.totals);
    const used = [line, ...group, ...ofAmounts, year, type, columns.key, columns.members, columns.driver];
    const read = used.filter((column) => column !== null);
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

  /** Looks at a row that is wanted, before it is read. */
  see(row: Row): void {
    this.#unread.add(row);
    this.#vatWords.add(row);
  }

  /** Takes a sum that nobody marked. */
  addSum(entry: BudgetRow): void {
    this.#whole.add(entry, false);
  }

  /** Takes a row that is shared, stated or noted. */
  add(entry: BudgetRow): void {
    const { type } = entry.kind;
    this.#hasLines ||= isShared(entry.kind);
    if (type === "fee") this.#fees ??= entry;
    if (type !== "transfer") this.#whole.add(entry, type === "line");
    this.#hidden.add(entry, this.#budget.columns.line);
    for (const watcher of this.#ofLedger) watcher.add(entry);
    this.#thousands.add(entry);
    this.#stated.add(entry);
    this.#years.add(entry);
  }

  /**
   * Says what was found of the whole, and among it what was found of sums.
   *
   * @param isComplete whether every amount could be read
   * @param shared what is shared, by year
   */
  tell(findings: Findings, ofSums: SumsTold, isComplete: boolean, shared: Tally): void {
    this.#unread.tell(findings);
    this.#groups.tell(findings);
    findings.addFound(ofSums.sums);
    if (this.#fees !== null && (ofSums.areOff || this.#stated.isStated)) this.#tellBeforeFees(this.#fees, findings);
    if (isComplete && !areCompeting(this.#budget)) {
      for (const watcher of this.#ofLedger) watcher.tell(findings, shared);
      this.#thousands.tell(findings, shared, ofSums.hasSums);
    }
    findings.addFound(ofSums.portions);
    this.#hidden.tell(findings, shared);
    findings.addFound(ofSums.signs);
    this.#vatWords.tell(findings);
    this.#years.tell(findings);
    if (this.#fees === null) {
      if (this.#hasLines && !findings.isHopeless) this.#stated.tell(findings);
      if (isComplete && !findings.isHopeless) this.#whole.tell(findings, shared);
    }
    if (this.#groups.isBounded || ofSums.isBounded || this.#stated.isBounded) {
      findings.add(issue("CHECKED_IN_PART", { most: MOST_FOLLOWED }, this.#budget.head.start.source));
    }
  }

  /** Says that no sum is held against what lines come to: what fees make of them is not known yet. */
  #tellBeforeFees({ row, name }: BudgetRow, findings: Findings): void {
    const { sheet, columns } = this.#budget;
    findings.add(issue("SUM_BEFORE_FEES", { line: name }, sheet.cell(row, columns.line).source));
  }
}

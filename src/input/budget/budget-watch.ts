import { Findings } from "../../core/model/findings.ts";
import { issue } from "../../core/model/issue.ts";
import { isShared } from "../../core/model/line.ts";
import { mirrored } from "../../core/number/amount.ts";
import { equals, ONE } from "../../core/number/fraction.ts";
import type { BlankGroups } from "../ledger/blank-groups.ts";
import { CostPerInhabitant } from "../ledger/cost-per-inhabitant.ts";
import { FiguresShared } from "../ledger/figures-shared.ts";
import { HiddenAmounts } from "../ledger/hidden-amounts.ts";
import { ParticipantRefunds } from "../ledger/participant-refunds.ts";
import { RowsWithoutAccount } from "../ledger/rows/accounts.ts";
import type { BudgetRow } from "../ledger/rows/budget-row.ts";
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
import type { Row } from "../text/sheet.ts";
import { ACCEPTED_HEADERS } from "./budget-columns.ts";
import type { Judgement } from "./judgement.ts";
import { amountColumns, areCompeting, type OpenBudget } from "./open-budget.ts";
import { RestingAmounts } from "./resting-amounts.ts";
import type { RowReader } from "./row-reader.ts";

/** Groups, each with those around it, that are followed through a budget. */
export const MOST_GROUPS = 50_000;

/** A row of income that is written as cost, as the negative amounts that it is. */
function negated(entry: BudgetRow): BudgetRow {
  const amounts = entry.amounts.map((one) => (one.portion ? one : { ...one, amount: mirrored(one.amount) }));
  return { ...entry, amounts };
}

/**
 * Watches the rows of a budget for what ledgers leave in: sums among the lines, signs that are turned, figures that are no
 * cost. All rows are looked at, wanted or not, to tell sums from lines; the rest is said of the wanted ones alone.
 */
export class BudgetWatch {
  readonly #budget: OpenBudget;
  readonly #judged: Judgement;
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
  /** What is shared, by year. */
  readonly #shared = new Tally(false);
  #hasLines = false;
  /** The first line that its fees make. */
  #fees: BudgetRow | null = null;

  /** @param most how many findings of each kind are kept */
  constructor(budget: OpenBudget, judged: Judgement, reader: RowReader, groups: BlankGroups, most: number) {
    const { sheet, head, columns, names, choices } = budget;
    const { row } = head.header;
    const { line, group, year, type, amounts } = columns;
    const ofAmounts = amountColumns(budget);
    const hasTwins = new Set(amounts.map((amount) => amount.year)).size < amounts.length;
    const isMember = (name: string) => names !== null && names.members.member(name) !== null;
    this.#budget = budget;
    this.#judged = judged;
    this.#reader = reader;
    this.#groups = groups;
    this.#portions = new RestingAmounts(judged.portions);
    this.#accounts = new RowsWithoutAccount(row, judged.mostHaveAccounts);
    this.#sums = areCompeting(budget)
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

  /** Whether there are rows that are shared, stated or noted. */
  get hasLines(): boolean {
    return this.#hasLines;
  }

  /** Looks at a row that is wanted, before it is read. */
  see(row: Row): void {
    this.#unread.add(row);
    this.#vatWords.add(row);
  }

  /** Takes a row as it was read; the same as it is to be shared, null where it is not: a sum, or one that nobody wants. */
  add(written: BudgetRow): BudgetRow | null {
    this.#signs.add(written);
    const entry = this.#judged.turned === null || written.kind.type === "transfer" ? written : negated(written);
    const isSum = this.#sums?.add(entry, this.#accounts.lacks(entry.row)) ?? false;
    if (isSum && entry.wanted) this.#whole.add(entry, false);
    if (isSum || !entry.wanted || (entry.name === "" && this.#sums !== null)) return null;
    const shared = this.#judged.sums.income.has(entry.row.line) ? negated(entry) : entry;
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

  /** Whether most rows have an account; null where that is known, or makes no difference. */
  mostHaveAccounts(): boolean | null {
    return this.#accounts.end();
  }

  /** Ends the watch: by what the budget is to be read once more; null where it was read as it should be. */
  end(judged: Judgement): Judgement | null {
    const turned = this.#signs.end(this.#shared);
    if (turned !== undefined) return { ...judged, turned, sums: SUMS_UNJUDGED };
    const sums = this.#sums?.end() ?? null;
    if (sums !== null) return { ...judged, sums };
    const portions = this.#portions.end();
    return portions && { ...judged, portions, sums: portions.rejudges ? SUMS_UNJUDGED : judged.sums };
  }

  /** Says what was found of the whole. */
  tell(findings: Findings): void {
    const { isComplete } = this.#reader;
    this.#unread.tell(findings);
    this.#groups.tell(findings);
    if (this.#fees === null) this.#sums?.tell(findings, isComplete, this.#shared);
    else this.#tellBeforeFees(this.#fees, findings);
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
      findings.add(issue("CHECKED_IN_PART", { most: MOST_GROUPS }, this.#budget.head.start.source));
    }
  }

  /** What is found of sums, but for what lines come to: what fees make is not known yet, and no sum is held against it. */
  #tellBeforeFees({ row, name }: BudgetRow, findings: Findings): void {
    const ofSums = new Findings();
    this.#sums?.tell(ofSums, this.#reader.isComplete, this.#shared);
    const kept = ofSums.kept.filter(({ code }) => code !== "STATED_SUM_OFF");
    findings.addAll(kept);
    if (kept.length === ofSums.kept.length && !this.#stated.isStated) return;
    const { sheet, columns } = this.#budget;
    findings.add(issue("SUM_BEFORE_FEES", { line: name }, sheet.cell(row, columns.line).source));
  }

  /** Counts what a row adds to the whole. */
  #share({ amounts }: BudgetRow): void {
    for (const { year, amount } of amounts) this.#shared.addAmount(year, amount);
  }
}

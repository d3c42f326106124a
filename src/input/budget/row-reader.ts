import type { Findings } from "../../core/model/findings.ts";
import { type Issue, isIssue, issue } from "../../core/model/issue.ts";
import type { BudgetLine, LineKind, Portion } from "../../core/model/line.ts";
import { type Amount, exactAmount, fastAmount, mirrored, NOTHING } from "../../core/number/amount.ts";
import { add } from "../../core/number/fraction.ts";
import { type Heading, HeadingGroups } from "../ledger/heading-groups.ts";
import { accountColumn, artOfRow, isArtOfIncome } from "../ledger/rows/accounts.ts";
import { type BudgetRow, nameMissing, type RowAmount } from "../ledger/rows/budget-row.ts";
import { saysIncome } from "../ledger/rows/sign-words.ts";
import { RowsWithoutAmount } from "../ledger/rows-without-amount.ts";
import { type OutlineColumns, outlineColumns, outlineOf } from "../ledger/unnamed/outline.ts";
import { isBlank } from "../table/cell-numbers.ts";
import { extraCell } from "../table/extra-cells.ts";
import { yearNamed } from "../table/header-words.ts";
import { remarkColumn } from "../table/remarks.ts";
import type { PlacedText } from "../text/placed-text.ts";
import type { Row, Sheet } from "../text/sheet.ts";
import type { AmountCells } from "./amount-cells.ts";
import { type BudgetNames, groupReader, kindReader } from "./budget-cells.ts";
import type { Located } from "./budget-columns.ts";
import type { CreditColumn } from "./debit-credit.ts";
import { type Again, HeadersAgain } from "./headers-again.ts";
import { isPortion, readPortion } from "./portion-cell.ts";
import { cellOfPortion } from "./portions-judged.ts";

/** What is wrong with a row without any amount: at the only cell where it could stand, otherwise at the row's name. */
function amountMissing(sheet: Sheet, row: Row, { line, amounts }: Located, hasYears: boolean): Issue {
  const [only, ...others] = amounts;
  const column = only && (hasYears || others.length === 0) ? only.column : line;
  return issue("AMOUNT_MISSING", { line: (row.cells[line] ?? "").trim(), hasYears }, sheet.cell(row, column).source);
}

/** Reads the rows of a budget below its header, one after the other. */
export class RowReader {
  readonly #sheet: Sheet;
  readonly #header: Row;
  readonly #columns: Located;
  readonly #account: number | null;
  readonly #amounts: AmountCells;
  readonly #blankAmounts: boolean;
  readonly #groupOf;
  readonly #kindOf;
  readonly #without: RowsWithoutAmount;
  readonly #outline: OutlineColumns;
  readonly #headings: HeadingGroups;
  readonly #headers: HeadersAgain;
  readonly #portions: ReadonlyMap<string, Amount> | null;
  #isComplete = true;

  /**
   * @param blankAmounts whether a row may be without any amount; then it is passed over
   * @param headings rows that are the groups of those below them, by their line
   * @param portions what amounts that are portions come to, by their cell; null of a budget that is not held
   */
  constructor(
    sheet: Sheet,
    header: Row,
    columns: Located,
    names: BudgetNames | null,
    amounts: AmountCells,
    blankAmounts: boolean,
    headings: ReadonlyMap<number, Heading>,
    portions: ReadonlyMap<string, Amount> | null,
  ) {
    this.#portions = portions;
    this.#headings = new HeadingGroups(headings);
    this.#sheet = sheet;
    this.#header = header;
    this.#columns = columns;
    this.#account = accountColumn(header);
    this.#amounts = amounts;
    this.#blankAmounts = blankAmounts;
    this.#without = new RowsWithoutAmount(header.line);
    this.#outline = outlineColumns(header);
    this.#headers = new HeadersAgain(header, columns, this.#outline);
    this.#groupOf = groupReader(sheet, columns);
    this.#kindOf = kindReader(sheet, header, columns, names);
  }

  /** Whether every amount could be read. */
  get isComplete(): boolean {
    return this.#isComplete;
  }

  /**
   * Reads a row; null where it makes no line, or will make none.
   *
   * @param filled the same row with its group written in
   * @param issues takes what is wrong with the row
   */
  read(row: Row, filled: Row, wanted: boolean, issues: Issue[]): BudgetRow | null {
    const { line, type, year: yearColumn } = this.#columns;
    const name = (row.cells[line] ?? "").trim();
    const extra = extraCell(this.#sheet, this.#header, row);
    if (extra !== null) issues.push(extra);
    const kind = this.#kindOf.read(row, issues);
    const year = this.#yearOf(row, yearColumn, issues);
    const { amounts, isUnread } = this.#amountsOf(row, year, kind, issues);
    const typed = type !== null && (row.cells[type] ?? "").trim() !== "";
    const outline = () => outlineOf(row, line, this.#outline);
    const written = this.#groupOf(filled, issues);
    const [given] = amounts;
    const made = (group: readonly string[]): BudgetRow => {
      const art = artOfRow(row, this.#account, name);
      const isIncome = art === null ? saysIncome({ name, group }) : isArtOfIncome(art);
      return { row, wanted, name, typed, group, kind, year, art, isIncome, amounts };
    };
    if (kind.type === "fee") {
      if (given) issues.push(issue("FEE_WITH_AMOUNT", { line: name }, this.#sheet.cell(row, given.column).source));
      else if (name === "") issues.push(nameMissing(this.#sheet, this.#header, row, line));
      if (given || name === "" || isUnread) return null;
    }
    if (amounts.length > 0 || kind.type === "fee") {
      this.#without.line(name, row.line, outline);
      return made(this.#hasGroups ? written : this.#headings.groupOf(name, outline));
    }
    if (name === "" && remarkColumn(row, line) !== null) this.#withoutAmount(row, wanted, issues);
    else if (name === "") issues.push(nameMissing(this.#sheet, this.#header, row, line));
    else if (kind.type === "note") return made(written);
    else if (!isUnread && !this.#blankAmounts) this.#withoutAmount(row, wanted, issues);
    return null;
  }

  /** Rows that are the groups of those below them, when all have passed; none where a column has the groups. */
  headings(): ReadonlyMap<number, Heading> {
    return this.#hasGroups ? new Map() : this.#without.headings();
  }

  /** Says what rows without an amount were. */
  tell(findings: Findings): void {
    this.#without.tell(findings, !this.#hasGroups);
  }

  get #hasGroups(): boolean {
    return this.#columns.group.length > 0;
  }

  #withoutAmount(row: Row, wanted: boolean, issues: Issue[]): void {
    const { line, beside } = this.#columns;
    const name = this.#sheet.cell(row, line);
    const headers = this.#headers.in(row);
    const remark = remarkColumn(row, line);
    if (!wanted) this.#passHeading(row, name, headers, null);
    else if (headers !== null) this.#passMissing(row, name, headers, issues);
    else if (remark !== null) this.#without.remark(this.#sheet.cell(row, remark));
    else if (beside.some((column) => !isBlank(row.cells[column] ?? ""))) this.#without.elsewhere(name);
    else this.#passMissing(row, name, headers, issues);
  }

  #passMissing(row: Row, name: PlacedText, headers: Again | null, issues: Issue[]): void {
    const error = amountMissing(this.#sheet, row, this.#columns, headers !== null);
    const missing = this.#passHeading(row, name, headers, error);
    if (missing !== null) issues.push(missing);
  }

  /** Takes a row that may be a heading; the error where it is known to be none. */
  #passHeading(row: Row, name: PlacedText, headers: Again | null, missing: Issue | null): Issue | null {
    const { line } = this.#columns;
    const beside = [line, this.#outline.number, this.#outline.level];
    const isBare = headers !== null || row.cells.every((cell, column) => beside.includes(column) || cell.trim() === "");
    this.#headings.enter(row.line);
    return this.#without.bare(name, { isBare, headers }, outlineOf(row, line, this.#outline), missing);
  }

  /**
   * The line that an amount of a row makes, whole and with its places; of a note without any, and of fees, the row's own,
   * in the year of `ofYear`.
   */
  lineOf({ row, name, group, kind, year }: BudgetRow, amount: RowAmount | null, ofYear = year): BudgetLine {
    const { source } = this.#sheet.cell(row, amount?.column ?? this.#columns.line);
    const { type, key, concerns, driver, funding, host } = this.#kindOf.placed(row, kind);
    // Written out, so that all lines are of one shape: a budget has tens of thousands.
    const line = {
      ...{ name, group, type, key, concerns, driver, funding, host, source },
      year: amount === null ? ofYear : amount.year,
      amount: amount && exactAmount(amount.amount),
    };
    return amount?.portion ? { ...line, portion: amount.portion } : line;
  }

  /** How many lines a row makes. */
  countOf(entry: BudgetRow): number {
    return entry.kind.type === "fee" ? this.#yearsOfFee(entry).length : Math.max(1, entry.amounts.length);
  }

  /** The lines that a row makes. */
  linesOf(entry: BudgetRow): readonly BudgetLine[] {
    if (entry.kind.type === "fee") return this.#yearsOfFee(entry).map((year) => this.lineOf(entry, null, year));
    if (entry.amounts.length === 0) return [this.lineOf(entry, null)];
    return entry.amounts.map((amount) => this.lineOf(entry, amount));
  }

  /** The years of a line that has no amounts to tell them: its own, or every one that has a column. */
  #yearsOfFee({ year }: BudgetRow): readonly (number | null)[] {
    const ofColumns = this.#columns.amounts.map((amount) => amount.year ?? year);
    return [...new Set(ofColumns.length === 0 ? [year] : ofColumns)];
  }

  #amountsOf(row: Row, year: number | null, kind: LineKind, issues: Issue[]) {
    const amounts: RowAmount[] = [];
    let isUnread = false;
    if (this.#headers.in(row) !== null) return { amounts, isUnread };
    for (const { column, year: ofColumn, credit } of this.#columns.amounts) {
      const portion = this.#portionIn(row, column, kind);
      const amount = portion === null ? this.#amountIn(row, column, credit) : portion.amount;
      if (amount === null) continue;
      if ("code" in amount) {
        issues.push(amount);
        isUnread = true;
      } else {
        const read = { year: ofColumn ?? year, amount, column };
        amounts.push(portion?.portion ? { ...read, portion: portion.portion } : read);
      }
    }
    if (isUnread) this.#isComplete = false;
    return { amounts, isUnread };
  }

  /** The portion that a cell is, with what it comes to as far as that is known; null where it is none. */
  #portionIn(
    row: Row,
    column: number,
    kind: LineKind,
  ): { readonly portion: Portion | null; readonly amount: Amount | Issue } | null {
    if (!isPortion(row.cells[column] ?? "")) return null;
    const read = readPortion(this.#sheet.cell(row, column), kind, this.#portions === null);
    if (isIssue(read)) return { portion: null, amount: read };
    return { portion: read, amount: this.#portions?.get(cellOfPortion(row, column)) ?? NOTHING };
  }

  /** The amount of a cell, less what comes in; null where both are blank. */
  #amountIn(row: Row, column: number, credit: CreditColumn | undefined): Amount | Issue | null {
    const text = (row.cells[column] ?? "").trim();
    const plain = this.#amounts.plain(text);
    const paid = plain ?? (isBlank(text) ? null : this.#amounts.read(this.#sheet.cell(row, column)));
    if (credit === undefined || (paid !== null && "code" in paid)) return paid;
    const earned = this.#amountIn(row, credit.column, undefined);
    if (earned === null || "code" in earned) return earned ?? paid;
    const signed = credit.isNegative ? earned : mirrored(earned);
    return paid === null ? signed : fastAmount(add(exactAmount(paid), exactAmount(signed)));
  }

  /** The year in a row's own column for it; null where there is none, or a reported issue. */
  #yearOf(row: Row, column: number | null, issues: Issue[]): number | null {
    const text = column === null ? "" : (row.cells[column] ?? "").trim();
    if (column === null || text === "") return null;
    const year = yearNamed(text);
    if (year === null) issues.push(issue("YEAR_INVALID", { text }, this.#sheet.cell(row, column).source));
    return year;
  }
}

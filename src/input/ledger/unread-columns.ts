import type { Findings } from "../../core/model/findings.ts";
import { type Issue, issue } from "../../core/model/issue.ts";
import { nameKey } from "../../core/model/names.ts";
import { isBlank } from "../table/cell-numbers.ts";
import { columnIgnored } from "../table/columns.ts";
import type { PlacedText } from "../text/placed-text.ts";
import type { Row, Sheet } from "../text/sheet.ts";

/** A header that parts debit from credit. */
const DEBIT_OR_CREDIT =
  /^(?:d ?[/-]? ?[kc]|(?:debet|debit) ?[/-] ?(?:kredit|credit)|u ?\/ ?i|i ?\/ ?u|(?:utgift|inntekt)(?:er)? ?\/ ?(?:utgift|inntekt)(?:er)?)$/u;
const CREDIT = /^(?:k|c|kr|kredit|credit|i|innt|inntekt)\.?$/u;
const DEBIT = /^(?:d|debet|debit|u|utg|utgift)\.?$/u;
/** A sign before, after or around an amount: then the income is counted as such. */
const SIGNED = /^\s*[-\u2010-\u2013\u2212(]|[-\u2010-\u2013\u2212]\s*$/u;

/** A row that is credit by its mark, and has an amount without a sign. */
interface Uncounted {
  readonly mark: string;
  readonly line: number;
}

/** A column that nothing reads. */
class UnreadColumn {
  readonly #heading: PlacedText;
  readonly #column: number;
  readonly #ignored: Issue;
  readonly #isBare: boolean;
  #isFilled = false;
  #mayPart: boolean;
  #uncounted: Uncounted | null = null;

  constructor(sheet: Sheet, header: Row, column: number, accepted: readonly string[]) {
    this.#heading = sheet.cell(header, column);
    this.#column = column;
    this.#ignored = columnIgnored(sheet, header, column, accepted);
    this.#isBare = this.#heading.text === "";
    this.#mayPart = DEBIT_OR_CREDIT.test(nameKey(this.#heading.text));
  }

  /** Whether its cells tell anything. */
  get isOpen(): boolean {
    return this.#mayPart || (this.#isBare && !this.#isFilled);
  }

  /** What is to be said of it; null where there is nothing in it. */
  get issue(): Issue | null {
    if (this.#isBare && !this.#isFilled) return null;
    if (!this.#mayPart || this.#uncounted === null) return this.#ignored;
    const { text, source } = this.#heading;
    return issue("CREDIT_NOT_COUNTED", { header: text, ...this.#uncounted }, source);
  }

  add({ cells, line }: Row, amounts: readonly number[]): void {
    const cell = (cells[this.#column] ?? "").trim();
    if (cell === "") return;
    this.#isFilled = true;
    if (!this.#mayPart) return;
    const mark = nameKey(cell);
    const isCredit = CREDIT.test(mark);
    this.#mayPart = isCredit || DEBIT.test(mark);
    const isCounted = (text: string) => isBlank(text) || SIGNED.test(text);
    if (isCredit && amounts.some((column) => !isCounted(cells[column] ?? ""))) {
      this.#uncounted ??= { mark: cell, line };
    }
  }
}

/**
 * Watches the columns that nothing reads: that they are left out of account is said of each that has anything in it. One
 * that parts debit from credit is a warning where a credit has an amount without a sign.
 */
export class UnreadColumns {
  readonly #amounts: readonly number[];
  readonly #columns: readonly UnreadColumn[];
  #open: readonly UnreadColumn[];

  /**
   * @param amounts the columns of amounts
   * @param accepted the headers that columns may have
   */
  constructor(
    sheet: Sheet,
    header: Row,
    columns: readonly number[],
    amounts: readonly number[],
    accepted: readonly string[],
  ) {
    this.#amounts = amounts;
    this.#columns = columns.map((column) => new UnreadColumn(sheet, header, column, accepted));
    this.#open = this.#columns.filter(({ isOpen }) => isOpen);
  }

  add(row: Row): void {
    if (this.#open.length === 0) return;
    for (const column of this.#open) column.add(row, this.#amounts);
    if (this.#open.some(({ isOpen }) => !isOpen)) this.#open = this.#open.filter(({ isOpen }) => isOpen);
  }

  tell(findings: Findings): void {
    findings.addAll(this.#columns.flatMap((column) => column.issue ?? []));
  }
}

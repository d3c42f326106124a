import { type Findings, FirstOf } from "../../core/model/findings.ts";
import { issue } from "../../core/model/issue.ts";
import type { Source } from "../../core/model/source.ts";
import { type Amount, exactAmount, NOTHING } from "../../core/number/amount.ts";
import { decimalText, subtract } from "../../core/number/fraction.ts";
import type { Row, Sheet } from "../text/sheet.ts";
import { ART, accountColumn, payerIn, saysParticipantsRefund, saysParticipantsRefundAs } from "./rows/accounts.ts";
import { type BudgetRow, isShared } from "./rows/budget-row.ts";
import { Tally } from "./rows/sum-fit.ts";
import type { Watcher } from "./rows/watcher.ts";

interface Refund {
  readonly line: string;
  readonly year: number | null;
  readonly amount: Amount;
  readonly where: string;
  readonly source: () => Source;
}

/**
 * Watches for what the participants pay the host: it stands as income in the host's own budget, and shared too it is
 * counted twice.
 */
export class ParticipantRefunds implements Watcher {
  readonly #sheet: Sheet;
  readonly #header: Row;
  readonly #line: number;
  readonly #isMember: (name: string) => boolean;
  readonly #account: number | null;
  readonly #refunded = new Tally(false);
  readonly #refunds: FirstOf<Refund>;
  /** How many rows of a year are refunds. */
  readonly #rows = new Map<number | null, number>();

  /**
   * @param line the column of names
   * @param isMember whether a name is that of a member
   */
  constructor(
    sheet: Sheet,
    header: Row,
    { line, isMember }: { readonly line: number; readonly isMember: (name: string) => boolean },
    most: number,
  ) {
    this.#isMember = isMember;
    this.#sheet = sheet;
    this.#header = header;
    this.#line = line;
    this.#account = accountColumn(header);
    this.#refunds = new FirstOf(most);
  }

  add(entry: BudgetRow): void {
    if (!isShared(entry)) return;
    const { row, name, amounts } = entry;
    if (!amounts.some(({ amount }) => amount.num < 0) || !this.#isRefund(entry)) return;
    for (const { year, amount } of amounts) {
      this.#refunded.addAmount(year, amount);
      this.#rows.set(year, (this.#rows.get(year) ?? 0) + 1);
    }
    const [first] = amounts;
    this.#refunds.add(() => ({
      line: name,
      year: first?.year ?? null,
      amount: first?.amount ?? NOTHING,
      where: this.#leftOut(entry),
      source: this.#sheet.placeOf(row, this.#line),
    }));
  }

  tell(findings: Findings, shared: Tally): void {
    for (const { line, year, amount, where, source } of this.#refunds.values) {
      const whole = shared.sum(year);
      const without = subtract(whole, this.#refunded.sum(year));
      const others = (this.#rows.get(year) ?? 1) - 1;
      const left = { whole: decimalText(whole), without: decimalText(without) };
      const args = { line, others, year, amount: decimalText(exactAmount(amount)), ...left, where };
      findings.add(issue("PARTICIPANT_REFUND", args, source()));
    }
    findings.count("PARTICIPANT_REFUND", this.#refunds.more);
  }

  #isRefund({ art, name }: BudgetRow): boolean {
    return art === null
      ? saysParticipantsRefund(name) || this.#isMember(payerIn(name) ?? "")
      : art === ART.refundFromMunicipalities ||
          art === ART.transferFromMunicipalities ||
          saysParticipantsRefundAs(art, name);
  }

  /** The condition for `--where` that leaves a row out: by its account, else by its name. */
  #leftOut({ row, name }: BudgetRow): string {
    const textOf = ({ cells }: Row, column: number | null) => (column === null ? "" : (cells[column] ?? "").trim());
    const number = textOf(row, this.#account);
    if (number !== "") return `${textOf(this.#header, this.#account)}!=${number}`;
    const heading = textOf(this.#header, this.#line);
    return heading === "" ? "" : `${heading}!=${name}`;
  }
}

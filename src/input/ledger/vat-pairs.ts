import { type Findings, FirstOf } from "../../core/model/findings.ts";
import { issue } from "../../core/model/issue.ts";
import type { Source } from "../../core/model/source.ts";
import { compare, decimalText, isZero } from "../../core/number/fraction.ts";
import type { Sheet } from "../text/sheet.ts";
import { ART, saysVatCompensation } from "./rows/accounts.ts";
import { type BudgetRow, isShared } from "./rows/budget-row.ts";
import { Tally } from "./rows/sum-fit.ts";
import type { Watcher } from "./rows/watcher.ts";

/** Watches VAT that is paid and compensated: it nets to zero, or something is missing. */
export class VatPairs implements Watcher {
  readonly #sheet: Sheet;
  readonly #line: number;
  readonly #net = new Tally(false);
  readonly #names: FirstOf<string>;
  #first: (() => Source) | null = null;

  /** @param line the column of names */
  constructor(sheet: Sheet, line: number, most: number) {
    this.#sheet = sheet;
    this.#line = line;
    this.#names = new FirstOf(most);
  }

  add(entry: BudgetRow): void {
    if (!isShared(entry) || !this.#isVat(entry)) return;
    const { row, name, amounts } = entry;
    for (const { year, amount } of amounts) this.#net.addAmount(year, amount);
    this.#names.add(() => name);
    this.#first ??= this.#sheet.placeOf(row, this.#line);
  }

  tell(findings: Findings): void {
    if (this.#first === null) return;
    const source = this.#first();
    const lines = this.#names.values;
    const { more } = this.#names;
    const named = { lines, ...(more > 0 ? { more } : {}) };
    const [worst] = [...this.#net.years]
      .map((year) => ({ year, net: this.#net.sum(year) }))
      .filter(({ net }) => !isZero(net))
      .sort((a, b) => compare(b.net, a.net) || (a.year ?? 0) - (b.year ?? 0));
    const net = worst && decimalText(worst.net);
    findings.add(
      worst === undefined || net === undefined
        ? issue("VAT_PAIR", named, source)
        : issue("VAT_PAIR_OFF", { ...named, year: worst.year, net }, source),
    );
  }

  /** What is received without a minus sign is no pair of anything: it is told of as income. */
  #isVat({ art, name, amounts }: BudgetRow): boolean {
    if (art === ART.vatPaid) return true;
    const isCompensation = art === null ? saysVatCompensation(name) : art === ART.vatCompensated;
    return isCompensation && !amounts.every(({ amount }) => amount.num > 0);
  }
}

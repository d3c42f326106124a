import { Findings, type Found } from "../../core/model/findings.ts";
import { RowsWithoutAccount } from "../ledger/rows/accounts.ts";
import type { BudgetRow } from "../ledger/rows/budget-row.ts";
import type { Tally } from "../ledger/rows/sum-fit.ts";
import { TurnedSigns } from "../ledger/signs/turned-signs.ts";
import { SumRows } from "../ledger/sums/sum-rows.ts";
import { SUMS_UNJUDGED } from "../ledger/sums/sums-judged.ts";
import type { Judgement } from "./judgement.ts";
import { areCompeting, MOST_FOLLOWED, type OpenBudget } from "./open-budget.ts";
import { RestingAmounts } from "./resting-amounts.ts";
import type { RowReader } from "./row-reader.ts";

/** What is found of sums and signs in a budget, plain enough to go from one thread to another. */
export interface SumsTold {
  readonly sums: Found;
  /** Whether there are sums among the rows that are wanted. */
  readonly hasSums: boolean;
  /** Whether sums are off, of a budget of which every amount could be read. */
  readonly areOff: boolean;
  /** Whether there were too many groups to follow each. */
  readonly isBounded: boolean;
  readonly portions: Found;
  readonly signs: Found;
}

/**
 * Watches the rows of a budget for what decides how they are taken: which are sums, whose signs are turned, what amounts
 * come to that rest on others. All rows are looked at, wanted or not; what is said is of the wanted ones alone.
 */
export class SumsWatch {
  readonly #reader: RowReader;
  readonly #most: number;
  readonly #accounts: RowsWithoutAccount;
  /** Null where columns of amounts compete: they add up to nothing. */
  readonly #sums: SumRows | null;
  readonly #signs: TurnedSigns;
  readonly #portions: RestingAmounts;
  #hasFees = false;

  /** @param most how many findings of each kind are kept */
  constructor(budget: OpenBudget, judged: Judgement, reader: RowReader, most: number) {
    const { sheet, head, columns, names, choices } = budget;
    const { row } = head.header;
    const { line, amounts } = columns;
    const hasTwins = new Set(amounts.map((amount) => amount.year)).size < amounts.length;
    const isMember = (name: string) => names !== null && names.members.member(name) !== null;
    this.#reader = reader;
    this.#most = most;
    this.#portions = new RestingAmounts(judged.portions);
    this.#accounts = new RowsWithoutAccount(row, judged.mostHaveAccounts);
    this.#sums = areCompeting(budget)
      ? null
      : new SumRows(sheet, { header: row, line, hasTwins, isMember }, judged.sums, choices.totals, most, MOST_FOLLOWED);
    this.#signs = new TurnedSigns(sheet, line, choices.totals, judged.turned);
  }

  /** Takes the next row as it was written, and as it is when turned right; whether it is a sum that nobody marked. */
  add(written: BudgetRow, entry: BudgetRow): boolean {
    this.#signs.add(written);
    return this.#sums?.add(entry, this.#accounts.lacks(entry.row)) ?? false;
  }

  /** Takes a row that is shared, stated or noted. */
  addLine(entry: BudgetRow): void {
    this.#portions.add(entry, (amount) => this.#reader.lineOf(entry, amount));
    if (entry.kind.type !== "fee") return;
    this.#hasFees = true;
    this.#portions.addFees(this.#reader.linesOf(entry));
  }

  /** Whether most rows have an account; null where that is known, or makes no difference. */
  mostHaveAccounts(): boolean | null {
    return this.#accounts.end();
  }

  /** Ends the watch: by what the budget is to be read once more; null where it was read as it should be. */
  end(judged: Judgement, shared: Tally): Judgement | null {
    const turned = this.#signs.end(shared);
    if (turned !== undefined) return { ...judged, turned, sums: SUMS_UNJUDGED };
    const sums = this.#sums?.end() ?? null;
    if (sums !== null) return { ...judged, sums };
    const portions = this.#portions.end();
    return portions && { ...judged, portions, sums: portions.rejudges ? SUMS_UNJUDGED : judged.sums };
  }

  /** What was found. */
  told(shared: Tally): SumsTold {
    const { isComplete } = this.#reader;
    const budget = { isComplete, hasFees: this.#hasFees };
    const most = this.#most;
    return {
      sums: new Findings(most).takenBy((findings) => this.#sums?.tell(findings, budget, shared)),
      hasSums: this.#sums?.hasSums ?? false,
      areOff: isComplete && (this.#sums?.areOff ?? false),
      isBounded: this.#sums?.isBounded ?? false,
      portions: new Findings(most).takenBy((findings) => this.#portions.tell(findings)),
      signs: new Findings(most).takenBy((findings) => {
        if (isComplete && this.#sums !== null) this.#signs.tell(findings, shared);
      }),
    };
  }
}

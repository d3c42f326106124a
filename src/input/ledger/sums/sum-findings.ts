import { type Findings, FirstOf } from "../../../core/model/findings.ts";
import { type Issue, issue } from "../../../core/model/issue.ts";
import { exactAmount, NOTHING } from "../../../core/number/amount.ts";
import { decimalText, isZero, subtract, ZERO } from "../../../core/number/fraction.ts";
import { otherTotal } from "../rows/both-totals.ts";
import { type Fit, Tally } from "../rows/sum-fit.ts";
import type { SummedRow } from "../rows/summed-row.ts";
import type { SumTeller } from "./sum-interpretation.ts";

/** A sum that nobody marked as such: that it is one, and where it is off. */
interface FoundSum {
  readonly found: Issue;
  readonly off: readonly Issue[];
}

/** Income written as positive numbers: a sum that holds when its lines are subtracted. */
export interface PositiveIncome {
  readonly lines: readonly SummedRow[];
  readonly sum: SummedRow;
}

function foundIssue(row: SummedRow): Issue {
  const [first] = row.entry.amounts;
  const { name, source } = row.place();
  const amount = decimalText(exactAmount(first?.amount ?? NOTHING));
  return issue("SUM_ROW_FOUND", { line: name, year: first?.year ?? null, amount }, source);
}

/** What one interpretation of a budget's rows finds of those called sums, and of lines that look like sums. */
export class SumFindings implements SumTeller {
  #sums: FirstOf<FoundSum>;
  #shared: FirstOf<Issue>;
  #nameless: FirstOf<Issue>;
  #alike: FirstOf<SummedRow>;
  #alikeSum = new Tally(false);
  #income: readonly PositiveIncome[] = [];
  /** What has been said of sums that are off: one that is off by the same as one above it is not said again. */
  #off = new Set<string>();
  #offMore = 0;
  #holding = 0;
  #allHold = true;

  /** @param most how many findings of each kind are kept */
  constructor(most: number) {
    this.#sums = new FirstOf(most);
    this.#shared = new FirstOf(most);
    this.#nameless = new FirstOf(most);
    this.#alike = new FirstOf(most);
  }

  /** The same findings, to go on from by themselves. */
  copy(): SumFindings {
    const copy = new SumFindings(0);
    copy.#sums = this.#sums.copy();
    copy.#shared = this.#shared.copy();
    copy.#nameless = this.#nameless.copy();
    copy.#alike = this.#alike.copy();
    copy.#alikeSum = this.#alikeSum.copy();
    copy.#income = this.#income;
    copy.#off = new Set(this.#off);
    copy.#offMore = this.#offMore;
    copy.#holding = this.#holding;
    copy.#allHold = this.#allHold;
    return copy;
  }

  /** How many sums hold in every year. */
  get holding(): number {
    return this.#holding;
  }

  /** Whether every sum holds. */
  get allHold(): boolean {
    return this.#allHold;
  }

  /** Whether there is a sum that nobody marked. */
  get hasSums(): boolean {
    return this.#sums.count > 0;
  }

  /** Whether a sum that nobody marked is off in some year. */
  get areOff(): boolean {
    return this.#off.size > 0;
  }

  get income(): readonly PositiveIncome[] {
    return this.#income;
  }

  read(row: SummedRow, fit: Fit | null): void {
    const { entry } = row;
    if (fit === null) this.#readLine(row);
    else {
      if (fit.hypothesis.income.length > 0) {
        row.place();
        this.#income = [...this.#income, { lines: fit.hypothesis.income, sum: row }];
      }
      if (!entry.typed) this.#readSum(row, fit);
    }
  }

  looksLikeSum(row: SummedRow): void {
    if (!row.entry.wanted || row.entry.name === "") return;
    this.#alikeSum.add(row, true);
    this.#alike.add(() => {
      row.place();
      return row;
    });
  }

  /** Says that sums were found, and where they are off. */
  tellSums(findings: Findings, saysOff: boolean): void {
    for (const { found, off } of this.#sums.values) {
      findings.add(found);
      if (saysOff) findings.addAll(off);
    }
    findings.count("SUM_ROW_FOUND", this.#sums.more);
    if (saysOff) findings.count("STATED_SUM_OFF", this.#offMore);
  }

  /** Says which lines equal the sum of those above though nothing in their name says so, and what is shared without. */
  tellAlike(findings: Findings, shared: Tally): void {
    const [first] = this.#alike.values;
    if (!first) return;
    const { more } = this.#alike;
    const lines = this.#alike.values.map(({ entry }) => entry.name);
    const args = { lines, ...(more > 0 ? { more } : {}) };
    const totals = otherTotal(shared, this.#alikeSum, first.amounts[0]?.year ?? null, -1);
    findings.add(issue("LINE_EQUALS_SUM", { ...args, ...totals }, first.place().source));
  }

  /** Says which rows are shared although they are called sums. */
  tellShared(findings: Findings): void {
    findings.addAll(this.#shared.values);
    findings.count("SUM_ROW_SHARED", this.#shared.more);
  }

  /** Says which rows have no name, and are no sums. */
  tellNameless(findings: Findings): void {
    findings.addAll(this.#nameless.values);
    findings.count("CELL_MISSING", this.#nameless.more);
  }

  #readLine(row: SummedRow): void {
    const { name, wanted } = row.entry;
    if (!wanted) return;
    if (name === "") this.#nameless.add(() => row.place().nameless);
    else if (row.naming === "sum") {
      this.#shared.add(() => issue("SUM_ROW_SHARED", { line: name }, row.place().source));
    }
  }

  #readSum(row: SummedRow, fit: Fit): void {
    if (fit.whole) this.#holding++;
    this.#allHold &&= isZero(fit.off);
    if (!row.entry.wanted) return;
    const off = this.#offIn(row, fit);
    if (this.#sums.isFull) this.#offMore += off.length;
    this.#sums.add(() => ({ found: foundIssue(row), off }));
  }

  /** In which years a sum is off, as far as it has not been said. */
  #offIn(row: SummedRow, { hypothesis, off }: Fit): Issue[] {
    if (isZero(off)) return [];
    return row.entry.amounts.flatMap(({ year, amount }, at) => {
      const stated = exactAmount(amount);
      const sum = hypothesis.sums.get(year) ?? ZERO;
      const difference = subtract(stated, sum);
      const id = `${year} ${decimalText(difference)}`;
      if (isZero(difference) || this.#off.has(id)) return [];
      this.#off.add(id);
      const { name, amounts } = row.place();
      const args = {
        group: name,
        year,
        stated: decimalText(stated),
        sum: decimalText(sum),
        difference: decimalText(difference),
      };
      return [issue("STATED_SUM_OFF", args, amounts[at] ?? null)];
    });
  }
}

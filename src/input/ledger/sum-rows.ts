import { nameKey } from "../../core/model/names.ts";
import { add, equals, isPositive, isZero, subtract, ZERO } from "../../core/number/fraction.ts";
import { bestFit, type Fit, fitOf, type Hypothesis, net, type Sums, Tally } from "./sum-fit.ts";
import type { SumNaming } from "./sum-words.ts";

/** A row of the budget as arithmetic sees it: its amounts, by the years or columns they are for. */
export interface SummedRow {
  readonly amounts: Sums;
  readonly group: readonly string[];
  readonly naming: SumNaming;
  /** False where the file itself says what the row is. */
  readonly open: boolean;
  /** Whether the row brings a key of its own, which no sum has. */
  readonly keyed: boolean;
}

/** A row found to be a sum of others, with the amounts that they add up to where it has any. */
export interface FoundSum {
  readonly row: number;
  readonly sums: Sums;
  /** Rows of income written as positive numbers: the sum holds when they are subtracted. */
  readonly income: readonly number[];
}

/** What a budget's rows come to when sums are told from lines. */
export interface SumReading {
  readonly sums: readonly FoundSum[];
  /** Rows that equal the sum of those above, though nothing in their name says so. */
  readonly lookalikes: readonly number[];
  /** Rows called sums that are shared, since nothing adds up to them. */
  readonly unfounded: readonly number[];
}

/** The identities of a group and of those around it, the innermost first. */
type GroupIds = (group: readonly string[]) => readonly string[];

function groupIds(): GroupIds {
  const known = new Map<readonly string[], readonly string[]>();
  return (group) => {
    const ids =
      known.get(group) ??
      group.map((_, depth) =>
        group
          .slice(0, group.length - depth)
          .map(nameKey)
          .join("\u0000"),
      );
    known.set(group, ids);
    return ids;
  };
}

/** Reads rows from the top, keeping what has been added up since the last sum, in each group and in all. */
class Interpretation {
  readonly sums: FoundSum[] = [];
  readonly lookalikes: number[] = [];
  readonly unfounded: number[] = [];
  /** How many sums hold in every year. */
  holding = 0;
  readonly #rows: readonly SummedRow[];
  readonly #trusted: boolean;
  #blocks: Tally[] = [new Tally()];
  /** What has been added up since the last sum, whatever groups it stands in. */
  #since = new Tally();
  #all = new Tally();
  #groups = new Map<string, Tally>();
  /** The group that the latest line stood in. */
  #group = "";
  readonly #ids = groupIds();

  /** `trusted`: a row called a sum is one also where nothing adds up to it. */
  constructor(rows: readonly SummedRow[], trusted: boolean) {
    this.#rows = rows;
    this.#trusted = trusted;
    rows.forEach((row, at) => {
      this.#read(row, at);
    });
  }

  #read(row: SummedRow, at: number): void {
    if (row.amounts.size === 0) return;
    const [group = ""] = this.#ids(row.group);
    if (row.naming === null && group !== this.#group) {
      this.#close();
      this.#group = group;
    }
    const fit = row.open && row.naming !== null ? this.#judge(row, at) : null;
    if (fit !== null) {
      const { sums, income } = fit.hypothesis;
      this.sums.push({ row: at, sums, income });
      if (fit.whole) this.holding++;
      if (income.length > 0) this.#subtract(income);
      this.#close();
      this.#since = new Tally();
      return;
    }
    if (row.open && row.naming === "sum") this.unfounded.push(at);
    if (row.open && row.naming === null && this.#looksAlike(row)) this.lookalikes.push(at);
    if (!row.open && row.naming === "sum") this.#readStated(row, at);
    else this.#count(at, row);
  }

  /** A sum that the file itself marks is checked elsewhere; here it may tell that income is written as cost. */
  #readStated(row: SummedRow, at: number): void {
    const fit = bestFit(this.#above(row).map((hypothesis) => fitOf(row.amounts, hypothesis)));
    if (fit?.whole && fit.hypothesis.income.length > 0) {
      const { sums, income } = fit.hypothesis;
      this.sums.push({ row: at, sums, income });
      this.#subtract(income);
    }
    this.#close();
    this.#since = new Tally();
  }

  #close(): void {
    if ((this.#blocks.at(-1)?.rows.length ?? 0) > 0) this.#blocks.push(new Tally());
  }

  #count(at: number, { amounts, group, naming }: SummedRow): void {
    const real = naming === null;
    this.#blocks.at(-1)?.add(at, amounts, real);
    this.#since.add(at, amounts, real);
    this.#all.add(at, amounts, real);
    for (const id of this.#ids(group)) {
      const known = this.#groups.get(id) ?? new Tally();
      known.add(at, amounts, real);
      this.#groups.set(id, known);
    }
  }

  /** Income that was counted as cost is taken out twice. */
  #subtract(income: readonly number[]): void {
    for (const at of income) {
      for (const [year, amount] of this.#rows[at]?.amounts ?? []) {
        const less = (tally: Tally | undefined) =>
          tally?.sums.set(year, subtract(tally.sums.get(year) ?? ZERO, add(amount, amount)));
        less(this.#all);
        for (const id of this.#ids(this.#rows[at]?.group ?? [])) less(this.#groups.get(id));
      }
    }
  }

  /** What a row may be the sum of among the rows above it, the likeliest first. */
  #above(row: SummedRow): Hypothesis[] {
    const blocks = this.#blocks.filter(({ rows }) => rows.length > 0);
    const last = blocks.at(-1);
    const groups = this.#ids(row.group).map((id) => this.#groups.get(id));
    const plain = [last, ...groups, this.#since, this.#all].flatMap((tally) =>
      tally && tally.rows.length > 0
        ? [{ sums: new Map(tally.sums), rows: tally.rows, real: tally.real, income: [] }]
        : [],
    );
    return [...plain, ...this.#netted(blocks)];
  }

  /** Of several blocks the first are costs and the last are income, written as positive numbers. */
  #netted(blocks: readonly Tally[]): Hypothesis[] {
    const found: Hypothesis[] = [];
    if (this.#all.rows.length > MOST_NETTED) return found;
    for (let first = blocks.length - 1; first > 0 && first >= blocks.length - 3; first--) {
      const income = blocks.slice(first).flatMap(({ rows }) => rows);
      const amounts = income.flatMap((at) => [...(this.#rows[at]?.amounts.values() ?? [])]);
      if (!amounts.every((amount) => isPositive(amount) || isZero(amount))) break;
      const sums = net(blocks.map(({ sums }, at) => ({ sums, sign: at < first ? 1 : -1 })));
      found.push({ sums, rows: blocks.flatMap(({ rows }) => rows), real: true, income });
    }
    return found;
  }

  /** With nothing above it, it may be the sum of its whole group, or of all. */
  #below(row: SummedRow, at: number): Hypothesis[] {
    const [own] = this.#ids(row.group);
    const group = new Tally();
    const all = new Tally();
    this.#rows.forEach((other, below) => {
      if (below <= at || other.naming !== null) return;
      all.add(below, other.amounts, true);
      if (own !== undefined && this.#ids(other.group).includes(own)) group.add(below, other.amounts, true);
    });
    return [group, all].flatMap(({ sums, rows }) => (rows.length > 0 ? [{ sums, rows, real: true, income: [] }] : []));
  }

  /** A sum may stand over its lines: those below it until the next sum. */
  #next(at: number): Hypothesis[] {
    const tally = new Tally();
    for (let below = at + 1; below < this.#rows.length; below++) {
      const row = this.#rows[below];
      if (row === undefined || row.naming !== null) break;
      tally.add(below, row.amounts, true);
    }
    return tally.rows.length > 0 ? [{ sums: tally.sums, rows: tally.rows, real: true, income: [] }] : [];
  }

  #judge(row: SummedRow, at: number): Fit | null {
    const fits = this.#above(row).map((hypothesis) => fitOf(row.amounts, hypothesis));
    const settled = fits.some(({ whole }) => whole);
    const below = settled ? [] : [...this.#next(at), ...(fits.length > 0 ? [] : this.#below(row, at))];
    const tried = [...fits, ...below.map((hypothesis) => fitOf(row.amounts, hypothesis))];
    // Signs are turned only for a sum that then holds.
    const fit = bestFit(tried.filter(({ holds, hypothesis }) => holds > 0 || hypothesis.income.length === 0));
    if (fit === null) return null;
    const { rows, real } = fit.hypothesis;
    const several = rows.length > 1;
    if (fit.whole) return row.naming === "sum" || several ? fit : null;
    if (fit.holds > 0) return several && (row.naming === "sum" || fit.holds * 2 >= row.amounts.size) ? fit : null;
    return this.#trusted && row.naming === "sum" && several && real && !row.keyed ? fit : null;
  }

  /** Two rows in several years, or three rows, seldom add up to another by chance. */
  #looksAlike(row: SummedRow): boolean {
    const last = this.#blocks.at(-1) ?? new Tally();
    return [last, this.#all].some(({ sums, rows }) => {
      if (rows.length < 2 || rows.length > LONGEST_LOOKALIKE) return false;
      const fit = fitOf(row.amounts, { sums, rows, real: true, income: [] });
      return fit.whole && (rows.length > 2 || fit.holds > 1);
    });
  }
}

/** A budget of more rows comes from a ledger, where income has its sign; and trying both signs takes time. */
const MOST_NETTED = 2000;
/** A chance sum of so many rows is no sum that anybody would write unnamed. */
const LONGEST_LOOKALIKE = 1000;

/**
 * Tells the sums among a budget's rows from its lines, by arithmetic and by name: the rows above since the last sum or
 * since the group began, all of its group, or all. Of the two ways to read a row that is called a sum but to which
 * nothing adds up, the one in which more sums hold.
 */
export function readSums(rows: readonly SummedRow[]): SumReading {
  const trusting = new Interpretation(rows, true);
  if (trusting.sums.every(({ sums, row }) => holds(rows[row], sums))) return trusting;
  const strict = new Interpretation(rows, false);
  return strict.holding > trusting.holding ? strict : trusting;
}

function holds(row: SummedRow | undefined, sums: Sums): boolean {
  return [...(row?.amounts ?? [])].every(([year, amount]) => equals(amount, sums.get(year) ?? ZERO));
}

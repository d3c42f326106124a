import { isNothing, mirrored } from "../../../core/number/amount.ts";
import { bestFit, type Fit, fitOf, type Hypothesis, netOf, sumOf, Tally } from "../rows/sum-fit.ts";
import { sumNaming } from "../rows/sum-words.ts";
import { groupIds, type SummedRow } from "../rows/summed-row.ts";

/** A budget of more rows comes from a ledger, where income has its sign; and trying both signs takes time. */
const MOST_NETTED = 2000;
/** A chance sum of so many rows is no sum that anybody would write unnamed. */
const LONGEST_LOOKALIKE = 1000;

/** What stands below a row called a sum, which it may be the sum of. */
export interface Below {
  /** The rows until the next one called a sum. */
  readonly next: Tally;
  /** Of a row above which nothing stands: all rows below in its group, and all. None of others. */
  readonly all: readonly Tally[];
}

/** Who is told how rows called sums are read, and which lines look like sums. */
export interface SumTeller {
  readonly read: (row: SummedRow, fit: Fit | null) => void;
  readonly looksLikeSum: (row: SummedRow) => void;
}

/** How a row called a sum is read: as what, or null where it is shared; and whether its name alone says so. */
interface Verdict {
  readonly fit: Fit | null;
  readonly isByName: boolean;
}

/** A row that nothing above adds up to, read provisionally until the rows below have passed. */
interface Pending {
  readonly row: SummedRow;
  readonly above: readonly Fit[];
  readonly taken: Fit | null;
  /** The rows below until the next one called a sum, once they have passed. */
  readonly next: Tally | null;
}

/** What is added up of a group and of those around it, the innermost first; null for one that is not followed. */
interface GroupTallies {
  readonly id: string;
  readonly outwards: readonly (Tally | null)[];
}

/** What is added up on the way down. */
class Tallies {
  readonly #most: number;
  /** Since each sum or change of group; of many rows only since the latest two. The last may be empty. */
  blocks = [new Tally(true)];
  /** Since the last sum, whatever groups it stands in. */
  since = new Tally(false);
  all = new Tally(false);
  /** Whether a row among the first is called income. */
  hasIncome = false;
  readonly #groups = new Map<string, Tally>();
  readonly #known = new WeakMap<readonly string[], GroupTallies>();

  /** @param most how many groups are followed */
  constructor(most: number) {
    this.#most = most;
  }

  get block(): Tally | undefined {
    return this.blocks.at(-1);
  }

  of(group: readonly string[]): GroupTallies {
    const before = this.#known.get(group);
    if (before) return before;
    const ids = groupIds(group);
    const tallies = { id: ids[0] ?? "", outwards: ids.map((id) => this.#follow(id)) };
    this.#known.set(group, tallies);
    return tallies;
  }

  add(row: SummedRow): void {
    const real = row.naming === null;
    this.hasIncome ||= this.all.count < MOST_NETTED && row.isIncome;
    this.block?.add(row, real);
    this.since.add(row, real);
    this.all.add(row, real);
    for (const tally of this.of(row.entry.group).outwards) tally?.add(row, real);
    if (this.all.count === MOST_NETTED + 1) this.#forgetRows();
  }

  /** Takes out rows of income that were counted as cost: twice. */
  subtract(income: readonly SummedRow[]): void {
    for (const { amounts, entry } of income) {
      for (const tally of [this.all, ...this.of(entry.group).outwards]) {
        for (const { year, amount } of amounts) {
          tally?.addAmount(year, mirrored(amount));
          tally?.addAmount(year, mirrored(amount));
        }
      }
    }
  }

  /** Begins a new block. */
  close(): void {
    const { block } = this;
    if (!block || block.count === 0) return;
    if (this.all.count <= MOST_NETTED) this.blocks.push(new Tally(true));
    else this.blocks = [block, new Tally(false)];
  }

  copy(): Tallies {
    const copy = new Tallies(this.#most);
    copy.blocks = this.blocks.map((tally) => tally.copy());
    copy.since = this.since.copy();
    copy.all = this.all.copy();
    copy.hasIncome = this.hasIncome;
    for (const [id, tally] of this.#groups) copy.#groups.set(id, tally.copy());
    return copy;
  }

  #follow(id: string): Tally | null {
    const before = this.#groups.get(id);
    if (before) return before;
    if (this.#groups.size >= this.#most) return null;
    const tally = new Tally(false);
    this.#groups.set(id, tally);
    return tally;
  }

  #forgetRows(): void {
    for (const tally of this.blocks) tally.rows = null;
  }
}

/**
 * One way to tell the sums among rows that are read from the top: what has been added up since the last sum, in each group
 * and in all is held against each row called a sum. A row that nothing above adds up to may stand over its lines: then
 * the rows below decide, so that it is read provisionally until they have passed.
 */
export class SumInterpretation<Teller extends SumTeller> {
  readonly teller: Teller;
  readonly #trusted: boolean;
  readonly #tallies: Tallies;
  /** The group that the latest line stood in. */
  #group = "";
  #pending: Pending | null = null;
  /** Rows above which nothing stands. */
  #first: Pending[] = [];
  #isVoid = false;
  #missesGroup = false;

  private constructor(teller: Teller, trusted: boolean, tallies: Tallies) {
    this.teller = teller;
    this.#trusted = trusted;
    this.#tallies = tallies;
  }

  /** The interpretation in which a row called a sum is one also where nothing adds up to it. */
  static trusting<Teller extends SumTeller>(teller: Teller, mostGroups: number): SumInterpretation<Teller> {
    return new SumInterpretation(teller, true, new Tallies(mostGroups));
  }

  /** Whether the rows below changed how a row was read, so that all after it was read in vain. */
  get isVoid(): boolean {
    return this.#isVoid;
  }

  /** Whether a sum was read without its group, which is not followed. */
  get missesGroup(): boolean {
    return this.#missesGroup;
  }

  /** The other interpretation, from here on: a row is no sum by its name alone. */
  strict(teller: Teller): SumInterpretation<Teller> {
    const strict = new SumInterpretation(teller, false, this.#tallies.copy());
    strict.#group = this.#group;
    strict.#pending = this.#pending;
    strict.#first = [...this.#first];
    strict.#isVoid = this.#isVoid;
    strict.#missesGroup = this.#missesGroup;
    return strict;
  }

  /** Whether a row will be read as a sum by its name alone. */
  trustsName(row: SummedRow, below: Below | null): boolean {
    if (!this.#trusted || !row.open || row.naming !== "sum" || row.amounts.length === 0) return false;
    return this.#judge(row, this.#above(row), below).isByName;
  }

  /**
   * Reads the next row; whether it is a sum of others, and not to be shared.
   *
   * @param below what stands below it, where that is known
   */
  read(row: SummedRow, below: Below | null): boolean {
    if (!row.open && row.entry.name === "") this.teller.read(row, null);
    if (row.amounts.length === 0) return false;
    if (row.naming === null) {
      this.#readLine(row);
      return false;
    }
    if (!row.open) {
      this.#readStated(row);
      return false;
    }
    const above = this.#above(row);
    const { fit } = this.#judge(row, above, below);
    if (fit === null) this.#tallies.add(row);
    else this.#takeOut(fit);
    const isSettled = below !== null || above.some(({ whole }) => whole);
    // What will be said of it needs its place, which is known only while it passes.
    if (fit !== null || row.naming === "sum" || row.entry.name === "") row.place();
    if (isSettled) this.teller.read(row, fit);
    else if (above.length === 0) this.#first.push({ row, above, taken: fit, next: null });
    else this.#pending = { row, above, taken: fit, next: null };
    return fit !== null;
  }

  /** A row passes that is known to be a sum though nothing in its name says so. */
  readKnown(): void {
    this.#begin();
  }

  /** What stands below the latest row called a sum has passed, until the next one or the end. */
  passed(next: Tally): void {
    if (this.#pending) this.#settle(this.#pending, { next, all: [] });
    this.#pending = null;
    this.#first = this.#first.map((pending) => (pending.next === null ? { ...pending, next } : pending));
  }

  /** Everything has passed; `all` is what stands below the rows above which nothing stands. */
  end(all: (row: SummedRow) => readonly Tally[]): void {
    for (const pending of this.#first) {
      this.#settle(pending, { next: pending.next ?? new Tally(false), all: all(pending.row) });
    }
    this.#first = [];
  }

  #settle({ row, above, taken }: Pending, below: Below): void {
    const { fit } = this.#judge(row, above, below);
    const income = fit?.hypothesis.income ?? [];
    const isOther = (fit === null) !== (taken === null) || income.length !== (taken?.hypothesis.income.length ?? 0);
    this.#isVoid ||= isOther;
    this.teller.read(row, fit);
  }

  #readLine(row: SummedRow): void {
    const { id } = this.#tallies.of(row.entry.group);
    if (id !== this.#group) this.#tallies.close();
    this.#group = id;
    if (row.open && this.#looksAlike(row)) this.teller.looksLikeSum(row);
    this.#tallies.add(row);
  }

  /** A sum that the file itself marks is checked elsewhere; here it may tell that income is written as cost. */
  #readStated(row: SummedRow): void {
    // Of a longer budget no sign is turned: then there is nothing to learn from it.
    const fit = this.#tallies.all.count > MOST_NETTED ? null : bestFit(this.#above(row));
    if (fit?.whole && fit.hypothesis.income.length > 0) {
      this.teller.read(row, fit);
      this.#tallies.subtract(fit.hypothesis.income);
    }
    this.#begin();
  }

  #takeOut({ hypothesis }: Fit): void {
    this.#tallies.subtract(hypothesis.income);
    this.#begin();
  }

  #begin(): void {
    this.#tallies.close();
    this.#tallies.since = new Tally(false);
  }

  /** How well a row is the sum of rows above it, the likeliest first. */
  #above(row: SummedRow): Fit[] {
    const { blocks, since, all } = this.#tallies;
    const filled = blocks.filter(({ count }) => count > 0);
    const groups = this.#tallies.of(row.entry.group).outwards;
    if (groups.includes(null)) this.#missesGroup = true;
    const tallies = [filled.at(-1), ...groups, since, all].filter((tally) => tally && tally.count > 0);
    const plain = tallies.flatMap((tally) => (tally ? [sumOf(row, tally)] : []));
    return [...plain, ...this.#netted(row, filled), ...this.#lessIncome(row, filled)].map((hypothesis) =>
      fitOf(row, hypothesis),
    );
  }

  /** Of several blocks the first are costs and the last are income, written as positive numbers. */
  #netted(row: SummedRow, blocks: readonly Tally[]): Hypothesis[] {
    const fitting: Hypothesis[] = [];
    if (this.#tallies.all.count > MOST_NETTED) return fitting;
    for (let first = blocks.length - 1; first > 0 && first >= blocks.length - 3; first--) {
      const hypothesis = netOf(row, blocks, first);
      if (!hypothesis.income.every(({ amounts }) => amounts.every(({ amount }) => amount.num >= 0))) break;
      fitting.push(hypothesis);
    }
    return fitting;
  }

  /** What is called income is subtracted from the rest, of the latest block and of all. */
  #lessIncome(row: SummedRow, blocks: readonly Tally[]): Hypothesis[] {
    if (!this.#tallies.hasIncome || this.#tallies.all.count > MOST_NETTED) return [];
    return [blocks.slice(-1), blocks].flatMap((some) => {
      const [cost, income] = [new Tally(true), new Tally(true)];
      for (const one of some.flatMap(({ rows }) => rows ?? [])) (one.isIncome ? income : cost).add(one, true);
      const isPositive = (income.rows ?? []).every(({ amounts }) => amounts.every(({ amount }) => amount.num >= 0));
      return cost.count > 0 && income.count > 0 && isPositive ? [netOf(row, [cost, income], 1)] : [];
    });
  }

  #judge(row: SummedRow, above: readonly Fit[], below: Below | null): Verdict {
    const isSettled = above.some(({ whole }) => whole);
    const tallies = below === null || isSettled ? [] : [below.next, ...(above.length > 0 ? [] : below.all)];
    const further = tallies.flatMap((tally) => (tally.count > 0 ? [fitOf(row, sumOf(row, tally))] : []));
    const tried = [...above, ...further];
    // Signs are turned only for a sum that then holds.
    const fit = bestFit(tried.filter(({ holds, hypothesis }) => holds > 0 || hypothesis.income.length === 0));
    if (fit === null) return { fit, isByName: false };
    const { count, real } = fit.hypothesis;
    const isNamed = row.naming === "sum";
    const several = count > 1;
    // A row that merely lacks its account may be as large as one above it.
    const isMeant = several || isNamed || row.entry.name === "" || sumNaming(row.entry.name) !== null;
    const isSum = (fit.whole && isMeant) || (several && (isNamed || fit.holds * 2 >= row.amounts.length));
    if (fit.holds > 0) return { fit: isSum ? fit : null, isByName: false };
    const isByName = this.#trusted && isNamed && several && real && row.entry.kind.key === null;
    return { fit: isByName ? fit : null, isByName };
  }

  /** Two rows in several years, or three rows, seldom add up to another by chance. */
  #looksAlike(row: SummedRow): boolean {
    const { block, all } = this.#tallies;
    return (block !== undefined && isSumOf(row, block)) || isSumOf(row, all);
  }
}

/** Whether a line is what some rows add up to in all its years, and hardly by chance. */
function isSumOf({ amounts }: SummedRow, tally: Tally): boolean {
  if (tally.count < 2 || tally.count > LONGEST_LOOKALIKE) return false;
  let holds = 0;
  for (const { year, amount } of amounts) {
    if (!tally.is(year, amount)) return false;
    if (!isNothing(amount)) holds++;
  }
  return holds > 0 && (tally.count > 2 || holds > 1);
}

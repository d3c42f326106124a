import { type Findings, FirstOf } from "../../../core/model/findings.ts";
import { issue } from "../../../core/model/issue.ts";
import { isApart } from "../../../core/model/line.ts";
import { nameKey } from "../../../core/model/names.ts";
import type { Source } from "../../../core/model/source.ts";
import { type Amount, exactAmount } from "../../../core/number/amount.ts";
import { decimalText, equals, type Fraction, isZero, subtract } from "../../../core/number/fraction.ts";
import { Nearest } from "../../../core/spelling/nearest.ts";
import type { Sheet } from "../../text/sheet.ts";
import type { BudgetRow } from "../rows/budget-row.ts";
import { comesTo } from "../rows/known-totals.ts";
import { Tally } from "../rows/sum-fit.ts";
import type { Watcher } from "../rows/watcher.ts";

/** Stated sums that are kept to be held against their lines: more than anybody writes by hand. */
const MOST_STATED = 50_000;

/** A stated sum: of its group, or of the whole budget where it has none. */
interface Stated {
  readonly group: readonly string[];
  readonly year: number | null;
  readonly amount: Fraction;
  readonly source: () => Source;
}

/** A stated sum that is not what its lines come to. */
interface Failed extends Stated {
  readonly total: Fraction;
  readonly difference: Fraction;
}

/** A group and those around it, from the whole budget inwards, in a form that can be compared. */
function paths(group: readonly string[]): string[] {
  const levels = group.map(nameKey);
  return [...levels.keys(), levels.length].map((depth) => levels.slice(0, depth).join("\u0000"));
}

function pathOf(group: readonly string[]): string {
  return group.map(nameKey).join("\u0000");
}

/** What is off by the same amount in the same year. */
function slip({ year, difference }: Failed, path: string): string {
  return `${year} ${difference.num}/${difference.den} ${path}`;
}

/** Those of sums that fail that no sum below explains: one slip is one warning. */
function unexplained(failed: readonly Failed[]): Failed[] {
  const explained = new Set(
    failed.flatMap((sum) =>
      paths(sum.group)
        .slice(0, -1)
        .map((path) => slip(sum, path)),
    ),
  );
  return failed.filter((sum) => !explained.has(slip(sum, pathOf(sum.group))));
}

/**
 * Watches the sums that a budget states in its column of types: each is held against the lines of its group in its year;
 * one without a group against those above it, else against the whole budget. One that fails silences those above it that
 * are off by the same amount. Keeps the sums of all groups, up to `mostGroups`, for a sum may stand anywhere.
 */
export class StatedSums implements Watcher {
  readonly #sheet: Sheet;
  readonly #isWatching: boolean;
  readonly #hasGroups: boolean;
  readonly #mostGroups: number;
  readonly #groups = new Map<string, { readonly group: readonly string[]; readonly tally: Tally }>();
  readonly #known = new WeakMap<readonly string[], Tally | null>();
  readonly #stated: FirstOf<Stated> = new FirstOf(MOST_STATED);
  readonly #above = new Tally(false);
  /** Since the latest stated sum. */
  #since = new Tally(false);
  #misses = false;

  /**
   * @param columns the columns that may say what is a sum, and of which group
   * @param mostGroups how many groups are followed
   */
  constructor(
    sheet: Sheet,
    { type, group }: { readonly type: number | null; readonly group: readonly number[] },
    mostGroups: number,
  ) {
    this.#hasGroups = group.length > 0;
    this.#sheet = sheet;
    this.#isWatching = type !== null;
    this.#mostGroups = mostGroups;
  }

  /** Whether a stated sum could not be held against its lines, because there were too many sums or groups. */
  get isBounded(): boolean {
    return this.#stated.count > 0 && (this.#misses || this.#stated.more > 0);
  }

  /** Whether any sum is stated. */
  get isStated(): boolean {
    return this.#stated.count > 0;
  }

  add({ row, kind, group, amounts }: BudgetRow): void {
    if (!this.#isWatching || isApart(kind)) return;
    const tallies = kind.type === "line" ? [this.#tallyOf(group), this.#above, this.#since] : [];
    for (const { year, amount, column } of amounts) {
      for (const tally of tallies) tally?.addAmount(year, amount);
      if (kind.type === "line" || this.#isSubtotal(group, year, amount)) continue;
      const source = this.#sheet.placeOf(row, column);
      this.#stated.add(() => ({ group, year, amount: exactAmount(amount), source }));
    }
    if (kind.type === "total") this.#since = new Tally(false);
  }

  /** Whether a sum that says of no group what it is of is what stands above it, since the last such sum or in all. */
  #isSubtotal(group: readonly string[], year: number | null, amount: Amount): boolean {
    if (this.#hasGroups && group.length > 0) return false;
    return [this.#since, this.#above].some((tally) => equals(comesTo(tally, year), exactAmount(amount)));
  }

  tell(findings: Findings): void {
    const stated = this.#stated.values;
    if (stated.length === 0) return;
    const sums = this.#sumsOf(stated);
    const nearest = new Nearest(new Set([...this.#groups.values()].flatMap(({ group }) => group)));
    const failed: Failed[] = [];
    for (const sum of stated) {
      const lines = sums.get(pathOf(sum.group));
      if (!lines) {
        const group = sum.group.at(-1) ?? "";
        const args = { group, suggestion: nearest.to(group) };
        if (!this.#misses) findings.add(issue("STATED_SUM_OF_NOTHING", args, sum.source()));
        continue;
      }
      const total = sum.year === null ? lines.whole() : lines.sum(sum.year);
      const difference = subtract(sum.amount, total);
      if (!isZero(difference)) failed.push({ ...sum, total, difference });
    }
    for (const { group, year, amount, total, difference, source } of unexplained(failed)) {
      const args = {
        group: group.length > 0 ? group.join(" / ") : null,
        year,
        stated: decimalText(amount),
        sum: decimalText(total),
        difference: decimalText(difference),
      };
      findings.add(issue("STATED_SUM_OFF", args, source()));
    }
  }

  /** What the lines of each group come to of which a sum is stated; none of a group without lines. */
  #sumsOf(stated: readonly Stated[]): ReadonlyMap<string, Tally> {
    const wanted = new Set(stated.map(({ group }) => pathOf(group)));
    const sums = new Map<string, Tally>();
    for (const { group, tally } of this.#groups.values()) {
      for (const path of paths(group)) {
        if (!wanted.has(path)) continue;
        const sum = sums.get(path) ?? new Tally(false);
        sums.set(path, sum);
        sum.addAll(tally);
      }
    }
    return sums;
  }

  #tallyOf(group: readonly string[]): Tally | null {
    const before = this.#known.get(group);
    if (before !== undefined) return before;
    const tally = this.#follow(group);
    this.#known.set(group, tally);
    return tally;
  }

  #follow(group: readonly string[]): Tally | null {
    const path = pathOf(group);
    const before = this.#groups.get(path);
    if (before) return before.tally;
    if (this.#groups.size >= this.#mostGroups) {
      this.#misses = true;
      return null;
    }
    const tally = new Tally(false);
    this.#groups.set(path, { group, tally });
    return tally;
  }
}

import { paidBasesOf } from "../key/parts/columns-of.ts";
import type { Weight } from "../key/weigh.ts";
import type { Case } from "../model/case.ts";
import { type Issue, issue } from "../model/issue.ts";
import type { PaidBase } from "../model/key.ts";
import { bears, callingsOf, isShared, pathKey } from "../model/line.ts";
import { memberName } from "../model/names.ts";
import type { Source } from "../model/source.ts";
import { decimalText, type Fraction, fraction, isNegative, roundedTo } from "../number/fraction.ts";
import { Nearest } from "../spelling/nearest.ts";
import type { AllocatedLine } from "./allocation.ts";
import { type Amounts, amountOf } from "./amounts.ts";
import type { KeyedLine } from "./key-in-force.ts";
import { paidBy } from "./paid.ts";
import { isSpent, type PaidBy, type PoolLines } from "./pools.ts";
import { type NamedLines, type RestingPool, restingInOrder } from "./resting-pools.ts";

/**
 * What takes some seconds where lines are shared as others, and these as others again, each time by longer numbers: bits of
 * what is paid, squared, for each member and each time that it is gone by.
 */
export const MOST_LONG_PAID = 150_000_000_000;

const CENT = fraction(1n, 100n);

/** The lines of some that a base is of: those of the pool's year that bear its name, without the pool's own. */
export function linesPaid<Line extends Pick<KeyedLine, "line">>(
  { of }: PaidBase,
  pool: readonly Pick<KeyedLine, "line">[],
  lines: readonly Line[],
): readonly Line[] {
  const own = new Set(pool.map(({ line }) => line));
  const year = pool[0]?.line.year ?? null;
  return lines.filter(({ line }) => line.year === year && bears(line, of) && !own.has(line));
}

/** Lines by everything that each may be called by, as compared. */
export function linesByName<Line extends Pick<KeyedLine, "line">>(
  lines: readonly Line[],
): ReadonlyMap<string, readonly Line[]> {
  const named = new Map<string, Line[]>();
  for (const one of lines) {
    for (const calling of callingsOf(one.line)) {
      const alike = named.get(calling);
      if (alike) alike.push(one);
      else named.set(calling, [one]);
    }
  }
  return named;
}

/** What members pay of some lines; null where some cannot be shared. */
type PaidOfLines = Amounts | null;

/**
 * What members pay of lines, so that others can be shared in proportion to it (`as Drift`). Pools are shared in the order
 * in which they rest on each other.
 */
export class Payments {
  readonly #subject: Pick<Case, "lines" | "members">;
  readonly #lines: readonly KeyedLine[];
  readonly #isWhole: boolean;
  readonly #resting = new Map<PoolLines, RestingPool>();
  readonly #shared = new Map<KeyedLine["line"], AllocatedLine>();
  readonly #ofAll = new Map<NamedLines, PaidOfLines>();
  #long = 0;
  #named: ReadonlySet<string> | null = null;
  #nearest: Nearest | null = null;

  /**
   * @param lines those that are shared now, with their keys
   * @param isWhole false where some have no key, of which it was told: then there is no telling what is paid
   */
  constructor(subject: Pick<Case, "lines" | "members">, lines: readonly KeyedLine[], isWhole: boolean) {
    this.#subject = subject;
    this.#lines = lines;
    this.#isWhole = isWhole;
  }

  /** The pools, each after those that it rests on; those that rest on themselves are left out, and told of. */
  inOrder(pools: readonly PoolLines[]): { readonly ordered: readonly PoolLines[]; readonly issues: readonly Issue[] } {
    if (!pools.some(([{ key }]) => paidBasesOf(key.key).length > 0)) return { ordered: pools, issues: [] };
    const { ordered, issues } = restingInOrder(pools, this.#lines);
    for (const resting of ordered) this.#resting.set(resting.pool, resting);
    return { ordered: ordered.map(({ pool }) => pool), issues };
  }

  /** Takes what the lines of a pool come to for its members. */
  add(lines: readonly AllocatedLine[]): void {
    if (this.#resting.size === 0) return;
    if (lines.some((line) => line.pool?.trace === null && isSpent(line))) return;
    for (const allocated of lines) this.#shared.set(allocated.line, allocated);
  }

  /** What each of a pool's members pays of the lines that a base is of. */
  readonly paid: PaidBy = (base, pool) => {
    const [{ line, key, members }] = pool;
    const at = base.source ?? key.source;
    const resting = this.#resting.get(pool);
    const named = resting?.steps.find((step) => step.base === base)?.named;
    if (!resting || !named) throw new Error("a pool rests on lines that were not brought in order");
    const isOwn = resting.within.has(named);
    const others = isOwn ? linesPaid(base, pool, named.lines) : named.lines;
    if (others.length === 0 && !this.#isNamed(base.of)) return { weighed: null, issues: [this.#unknown(base.of, at)] };
    const paid = isOwn ? this.#paidOf(others) : this.#paidOfAll(named);
    // What could not be shared was told of where it stands.
    if (paid === null || !this.#isWhole) return { weighed: null, issues: [] };
    const weights = members.map((member): Weight => {
      return { member, value: amountOf(paid, member), source: null, meanOf: [], reckoned: null };
    });
    const { isLong, isTold } = this.#takeLong(weights);
    if (isLong) {
      const args = { name: base.of, line: line.name, reason: "long" } as const;
      return { weighed: null, issues: isTold ? [] : [issue("KEY_PAID_UNFIT", args, at)] };
    }
    const negative = weights.find(({ value }) => isNegative(value));
    if (negative) {
      const member = memberName(this.#subject, negative.member);
      const args = { name: base.of, line: line.name, member, amount: decimalText(inCents(negative.value)) };
      return { weighed: null, issues: [issue("KEY_PAID_NEGATIVE", args, at)] };
    }
    return { weighed: { header: null, years: null, percent: false, weights }, issues: [] };
  };

  /** Takes what is gone by; whether it is too long by now, and was before. */
  #takeLong(weights: readonly Weight[]): { readonly isLong: boolean; readonly isTold: boolean } {
    const isTold = this.#long > MOST_LONG_PAID;
    if (!isTold) for (const { value } of weights) this.#long += bitsOf(value.den) ** 2;
    return { isLong: this.#long > MOST_LONG_PAID, isTold };
  }

  /** What is paid of all lines of a name: the same for whoever is shared as these. */
  #paidOfAll(named: NamedLines): PaidOfLines {
    const known = this.#ofAll.get(named);
    if (known !== undefined) return known;
    const paid = this.#paidOf(named.lines);
    this.#ofAll.set(named, paid);
    return paid;
  }

  #paidOf(lines: readonly KeyedLine[]): PaidOfLines {
    const shared = lines.flatMap(({ line }) => this.#shared.get(line) ?? []);
    return shared.length < lines.length ? null : paidBy(shared, "exact");
  }

  /** Whether a line of the case bears a name, whoever takes part. */
  #isNamed(name: string): boolean {
    this.#named ??= new Set(this.#subject.lines.filter(isShared).flatMap((line) => [...callingsOf(line)]));
    return this.#named.has(pathKey(name));
  }

  #unknown(name: string, at: Source): Issue {
    this.#nearest ??= new Nearest(this.#subject.lines.filter(isShared).flatMap((line) => [line.name, ...line.group]));
    return issue("KEY_PAID_UNKNOWN", { name, suggestion: this.#nearest.to(name) }, at);
  }
}

function bitsOf(value: bigint): number {
  return value.toString(16).length * 4;
}

function inCents(amount: Fraction): Fraction {
  return roundedTo(amount, CENT);
}

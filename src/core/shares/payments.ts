import { paidBasesOf } from "../key/parts/columns-of.ts";
import { keysOfPeriods } from "../key/parts/key-periods.ts";
import { boundsOfKey } from "../key/parts/own-rules.ts";
import type { Weight } from "../key/weigh.ts";
import type { Case } from "../model/case.ts";
import { type Issue, issue } from "../model/issue.ts";
import type { Key, PaidBase } from "../model/key.ts";
import { bears, isShared, pathKey } from "../model/line.ts";
import { memberName } from "../model/names.ts";
import type { Source } from "../model/source.ts";
import { add, decimalText, type Fraction, fraction, isNegative, roundedTo, ZERO } from "../number/fraction.ts";
import { Nearest } from "../spelling/nearest.ts";
import type { AllocatedLine } from "./allocation.ts";
import type { KeyedLine } from "./key-in-force.ts";
import { isSpent, type PaidBy, type PoolLines } from "./pools.ts";

const CENT = fraction(1n, 100n);

/**
 * Whether some line is shared by what is paid of others, or limited by what was or is paid: then what members pay need not be
 * linear in a weight of a key.
 */
export function restsOnPayments({ lines, key, limits }: Pick<Case, "lines" | "key" | "limits">): boolean {
  const keys = keysOfPeriods([key, ...lines.map((line) => line.key)]);
  const rests = (one: Key) =>
    paidBasesOf(one).length > 0 || boundsOfKey(one).some(({ measure }) => measure.kind === "paid");
  return limits.items.length > 0 || keys.some(rests);
}

/** Lines that bear a name, by year. */
type ByYear = ReadonlyMap<number | null, readonly KeyedLine[]>;

type Step = { readonly pool: PoolLines; readonly base: PaidBase };

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

/**
 * What members pay of lines, so that others can be shared in proportion to it (`as Drift`). Pools are shared in the order
 * in which they rest on each other.
 */
export class Payments {
  readonly #subject: Pick<Case, "lines" | "members">;
  readonly #lines: readonly KeyedLine[];
  readonly #named = new Map<string, ByYear>();
  readonly #poolOf = new Map<KeyedLine["line"], PoolLines>();
  readonly #paid = new Map<KeyedLine["line"], ReadonlyMap<number, Fraction>>();
  readonly #unshared = new Set<KeyedLine["line"]>();

  /** @param lines those that are shared now, with their keys */
  constructor(subject: Pick<Case, "lines" | "members">, lines: readonly KeyedLine[]) {
    this.#subject = subject;
    this.#lines = lines;
  }

  /** The pools, each after those that it rests on; those that rest on themselves are left out, and told of. */
  inOrder(pools: readonly PoolLines[]): { readonly ordered: readonly PoolLines[]; readonly issues: readonly Issue[] } {
    if (!pools.some(([{ key }]) => paidBasesOf(key.key).length > 0)) return { ordered: pools, issues: [] };
    for (const pool of pools) for (const { line } of pool) this.#poolOf.set(line, pool);
    const ordered: PoolLines[] = [];
    const issues: Issue[] = [];
    const state = new Map<PoolLines, "open" | "done">();
    const path: Step[] = [];
    const follow = (pool: PoolLines): boolean => {
      if (state.get(pool) === "open") {
        issues.push(circleOf(path.slice(path.findIndex((step) => step.pool === pool))));
        return false;
      }
      if (state.has(pool)) return !this.#unshared.has(pool[0].line);
      state.set(pool, "open");
      let isSound = true;
      for (const base of paidBasesOf(pool[0].key.key)) {
        path.push({ pool, base });
        const others = new Set(this.#linesOf(base, pool).map(({ line }) => this.#poolOf.get(line)));
        for (const other of others) if (other && !follow(other)) isSound = false;
        path.pop();
      }
      state.set(pool, "done");
      if (isSound) ordered.push(pool);
      else for (const { line } of pool) this.#unshared.add(line);
      return isSound;
    };
    for (const pool of pools) follow(pool);
    return { ordered, issues };
  }

  /** Takes what the lines of a pool come to for its members. */
  add(lines: readonly AllocatedLine[]): void {
    if (this.#poolOf.size === 0) return;
    const isUnshared = lines.some((line) => line.pool?.trace === null && isSpent(line));
    for (const { line, shares } of lines) {
      if (isUnshared) this.#unshared.add(line);
      this.#paid.set(line, new Map(shares.map(({ member, exact }) => [member, exact])));
    }
  }

  /** What each of a pool's members pays of the lines that a base is of. */
  readonly paid: PaidBy = (base, pool) => {
    const [{ line, key, members }] = pool;
    const at = base.source ?? key.source;
    const found = this.#linesOf(base, pool);
    if (found.length === 0) {
      const unknown = this.#unknown(base.of, at);
      if (unknown !== null) return { weighed: null, issues: [unknown] };
    }
    // What could not be shared was told of where it stands.
    if (found.some((other) => this.#unshared.has(other.line))) return { weighed: null, issues: [] };
    const weights = members.map((member): Weight => {
      const value = found.reduce((all, other) => add(all, this.#paid.get(other.line)?.get(member) ?? ZERO), ZERO);
      return { member, value, source: null, meanOf: [], reckoned: null };
    });
    const negative = weights.find(({ value }) => isNegative(value));
    if (negative) {
      const member = memberName(this.#subject, negative.member);
      const args = { name: base.of, line: line.name, member, amount: decimalText(inCents(negative.value)) };
      return { weighed: null, issues: [issue("KEY_PAID_NEGATIVE", args, at)] };
    }
    return { weighed: { header: null, years: null, percent: false, weights }, issues: [] };
  };

  #linesOf(base: PaidBase, pool: PoolLines): readonly KeyedLine[] {
    return linesPaid(base, pool, this.#byName(base.of).get(pool[0].line.year) ?? []);
  }

  #byName(name: string): ByYear {
    const known = this.#named.get(pathKey(name));
    if (known) return known;
    const byYear = new Map<number | null, KeyedLine[]>();
    for (const keyed of this.#lines) {
      if (!bears(keyed.line, name)) continue;
      const ofYear = byYear.get(keyed.line.year);
      if (ofYear) ofYear.push(keyed);
      else byYear.set(keyed.line.year, [keyed]);
    }
    this.#named.set(pathKey(name), byYear);
    return byYear;
  }

  /** The issue of a name that no line of the case bears, whoever takes part. */
  #unknown(name: string, at: Source): Issue | null {
    const lines = this.#subject.lines.filter(isShared);
    if (lines.some((line) => bears(line, name))) return null;
    const suggestion = new Nearest(lines.flatMap((line) => [line.name, ...line.group])).to(name);
    return issue("KEY_PAID_UNKNOWN", { name, suggestion }, at);
  }
}

function inCents(amount: Fraction): Fraction {
  return roundedTo(amount, CENT);
}

function circleOf(round: readonly Step[]): Issue {
  const names = round.map(({ base }) => base.of);
  const [first] = round;
  const at = first && (first.base.source ?? first.pool[0].key.source);
  return issue("KEY_PAID_CIRCLE", { names: [...names, ...names.slice(0, 1)] }, at ?? null);
}

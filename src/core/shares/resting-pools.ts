import { paidBasesOf } from "../key/parts/columns-of.ts";
import { AskedNames, differentNames } from "../model/asked-names.ts";
import { type Issue, issue } from "../model/issue.ts";
import type { PaidBase } from "../model/key.ts";
import { pathKey } from "../model/line.ts";
import type { KeyedLine } from "./key-in-force.ts";
import type { PoolLines } from "./pools.ts";

/** The lines of a year that bear a name. */
export interface NamedLines {
  readonly lines: readonly KeyedLine[];
}

/** A pool with the lines that it is shared as, for each base of its key that is of lines. */
export interface RestingPool {
  readonly pool: PoolLines;
  readonly steps: readonly { readonly base: PaidBase; readonly named: NamedLines }[];
  /** What names its own lines. */
  readonly within: ReadonlySet<NamedLines>;
}

/** Named lines while pools are brought in order. */
class Named implements NamedLines {
  readonly lines: KeyedLine[] = [];
  /** Of the lines, each once. */
  readonly pools: Resting[] = [];
  /** Those of the pools that are followed now, the last of them to what is looked at. */
  readonly open: Resting[] = [];
  /** Of how many of these it is told that they rest on themselves by way of the names. */
  told = 0;
  /** How many of the pools cannot be shared. */
  unsound = 0;
  #met = 0;

  /** The first of the pools that was not met yet; null where all were. */
  unmet(): Resting | null {
    while (this.pools[this.#met]?.isMet) this.#met++;
    return this.pools[this.#met] ?? null;
  }

  /** How many of the pools are followed to one that is shared as they are, which does not count itself. */
  openBefore(last: Resting): number {
    return this.open.length - (last.within.has(this) ? 1 : 0);
  }
}

/** A pool while pools are brought in order. */
class Resting implements RestingPool {
  readonly pool: PoolLines;
  readonly steps: { readonly base: PaidBase; readonly named: Named }[] = [];
  readonly within = new Set<Named>();
  /** The step that is followed. */
  at = 0;
  isMet = false;
  isSound = true;

  constructor(pool: PoolLines) {
    this.pool = pool;
  }

  get step() {
    return this.steps[this.at] ?? null;
  }
}

/** Pools with what they rest on. Each line is asked once what names it bears. */
function restingPools(pools: readonly PoolLines[], lines: readonly KeyedLine[]): readonly Resting[] {
  const all = pools.map((pool) => new Resting(pool));
  const bases = all.map(({ pool }) => paidBasesOf(pool[0].key.key));
  const asked = new AskedNames(differentNames(bases.flatMap((some) => some.map(({ of }) => of))));
  const names = new Map<string, Map<number | null, Named>>();
  const namedIn = (name: string, year: number | null): Named => {
    const key = pathKey(name);
    const years = names.get(key) ?? new Map<number | null, Named>();
    names.set(key, years);
    const named = years.get(year) ?? new Named();
    years.set(year, named);
    return named;
  };
  const poolOf = new Map(all.flatMap((one) => one.pool.map(({ line }) => [line, one] as const)));
  for (const keyed of lines) {
    const own = poolOf.get(keyed.line);
    for (const name of asked.bearing(keyed.line)) {
      const named = namedIn(name, keyed.line.year);
      named.lines.push(keyed);
      if (own === undefined || own.within.has(named)) continue;
      own.within.add(named);
      named.pools.push(own);
    }
  }
  for (const [at, one] of all.entries()) {
    const { year } = one.pool[0].line;
    for (const base of bases[at] ?? []) one.steps.push({ base, named: namedIn(base.of, year) });
  }
  return all;
}

/** Follows pools to those that they rest on, and these to theirs. */
class Follower {
  readonly ordered: Resting[] = [];
  readonly issues: Issue[] = [];
  /** Each rests on the one after it. */
  readonly #path: Resting[] = [];

  follow(first: Resting): void {
    if (first.isMet) return;
    this.#open(first);
    for (let last = this.#path.at(-1); last; last = this.#path.at(-1)) {
      const { step } = last;
      const unmet = step?.named.unmet() ?? null;
      if (unmet) this.#open(unmet);
      else if (step) this.#end(last, step.named);
      else this.#close(last);
    }
  }

  #open(resting: Resting): void {
    resting.isMet = true;
    this.#path.push(resting);
    for (const named of resting.within) named.open.push(resting);
    this.#begin(resting);
  }

  /** Tells where a pool rests on one that is followed to it: of several on the nearest, and of each once. */
  #begin(last: Resting): void {
    const named = last.step?.named;
    if (!named) return;
    const open = named.openBefore(last);
    const nearest = named.open[open - 1];
    if (!nearest || open <= named.told) return;
    this.issues.push(circleOf(this.#path.slice(this.#path.lastIndexOf(nearest))));
    named.told = open;
  }

  #end(last: Resting, named: Named): void {
    if (named.unsound > 0 || named.openBefore(last) > 0) last.isSound = false;
    last.at++;
    for (const own of last.within) own.told = Math.min(own.told, own.open.length - 1);
    this.#begin(last);
  }

  #close(last: Resting): void {
    this.#path.pop();
    for (const own of last.within) {
      own.open.pop();
      own.told = Math.min(own.told, own.open.length);
      if (!last.isSound) own.unsound++;
    }
    if (last.isSound) this.ordered.push(last);
  }
}

function circleOf(round: readonly Resting[]): Issue {
  const bases = round.flatMap(({ step }) => step?.base ?? []);
  const names = bases.map(({ of }) => of);
  const at = bases[0]?.source ?? round[0]?.pool[0].key.source ?? null;
  return issue("KEY_PAID_CIRCLE", { names: [...names, ...names.slice(0, 1)] }, at);
}

/**
 * Pools with what they rest on, each after those; those that rest on themselves, or on such, are left out, and told of.
 *
 * @param lines those that names are of
 */
export function restingInOrder(
  pools: readonly PoolLines[],
  lines: readonly KeyedLine[],
): { readonly ordered: readonly RestingPool[]; readonly issues: readonly Issue[] } {
  const follower = new Follower();
  for (const pool of restingPools(pools, lines)) follower.follow(pool);
  return follower;
}

import { dependsOnPool } from "../../key/parts/own-rules.ts";
import type { Case } from "../../model/case.ts";
import { type Issue, issue } from "../../model/issue.ts";
import type { Key } from "../../model/key.ts";
import type { BudgetLine } from "../../model/line.ts";
import { type Fraction, isZero, multiply, ONE, ZERO } from "../../number/fraction.ts";
import { CarryOver } from "../../rounding/carry-over/carry-over.ts";
import { mixedBaseDates } from "../../shares/base-dates.ts";
import type { Constellation } from "../../shares/constellation.ts";
import type { KeyInForce } from "../../shares/key-in-force.ts";
import { type Parts, partsOf } from "../../shares/parts.ts";
import { dividePool, type PaidBy, poolId } from "../../shares/pools.ts";
import { presentLines } from "../../shares/presence.ts";
import { keyedLines } from "../split.ts";

/** Members of all keys, years and sets of members together that are kept account of: of more they take gigabytes. */
export const MOST_ACCOUNTS = 240_000;

/** The two accounts of lines with the same proportions: what is paid, and what is credited as its mirror. */
export interface Accounts {
  readonly members: readonly number[];
  readonly paid: CarryOver;
  readonly credited: CarryOver;
}

/** How lines of the same key, year and members are shared. */
export interface Division extends Parts {
  /** The same for all such lines. */
  readonly id: string;
  readonly key: KeyInForce;
  readonly keyText: string;
  /** What a driver multiplies the amount by. */
  readonly factor: Fraction;
  /** What a line comes to that its fees make; nothing for another. */
  readonly made: Fraction;
  readonly accounts: Accounts | null;
}

/** What is found of a line: how it is shared, null when it is not, and what is to be said of it. */
export interface Finding {
  readonly division: Division | null;
  readonly issues: readonly Issue[];
  /** The pool whose sum must be known first, for fees or limits in kroner; null where the key needs none. */
  readonly pool: string | null;
  readonly lacksPool: boolean;
}

/** What the lines of each pool whose sum must be known come to together; see `Finding`. */
export type PoolSums = ReadonlyMap<string, Fraction>;

/** No pool's id. */
const FULL = "full";
const NOT_SHARED: Finding = { division: null, issues: [], pool: null, lacksPool: false };

/** What each pays of other lines is known when all have passed, and is too late then. */
const notHeld: PaidBy = ({ of, source }, [{ key, line }]) => {
  return {
    weighed: null,
    issues: [issue("KEY_PAID_UNFIT", { name: of, line: line.name, reason: "passing" }, source ?? key.source)],
  };
};

/** Finds how single lines of a budget are shared, and keeps the accounts of each key, year and set of members. */
export class Divisions {
  readonly #subject: Case;
  readonly #constellation: Constellation;
  readonly #step: Fraction;
  readonly #pools: PoolSums;
  readonly #accounts = new Map<string, Accounts>();
  /** Members of all accounts. */
  #size = 0;
  /** Pools of which it was said why they cannot be shared. */
  readonly #told = new Set<string>();
  /** The keys that lines followed, with their years, in the order they came. */
  readonly #uses = new Map<Key, Map<number | null, KeyInForce>>();

  /** @param step the rounding unit */
  constructor(subject: Case, constellation: Constellation, step: Fraction, pools: PoolSums) {
    this.#subject = subject;
    this.#constellation = constellation;
    this.#step = step;
    this.#pools = pools;
  }

  /** The accounts of all divisions so far. */
  get accounts(): readonly Accounts[] {
    return [...this.#accounts.values()];
  }

  /** What is to be said when all lines are known: that keys measure one base at different dates. */
  issues(): readonly Issue[] {
    const uses = [...this.#uses.values()].flatMap((years) => [...years]);
    return mixedBaseDates(
      this.#subject,
      uses.map(([year, key]) => ({ line: { year }, key })),
    );
  }

  /** How `line` is shared, by the same law as a line of a budget that is held whole. */
  of(line: BudgetLine): Finding {
    const alone = { ...this.#subject, lines: [{ ...line, amount: line.type === "fee" ? null : ONE }] };
    const present = presentLines(alone, this.#constellation);
    const { keyed, issues } = keyedLines(this.#subject, present.lines);
    const findings = [...present.issues, ...issues];
    const [entry] = keyed;
    if (entry === undefined) return { ...NOT_SHARED, issues: findings };
    this.#use(entry.key, line.year);
    const factor = entry.amount ?? ONE;
    const id = poolId(entry);
    const amount = multiply(line.amount ?? ZERO, factor);
    const needsPool = line.type !== "fee" && dependsOnPool(entry.key.key);
    const pool = needsPool ? this.#pools.get(id) : amount;
    const divided = dividePool(this.#subject, [{ ...entry, line, amount: pool ?? amount }], notHeld, null);
    const made = line.type === "fee" ? divided.pool.amount : ZERO;
    const unknown = needsPool && pool === undefined;
    const parts = partsOf(entry.members, unknown ? null : (divided.pool.trace?.shares ?? null));
    const accounts = parts.shares && this.#accountsOf(id, parts);
    if (accounts === "full") {
      const most = Math.floor(MOST_ACCOUNTS / parts.members.length);
      const args = { name: entry.keyText, reason: "many", most } as const;
      const full = issue("KEY_PART_UNFIT", args, line.key?.source ?? line.source);
      return { ...NOT_SHARED, issues: this.#once(FULL, [full]) };
    }
    return {
      division: {
        ...{ ...parts, id, key: entry.key, keyText: entry.keyText, factor, made },
        accounts,
      },
      issues: unknown || (needsPool && isZero(amount)) ? findings : [...findings, ...this.#once(id, divided.issues)],
      pool: needsPool ? id : null,
      lacksPool: unknown,
    };
  }

  /** What is wrong with a pool, said of the first of its lines. */
  #once(id: string, problems: readonly Issue[]): readonly Issue[] {
    if (problems.length === 0 || this.#told.has(id)) return [];
    this.#told.add(id);
    return problems;
  }

  #use(key: KeyInForce, year: number | null): void {
    const years = this.#uses.get(key.key) ?? new Map<number | null, KeyInForce>();
    if (!years.has(year)) years.set(year, key);
    this.#uses.set(key.key, years);
  }

  #accountsOf(id: string, { members, weights }: Parts): Accounts | "full" {
    const before = this.#accounts.get(id);
    if (before) return before;
    if (this.#size + members.length > MOST_ACCOUNTS) return "full";
    this.#size += members.length;
    const account = () => new CarryOver(weights, this.#step);
    const accounts = { members, paid: account(), credited: account() };
    this.#accounts.set(id, accounts);
    return accounts;
  }
}

import { type KeyTrace, type SharesProblem, traceKey } from "../key/key-trace.ts";
import { dependsOnPool } from "../key/limits.ts";
import { type WeighedBase, weigh } from "../key/weigh.ts";
import type { Case } from "../model/case.ts";
import { addIssues, type Issue, issue } from "../model/issue.ts";
import type { Key, KeyBase } from "../model/key.ts";
import { decimalText, type Fraction, isZero, sum } from "../number/fraction.ts";
import type { KeyedLine } from "./key-in-force.ts";
import { limitsInfeasible } from "./limits-infeasible.ts";
import { type PaidHistory, paidBefore } from "./paid-before.ts";

/**
 * Lines with the same key, year and members: what fees are taken from once, and who shares it how
 * (docs/keys.md#fixed-fees-each).
 */
export interface Pool {
  /** By index, in the order of the trace. */
  readonly members: readonly number[];
  /** How many lines it has, and what they come to together. */
  readonly lines: number;
  readonly amount: Fraction;
  /** What the key makes of it; null when all weights are zero and so is every amount. */
  readonly trace: KeyTrace | null;
}

/** Whether what a key gives each depends on what the pool comes to: it has fees, or limits in kroner. */
export function isOfPool({ parts, limits }: Key): boolean {
  return parts.some(({ kind }) => kind === "each") || dependsOnPool(limits);
}

/** What tells one pool from another. */
export function poolId({ keyText, line, members }: Pick<KeyedLine, "keyText" | "line" | "members">): string {
  return `${keyText}\u0000${line.year}\u0000${members.join(" ")}`;
}

/** Gathers lines into pools, in the order of their first lines; no list is empty. */
export function poolsOf(lines: readonly KeyedLine[]): (readonly [KeyedLine, ...KeyedLine[]])[] {
  const pools = new Map<string, [KeyedLine, ...KeyedLine[]]>();
  for (const line of lines) {
    const id = poolId(line);
    const pool = pools.get(id);
    if (pool) pool.push(line);
    else pools.set(id, [line]);
  }
  return [...pools.values()];
}

function problemOf(subject: Case, problem: SharesProblem, { key, keyText, line }: KeyedLine, pool: Fraction): Issue {
  const { source } = line;
  const about = { key: keyText, line: line.name };
  switch (problem.kind) {
    case "weights-zero":
      return issue("KEY_WEIGHTS_ZERO", about, source);
    case "fees-exceed-pool": {
      const fees = decimalText(problem.fees);
      return issue("KEY_FEES_EXCEED_POOL", { ...about, fees, pool: decimalText(problem.pool) }, source);
    }
    case "limits-infeasible":
      return limitsInfeasible(subject, problem, key.key.limits, pool, about, source);
  }
}

/**
 * Finds how the lines of one pool are shared. The trace is null when an issue prevents it, too.
 *
 * @param history what was paid in years before; null where it is not known of lines that pass by
 */
export function dividePool(
  subject: Case,
  lines: readonly [KeyedLine, ...KeyedLine[]],
  history: PaidHistory | null,
): { readonly pool: Pool; readonly issues: readonly Issue[] } {
  const [{ key, members }] = lines;
  const issues: Issue[] = [];
  const weighed = (base: KeyBase): WeighedBase => {
    const measured = weigh(subject, base, members, key.source);
    addIssues(issues, measured.issues);
    return measured.weighed ?? { header: null, years: null, percent: false, weights: [] };
  };
  const amount = sum(lines.flatMap((one) => one.amount ?? []));
  const before = paidBefore(lines, history);
  const traced = traceKey(key.key, weighed, amount, before.paid);
  if (traced.ok || traced.problem.kind === "limits-infeasible") addIssues(issues, before.issues);
  const about = { members, lines: lines.length, amount };
  if (issues.length > 0) return { pool: { ...about, trace: null }, issues };
  if (traced.ok) return { pool: { ...about, trace: traced.trace }, issues };
  const spent = lines.find((one) => one.amount !== null && !isZero(one.amount));
  const problems = spent ? [problemOf(subject, traced.problem, spent, amount)] : [];
  return { pool: { ...about, trace: null }, issues: problems };
}

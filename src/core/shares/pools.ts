import { canonicalBase } from "../key/grammar/canonical.ts";
import { type KeyTrace, type SharesProblem, traceKey } from "../key/key-trace.ts";
import { yearsMeasured } from "../key/vintage.ts";
import { type WeighedBase, weigh } from "../key/weigh.ts";
import { remembered } from "../memory/remembered.ts";
import type { Case } from "../model/case.ts";
import { addIssues, type Issue, issue } from "../model/issue.ts";
import type { KeyLimits, PaidBase, WeighableBase, YearSpan } from "../model/key.ts";
import { decimalText, type Fraction, isZero, sum } from "../number/fraction.ts";
import type { KeyedLine } from "./key-in-force.ts";
import { limitsInfeasible } from "./limits-infeasible.ts";
import { type PaidHistory, paidBefore } from "./paid-before.ts";

/**
 * Lines with the same key, year and members: what fees are taken from once, and who shares it how
 * (docs/keys.md#fees-each-per-bands-fees).
 */
export interface Pool {
  /** By index, in the order of the trace. */
  readonly members: readonly number[];
  /** How many lines it has, and what they come to together: what the fees make where it is a line of fees. */
  readonly lines: number;
  readonly amount: Fraction;
  /** What the key makes of it; null when all weights are zero and so is every amount. */
  readonly trace: KeyTrace | null;
}

/** The lines of a pool. */
export type PoolLines = readonly [KeyedLine, ...KeyedLine[]];

const membersId = remembered((members: readonly number[]) => members.join(" "));

/** What tells one pool from another. */
export function poolId({ keyText, line, members }: Pick<KeyedLine, "keyText" | "line" | "members">): string {
  const apart = line.type === "transfer" ? "\u0000transfer" : "";
  return `${keyText}\u0000${line.year}\u0000${membersId(members)}${apart}`;
}

/** What tells a line from another that makes its own fees. */
function feeLineId({ line: { source } }: KeyedLine): string {
  return `\u0000${source.file}\u0000${source.line}\u0000${source.column}`;
}

/** Gathers lines into pools, in the order of their first lines; no list is empty. A line of fees is a pool of its own. */
export function poolsOf(lines: readonly KeyedLine[]): PoolLines[] {
  const pools = new Map<string, [KeyedLine, ...KeyedLine[]]>();
  for (const line of lines) {
    const id = line.line.type === "fee" ? poolId(line) + feeLineId(line) : poolId(line);
    const pool = pools.get(id);
    if (pool) pool.push(line);
    else pools.set(id, [line]);
  }
  return [...pools.values()];
}

/** @param of what the key is called that gives no shares, the line's own or one within it, and its limits */
function problemOf(
  subject: Case,
  problem: SharesProblem,
  { line: { name, source } }: KeyedLine,
  of: { readonly text: string; readonly limits: KeyLimits },
): Issue {
  const about = { key: of.text, line: name };
  switch (problem.kind) {
    case "weights-zero": {
      const { base } = problem;
      if (base.kind === "paid")
        return issue("KEY_PAID_UNFIT", { name: base.of, line: name, reason: "nothing" }, base.source ?? source);
      return issue("KEY_WEIGHTS_ZERO", about, source);
    }
    case "fees-alone":
      return issue("KEY_FEES_ALONE", about, source);
    case "fees-exceed-pool": {
      const fees = decimalText(problem.fees);
      return issue("KEY_FEES_EXCEED_POOL", { ...about, fees, pool: decimalText(problem.pool) }, source);
    }
    case "limits-infeasible":
      return limitsInfeasible(subject, problem, of.limits, about, source);
  }
}

/** Whether a line has anything to share, of its own or as its fees. */
export function isSpent({ line, amount }: Pick<KeyedLine, "line" | "amount">): boolean {
  return line.type === "fee" || (amount !== null && !isZero(amount));
}

/** What each of some members pays of the lines that a key names; issues where there is no telling. */
export type PaidBy = (
  base: PaidBase,
  lines: PoolLines,
) => { readonly weighed: WeighedBase | null; readonly issues: readonly Issue[] };

/**
 * Finds how the lines of one pool are shared. The trace is null when an issue prevents it, too.
 *
 * @param history what was paid in years before; null where it is not known of lines that pass by
 */
export function dividePool(
  subject: Case,
  lines: PoolLines,
  paid: PaidBy,
  history: PaidHistory | null,
): { readonly pool: Pool; readonly issues: readonly Issue[] } {
  const [first] = lines;
  const { key, members } = first;
  const issues: Issue[] = [];
  const yearsOfBase = (name: string, asked: YearSpan | null) => yearsMeasured(subject, name, asked);
  let isKnown = true;
  const weighed = (base: WeighableBase | PaidBase): WeighedBase => {
    const measured = base.kind === "paid" ? paid(base, lines) : weigh(subject, base, members, key.source);
    addIssues(issues, measured.issues);
    isKnown &&= measured.weighed !== null;
    return measured.weighed ?? { header: null, years: null, percent: false, weights: [] };
  };
  const filed = sum(lines.flatMap((one) => one.amount ?? []));
  const before = paidBefore(lines, history);
  const traced = traceKey(key.key, members, weighed, first.line.type === "fee" ? null : filed, before.paid);
  if (traced.ok || traced.problem.kind === "limits-infeasible") addIssues(issues, before.issues);
  const made = traced.ok && traced.trace.fee !== null ? traced.trace.fee.pool : filed;
  const about = { members, lines: lines.length, amount: first.line.type === "fee" ? made : filed };
  if (issues.length > 0 || !isKnown) return { pool: { ...about, trace: null }, issues };
  if (traced.ok) return { pool: { ...about, trace: traced.trace }, issues };
  const spent = lines.find(isSpent);
  const { within } = traced;
  const of = within
    ? { text: canonicalBase(within, yearsOfBase), limits: within.key.limits }
    : { text: first.keyText, limits: key.key.limits };
  const problems = spent ? [problemOf(subject, traced.problem, spent, of)] : [];
  return { pool: { ...about, trace: null }, issues: problems };
}

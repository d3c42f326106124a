import { agreedWeights, proportions } from "../key/shares.ts";
import { measuredBase, weightsOf } from "../key/vintage.ts";
import type { Case } from "../model/case.ts";
import { addIssues, type Issue, issue } from "../model/issue.ts";
import type { KeyBase } from "../model/key.ts";
import type { Source } from "../model/source.ts";
import { type Fraction, isZero, sum, toDecimal, ZERO } from "../number/fraction.ts";
import type { KeyInForce } from "./key-in-force.ts";
import type { PresentLine } from "./presence.ts";

/** A present line with the key that divides it. */
export interface KeyedLine extends PresentLine {
  readonly key: KeyInForce;
  readonly keyText: string;
}

/** Lines with the same key, year and members: the pool that fees are taken from once (DESIGN §4). */
export function poolsOf(lines: readonly KeyedLine[]): (readonly KeyedLine[])[] {
  const pools = new Map<string, KeyedLine[]>();
  for (const line of lines) {
    const id = `${line.keyText}\u0000${line.line.year}\u0000${line.members.join(" ")}`;
    const known = pools.get(id);
    if (known) known.push(line);
    else pools.set(id, [line]);
  }
  return [...pools.values()];
}

/** Measures what the parts of a key weigh the given members by. */
function baseWeights(
  subject: Case,
  members: readonly number[],
  at: Source,
  issues: Issue[],
): (base: KeyBase) => readonly Fraction[] {
  return (base) => {
    if (base.kind !== "base") return agreedWeights(base, members);
    const column = subject.bases.find((candidate) => candidate.name === base.name);
    if (!column) throw new Error(`key with an unknown base: ${base.name}`);
    const measured = measuredBase(subject, column, base.year, at);
    if ("code" in measured) {
      issues.push(measured);
      return members.map(() => ZERO);
    }
    const found = weightsOf(subject, measured, members);
    addIssues(issues, found.issues);
    return found.issues.length > 0 ? members.map(() => ZERO) : found.weights;
  };
}

/**
 * The exact proportions in which one pool's lines are shared, per member of the pool; null when an issue prevents it,
 * or when every amount is zero and so are all weights.
 */
export function poolProportions(
  subject: Case,
  pool: readonly KeyedLine[],
): { readonly proportions: readonly Fraction[] | null; readonly issues: readonly Issue[] } {
  const [first] = pool;
  if (!first) return { proportions: null, issues: [] };
  const issues: Issue[] = [];
  const amount = sum(pool.flatMap((line) => (line.amount ? [line.amount] : [])));
  const weigh = baseWeights(subject, first.members, first.key.source, issues);
  const found = proportions(first.key.key, weigh, amount);
  if (issues.length > 0) return { proportions: null, issues };
  if (found.ok) return { proportions: found.shares, issues: [] };
  const worst = pool.find((line) => line.amount !== null && !isZero(line.amount));
  if (!worst) return { proportions: null, issues: [] };
  const { keyText } = first;
  const line = worst.line.name;
  const { problem } = found;
  switch (problem.kind) {
    case "weights-zero":
      return { proportions: null, issues: [issue("KEY_WEIGHTS_ZERO", { key: keyText, line }, worst.line.source)] };
    case "fees-exceed-pool": {
      const args = { key: keyText, line, fees: toDecimal(problem.fees, 12), pool: toDecimal(problem.pool, 12) };
      return { proportions: null, issues: [issue("KEY_FEES_EXCEED_POOL", args, worst.line.source)] };
    }
    case "limits-infeasible": {
      const args = { key: keyText, line, limit: problem.limit, members: problem.members };
      return { proportions: null, issues: [issue("KEY_LIMITS_INFEASIBLE", args, worst.line.source)] };
    }
  }
}

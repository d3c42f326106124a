import { bendsThroughout, type MovableBase } from "../key/move-weight.ts";
import { paidBasesOf } from "../key/parts/columns-of.ts";
import { boundsOfKey, hasLimitsWithin } from "../key/parts/own-rules.ts";
import { remembered } from "../memory/remembered.ts";
import type { Case } from "../model/case.ts";
import { type BudgetLine, isShared } from "../model/line.ts";
import type { Fraction } from "../number/fraction.ts";
import { constellationOf } from "../shares/constellation.ts";
import { type PoolLines, poolsOf } from "../shares/pools.ts";
import { presentLines } from "../shares/presence.ts";
import { type NamedLines, type RestingPool, restingInOrder } from "../shares/resting-pools.ts";
import { keyedLines, type SplitChoices } from "./split.ts";

/** What keeps payments from being linear in a weight: limits of the case's key, what others come to, or what who joins pays in. */
export type BentBy = "limits" | "payments" | "buy-in";

/** Where what members pay bends as a weight of the case's key is moved. */
export type StraightWeights =
  /** Weights from 0 to 1, ascending, between which all that members pay is linear. */
  { readonly bends: readonly Fraction[]; readonly bentBy: null } | { readonly bends: null; readonly bentBy: BentBy };

/**
 * Whether what is paid of every line goes straight with a weight of the case's key, as its shares do. A line that is shared
 * as others does where all who pay for these share it: then what its members pay of them together is the same at any weight.
 */
function goStraight(subject: Case, pools: readonly PoolLines[]): boolean {
  const isBoundByPaid = ([{ key }]: PoolLines) => boundsOfKey(key.key).some(({ measure }) => measure.kind === "paid");
  if (subject.limits.items.length > 0 || pools.some(isBoundByPaid)) return false;
  if (pools.every(([{ key }]) => paidBasesOf(key.key).length === 0)) return true;
  /** The lines of which members pay more or less as the weight is moved. */
  const moving = new Set<BudgetLine>();
  const payersOf = ({ lines }: NamedLines) =>
    new Set(lines.flatMap(({ line, members }) => (moving.has(line) ? members : [])));
  const payersOfOthers = remembered(payersOf);
  const goesStraight = ({ pool, steps, within }: RestingPool) => {
    const [{ key, members }] = pool;
    const payers = steps.map(({ named }) => (within.has(named) ? payersOf(named) : payersOfOthers(named)));
    const isMovedByOthers = payers.some(({ size }) => size > 0);
    for (const { line, key: its } of pool) if (isMovedByOthers || !its.own) moving.add(line);
    if (steps.length === 0) return true;
    // Lines with the case's key and lines with the same of their own are shared together only until the weight is moved.
    if (pool.some((one) => one.key.own !== key.own)) return false;
    if (!isMovedByOthers) return true;
    const present = new Set(members);
    const isForAllPayers = payers.every((some) => [...some].every((member) => present.has(member)));
    return key.own && !hasLimitsWithin(key.key) && isForAllPayers;
  };
  return restingInOrder(pools, pools.flat()).ordered.every(goesStraight);
}

/** The weights of a base in the case's key between which all that members pay is linear. */
export function straightWeights(subject: Case, choices: SplitChoices, base: MovableBase): StraightWeights {
  const bends = subject.key && bendsThroughout(subject.key, base);
  if (bends === null) return { bends, bentBy: "limits" };
  // What is credited of a buy-in goes by how shares fall.
  if (choices.buyIns !== undefined) return { bends: null, bentBy: "buy-in" };
  const present = presentLines(subject, constellationOf(subject, choices).constellation).lines;
  const keyed = keyedLines(
    subject,
    present.filter(({ line }) => isShared(line)),
  ).keyed;
  return goStraight(subject, poolsOf(keyed)) ? { bends, bentBy: null } : { bends: null, bentBy: "payments" };
}

import { lossParts } from "../compare/loss-parts.ts";
import { commonStretches, joined, type MemberTurns, type Stretch } from "../compare/stretch.ts";
import type { CostGame } from "../fairness/cost-game.ts";
import { stableParts } from "../fairness/stable-parts.ts";
import {
  EQUAL,
  isSameBase,
  type MovableBase,
  movableBases,
  weightIn,
  withWeightThroughout,
} from "../key/move-weight.ts";
import type { NamedKey } from "../model/key.ts";
import { add, compare, type Fraction, isNegative, multiply, ONE, subtract, ZERO } from "../number/fraction.ts";
import { type Amounts, amountOf } from "../shares/amounts.ts";
import { paidBy } from "../shares/paid.ts";
import { exactSplit } from "../split/split.ts";
import { type BentBy, straightWeights } from "../split/straight-weights.ts";
import type { Costs } from "./costs.ts";
import type { Judged } from "./judged.ts";

/** The weights of one base in the case's key that all are served by. */
export interface WeightRange {
  readonly base: MovableBase;
  /** Its weight as it is; null where it changes from one period to another. */
  readonly now: Fraction | null;
  /** With which no member pays more than alone, ascending. */
  readonly members: readonly Stretch[];
  /** With which no group does either, ascending; none where groups were not looked at. */
  readonly groups: readonly Stretch[];
  /** Whether groups were looked at: only where payments are linear between bends, and of no more than 20 members. */
  readonly judgesGroups: boolean;
  /** What leaves some bound within a millionth; null where all are exact. */
  readonly roundedBy: BentBy | null;
}

/** What every member pays in all with a weight of the key moved; null where the key gives no shares. */
function paidWith({ subject, choices }: Judged, filed: NamedKey, base: MovableBase, weight: Fraction): Amounts | null {
  const key = withWeightThroughout(filed, base, weight);
  const lines = key && exactSplit({ ...subject, key }, choices);
  return lines && paidBy(lines, "exact");
}

/** The stretches with which no group pays more than by itself, given what members pay at the bends. */
function groupStretches(game: CostGame, bends: readonly Fraction[], paid: readonly (readonly Fraction[])[]): Stretch[] {
  const within = bends.slice(1).flatMap((to, piece) => {
    const from = bends[piece] ?? ZERO;
    const parts = stableParts(game, paid[piece] ?? [], paid[piece + 1] ?? []);
    const weight = (part: Fraction) => add(from, multiply(part, subtract(to, from)));
    return parts ? [{ from: weight(parts.from), to: weight(parts.to) }] : [];
  });
  return joined(within);
}

function rangeOf(judged: Judged, { alone, game }: Costs, key: NamedKey, base: MovableBase): WeightRange | null {
  const { members } = judged;
  const byRatio = new Map<string, Amounts | null>();
  const at = (weight: Fraction) => {
    const id = `${weight.num}/${weight.den}`;
    const paid = byRatio.has(id) ? (byRatio.get(id) ?? null) : paidWith(judged, key, base, weight);
    byRatio.set(id, paid);
    return paid;
  };
  const { bends, bentBy } = straightWeights(judged.subject, judged.choices, base);
  const paidAtBends = (bends ?? [ZERO, ONE]).map(at);
  if (!paidAtBends.every((paid) => paid !== null)) return null;
  const turned = members.map((member, place): MemberTurns => {
    const net = (weight: Fraction) => {
      const paid = at(weight);
      return paid && subtract(alone[place]?.cost ?? ZERO, amountOf(paid, member));
    };
    return { member, losesAtZero: isNegative(net(ZERO) ?? ZERO), turns: lossParts(net, bends) };
  });
  const [first, ...others] = key.periods.map((period) => weightIn(period.key, base));
  const steady = first && others.every((other) => compare(other, first) === 0);
  const shares = paidAtBends.map((paid) => members.map((member) => amountOf(paid, member)));
  return {
    base,
    now: steady ? first : null,
    members: commonStretches(turned),
    groups: bends && game ? groupStretches(game, bends, shares) : [],
    judgesGroups: bends !== null && game !== null,
    roundedBy: turned.every(({ turns }) => turns.every(({ exact }) => exact)) ? null : bentBy,
  };
}

/**
 * For the equal part of the case's key and for each of its other bases, the weights that all are served by. A base whose
 * weight says no more than that of another (the rest of a key of two) is left out; so are all when no line is shared by
 * the case's key.
 */
export function weightRanges(judged: Judged, costs: Costs): WeightRange[] {
  const { key } = judged.subject;
  if (!key || judged.split.lines.every((line) => line.key === null || line.key.own)) return [];
  const bases: MovableBase[] = [EQUAL];
  for (const period of key.periods) {
    for (const base of movableBases(period.key)) if (!bases.some((other) => isSameBase(other, base))) bases.push(base);
  }
  const told = bases.length === 2 ? bases.slice(0, 1) : bases;
  return told.flatMap((base) => rangeOf(judged, costs, key, base) ?? []);
}

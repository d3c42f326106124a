import { type Amounts, amountOf, sumOfAmounts } from "../compare/amounts.ts";
import { lossParts } from "../compare/loss-parts.ts";
import { commonStretch, type MemberTurns, type Stretch, varied } from "../compare/sensitivity.ts";
import { stableParts } from "../fairness/stable-parts.ts";
import { EQUAL, isLinearInWeights, isSameBase, type MovableBase, movableBases, weightIn } from "../key/key-weight.ts";
import { compare, type Fraction, isNegative, ONE, subtract, ZERO } from "../number/fraction.ts";
import { exactSplit } from "../split/split.ts";
import type { Costs } from "./costs.ts";
import type { Judged } from "./judged.ts";

/** The weights of one base in the case's key that all are served by, its other bases keeping their proportions. */
export interface WeightRange {
  readonly base: MovableBase;
  /** Its weight as it is; null where it changes from one period to another. */
  readonly now: Fraction | null;
  /** With which no member pays more than alone; null when there are none, or no single stretch. */
  readonly members: Stretch | null;
  /** With which no group does either; null as above. */
  readonly groups: Stretch | null;
  /** Whether groups were looked at: not for a key with limits, nor beyond 20 members. */
  readonly judgesGroups: boolean;
  /** False where limits of the key leave some bound within a millionth. */
  readonly exact: boolean;
}

/** What every member pays in all with a weight of the key moved; null where the key gives no shares. */
function paidWith(subject: Judged["subject"], judged: Judged, base: MovableBase, weight: Fraction): Amounts | null {
  const key = subject.key && varied(subject.key, base, weight);
  if (!key) return null;
  const lines = exactSplit({ ...subject, key }, judged.choices);
  return lines && sumOfAmounts(lines.map(({ shares }) => new Map(shares.map((one) => [one.member, one.exact]))));
}

function rangeOf(judged: Judged, { alone, game }: Costs, base: MovableBase): WeightRange | null {
  const { members, subject } = judged;
  const known = new Map<string, Amounts | null>();
  const at = (weight: Fraction) => {
    const id = `${weight.num}/${weight.den}`;
    const paid = known.has(id) ? (known.get(id) ?? null) : paidWith(subject, judged, base, weight);
    known.set(id, paid);
    return paid;
  };
  const [at0, at1] = [at(ZERO), at(ONE)];
  if (!at0 || !at1) return null;
  const keys = (subject.key?.periods ?? []).map(({ key }) => key);
  const linear = keys.every(isLinearInWeights);
  const turned = members.map((member, place): MemberTurns => {
    const net = (weight: Fraction) => {
      const paid = at(weight);
      return paid && subtract(alone[place]?.cost ?? ZERO, amountOf(paid, member));
    };
    return { member, losesAtZero: isNegative(net(ZERO) ?? ZERO), turns: lossParts(net, linear) };
  });
  const [first, ...others] = keys.map((key) => weightIn(key, base));
  const steady = first && others.every((other) => compare(other, first) === 0);
  const shares = (paid: Amounts) => members.map((member) => amountOf(paid, member));
  return {
    base,
    now: steady ? first : null,
    members: commonStretch(turned),
    groups: linear && game ? stableParts(game, shares(at0), shares(at1)) : null,
    judgesGroups: linear && game !== null,
    exact: turned.every(({ turns }) => turns.every(({ exact }) => exact)),
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
  return told.flatMap((base) => rangeOf(judged, costs, base) ?? []);
}

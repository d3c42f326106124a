import type { Stretch } from "../../core/compare/stretch.ts";
import { breakEven } from "../../core/fairness/break-even.ts";
import { membersIn, sizeOf } from "../../core/fairness/coalition.ts";
import type { Excess } from "../../core/fairness/excess.ts";
import {
  absolute,
  compare,
  divide,
  equals,
  type Fraction,
  isNegative,
  isPositive,
  isZero,
  negate,
  ONE,
  subtract,
  sum,
  ZERO,
} from "../../core/number/fraction.ts";
import { amountOf } from "../../core/shares/amounts.ts";
import type { WeightRange } from "../../core/stability/weight-ranges.ts";
import { capitalized } from "../../messages/phrases/capitalized.ts";
import { enumerate } from "../../messages/phrases/enumerate.ts";
import { COMPARISON_WORDS, STABILITY_WORDS } from "../../messages/registry.ts";
import { bare, stretchesText } from "../compare/tables/stretches.ts";
import { amountText, inwardAmount, percentText } from "../page/amount-text.ts";
import { baseLabel, restInWords } from "../page/key-in-words.ts";
import { roundedTogether } from "../page/scale.ts";
import { groupName, memberAt, moneyText, type StabilityView, shareAt, shownElsewhere, standingOf } from "./view.ts";

/** Groups that are named before the rest are counted. */
const MOST_NAMED = 5;
/** Members whose break-even is told before the rest are counted. */
const MOST_THRESHOLDS = 4;

/** How much more each member pays than without, as the table shows it; negative where it saves. */
function losses(view: StabilityView): Fraction[] {
  const { alone, paid } = standingOf(view);
  return paid.map((amount, place) => subtract(amount, shareAt(alone, place)));
}

function memberLoses(view: StabilityView, place: number, excess: Fraction): string {
  const loss = shareAt(losses(view), place);
  return STABILITY_WORDS[view.frame.language].loses(
    memberAt(view, place),
    moneyText(view, isPositive(loss) ? loss : excess),
  );
}

function lossLine(view: StabilityView, { coalition, excess }: Pick<Excess, "coalition" | "excess">): string {
  const [place = 0] = membersIn(coalition);
  if (sizeOf(coalition) === 1) return memberLoses(view, place, excess);
  const group = capitalized(groupName(view, coalition));
  return STABILITY_WORDS[view.frame.language].groupLoses(group, moneyText(view, excess));
}

/** Members by themselves, where groups are not looked at. */
function lonelyLosses({ found }: StabilityView): { readonly place: number; readonly excess: Fraction }[] {
  const excesses = found.costs.alone.map(({ cost }, place) => ({
    place,
    excess: subtract(shareAt(found.paid, place), cost),
  }));
  return excesses.filter(({ excess }) => isPositive(excess)).sort((a, b) => compare(b.excess, a.excess));
}

/** Who loses, a sentence each, the worst first: as many as are named. */
export function lossLines(view: StabilityView): string[] {
  const { groups } = view.found;
  if (groups === null) {
    return lonelyLosses(view)
      .slice(0, MOST_NAMED)
      .map(({ place, excess }) => memberLoses(view, place, excess));
  }
  const worst = groups.largest.slice(0, Math.min(groups.violations, MOST_NAMED));
  return worst.map((one) => lossLine(view, one));
}

/** Whether it pays for everyone; if not, for whom it does not, the worst first. */
export function verdictLines(view: StabilityView): string[] {
  const { found } = view;
  const phrases = STABILITY_WORDS[view.frame.language];
  const terms = COMPARISON_WORDS[view.frame.language];
  const members = found.paid.length;
  const inAll = sum(losses(view));
  const dearer = isPositive(inAll) ? [terms.dearerInAll(amountText(view.frame, inAll), null)] : [];
  const lonely = lonelyLosses(view);
  const groups = found.groups?.violations ?? lonely.length;
  if (groups === 0) {
    const gains = found.costs.alone.every(({ cost }, place) => compare(cost, shareAt(found.paid, place)) > 0);
    const judged = members > 2 && found.groups !== null;
    const rest = found.groups === null ? [phrases.groupsLeftOut(members)] : [];
    return [gains ? phrases.yes(members, judged) : phrases.nobodyMore(judged), ...rest];
  }
  const named = lossLines(view);
  const more = groups - named.length;
  return [
    found.groups !== null && lonely.length === 0 ? phrases.noForGroups : phrases.no,
    ...named,
    ...(more > 0 ? [phrases.moreGroups(more)] : []),
    ...dearer,
    ...(found.groups === null ? [phrases.groupsLeftOut(members)] : []),
  ];
}

/** How far costs without cooperation may be from what they are taken to be before somebody loses. */
function breakEvenLines(view: StabilityView): string[] {
  const { found } = view;
  const phrases = STABILITY_WORDS[view.frame.language];
  const terms = COMPARISON_WORDS[view.frame.language];
  const { alone, paid } = shownElsewhere(view);
  const inAll = sum(alone);
  if (compare(sum(paid), inAll) > 0) return [];
  if (found.divided.length === 2 && paid.length === 2) {
    const { from, to } = breakEven(paid, inAll)[1] ?? { from: inAll, to: inAll };
    const part = (amount: Fraction) => percentText(view.frame, divide(amount, inAll));
    const shares = isZero(inAll) ? "" : `${bare(part(from))}–${part(to ?? inAll)}`;
    const bounds = [inwardAmount(view.frame, from, "from"), inwardAmount(view.frame, to ?? inAll, "to")] as const;
    return [terms.breakEvenBetween(memberAt(view, 1), ...bounds, shares, amountText(view.frame, inAll), null)];
  }
  const margins = found.costs.alone.map(({ cost }, place) => {
    const saved = subtract(cost, shareAt(found.paid, place));
    return { place, saved, ratio: isZero(cost) ? null : divide(saved, cost) };
  });
  const withRatio = margins.filter(({ ratio }) => ratio !== null);
  const nearest = withRatio.sort((a, b) => compare(a.ratio ?? a.saved, b.ratio ?? b.saved));
  const told = nearest.slice(0, nearest.length > MOST_THRESHOLDS + 1 ? MOST_THRESHOLDS : nearest.length);
  const each = told.map(({ place, saved, ratio }) => {
    const percent = ratio && !isZero(ratio) ? percentText(view.frame, absolute(ratio)) : null;
    const cost = inwardAmount(view.frame, shareAt(paid, place), "from");
    return phrases.threshold(memberAt(view, place), cost, percent, !isNegative(saved));
  });
  const further = nearest.length - told.length;
  const list = each.length === 0 ? [] : [phrases.breakEven(enumerate(each, view.frame.words))];
  return [...list, ...(further > 0 ? [phrases.othersFurther(further)] : [])];
}

/** The group that is nearest to paying more than on its own, where none does. */
function marginLine(view: StabilityView): string[] {
  const { found, frame } = view;
  if (!found.groups || found.groups.violations > 0) return [];
  const nearest = found.groups.largest.find(({ coalition }) => sizeOf(coalition) > 1);
  if (!nearest) return [];
  const { coalition, alone, excess } = nearest;
  const percent = isPositive(alone) ? percentText(frame, divide(negate(excess), alone)) : null;
  return [
    STABILITY_WORDS[frame.language].leastMargin(groupName(view, coalition), moneyText(view, negate(excess)), percent),
  ];
}

/** What dividing a sum by population instead would mean. */
function populationLines(view: StabilityView): string[] {
  const { found } = view;
  const phrases = STABILITY_WORDS[view.frame.language];
  const { members } = found.judged;
  // A sum of which only one of these has a part is divided with somebody who is not here.
  if (!found.byPopulation || members.filter((member) => found.divided.includes(member)).length < 2) return [];
  const otherwise = found.costs.alone.map(({ cost, from }, place) =>
    from === "baseline" ? amountOf(found.byPopulation ?? new Map(), members[place] ?? 0) : cost,
  );
  const shown = roundedTogether(view.frame.scale, otherwise);
  const { paid } = standingOf(view);
  const losing = shown.flatMap((cost, place) => {
    if (!found.divided.includes(members[place] ?? 0)) return [];
    const loss = subtract(shareAt(paid, place), cost);
    return isPositive(loss) ? [{ place, cost, loss }] : [];
  });
  const [only, another] = losing;
  if (!only) return [phrases.populationNobody];
  const last = members.length - 1;
  if (members.length === 2 && !another && only.place === last) {
    const texts = [amountText(view.frame, only.cost), memberAt(view, last), amountText(view.frame, only.loss)] as const;
    return [phrases.populationOfTwo(...texts)];
  }
  const each = losing.map(({ place, loss }) =>
    phrases.populationLoss(memberAt(view, place), amountText(view.frame, loss)),
  );
  return [phrases.populationOfMore(enumerate(each, view.frame.words))];
}

/** Whether a weight may be anything. */
function isAny([only, another]: readonly Stretch[]): boolean {
  return only !== undefined && another === undefined && isZero(only.from) && equals(only.to, ONE);
}

function isSame(some: readonly Stretch[], others: readonly Stretch[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ from, to }, at) => equals(from, others[at]?.from ?? ONE) && equals(to, others[at]?.to ?? ZERO))
  );
}

function weightLine(view: StabilityView, { base, members, groups, judgesGroups, roundedBy }: WeightRange): string {
  const phrases = STABILITY_WORDS[view.frame.language];
  const terms = COMPARISON_WORDS[view.frame.language];
  const name = base.kind === "equal" ? null : baseLabel(base, view.subject, view.frame);
  if (members.length === 0) return name === null ? terms.somebodyAlwaysLoses : phrases.weightAlwaysLoses(name);
  const within = () => {
    const stretches = stretchesText(view.frame, members);
    return name === null ? terms.nobodyLoses(stretches) : phrases.weight(name, stretches);
  };
  const whatever = () => (name === null ? phrases.equalPartAny : phrases.weightAny(name));
  const groupsToo = () => {
    if (groups.length === 0) return phrases.groupsNever;
    return isSame(groups, members) ? phrases.groupsAny : phrases.groupsToo(stretchesText(view.frame, groups));
  };
  const also = judgesGroups && view.found.paid.length > 2 ? [groupsToo()] : [];
  return [
    isAny(members) ? whatever() : within(),
    ...also,
    ...(roundedBy === null ? [] : [phrases.about[roundedBy]]),
  ].join(" ");
}

/** What the weights may be before somebody loses; and, if a rest gives way to them, what becomes of the others. */
function weightLines(view: StabilityView, ranges: readonly WeightRange[]): string[] {
  const { subject } = view.found.judged;
  const rest = ranges
    .map(({ base }) => restInWords(subject.key, base, subject, view.frame))
    .find((lines) => lines.length > 0);
  return [...ranges.map((range) => weightLine(view, range)), ...(rest ?? [])];
}

/**
 * How wrong the figures may be, and how the key may be moved, before somebody loses.
 *
 * @param sensitivity whether the equal part is told elsewhere too: then only what it means for groups
 */
export function marginLines(view: StabilityView, sensitivity = false): string[] {
  const members = view.found.paid.length;
  const told = ({ base, judgesGroups }: WeightRange) =>
    !sensitivity || base.kind !== "equal" || (members > 2 && judgesGroups);
  return [
    ...breakEvenLines(view),
    ...populationLines(view),
    ...(view.found.paid.length > 2 ? marginLine(view) : []),
    ...weightLines(view, view.found.weights.filter(told)),
  ];
}

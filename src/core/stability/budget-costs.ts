import { type Coalition, coalitionOf, sizeOf } from "../fairness/coalition.ts";
import { coalitionSums } from "../fairness/coalition-sums.ts";
import type { CostGame } from "../fairness/cost-game.ts";
import { type MetCost, metCosts } from "../fairness/met-costs.ts";
import type { Case } from "../model/case.ts";
import { addIssues, type Issue } from "../model/issue.ts";
import { type BudgetLine, isShared } from "../model/line.ts";
import {
  add,
  commonDenominator,
  divide,
  type Fraction,
  isZero,
  multiply,
  subtract,
  sum,
  ZERO,
} from "../number/fraction.ts";
import { linesOfPortion } from "../overhead/portions.ts";
import { membersOf } from "../shares/constellation.ts";
import { drivenBy, driverZero } from "../shares/presence.ts";

/** Members are referred to by their place in the cooperation, 0 first. */
type Places = readonly number[];

/** So many of some places that a group must have, for a step of the budget to be reached. */
interface Threshold {
  readonly of: Places;
  readonly members: number;
}

/** What a group must have for a cost to be any: a member in each of some sets, and of one as many as a step asks for. */
interface Condition {
  readonly meets: readonly Places[];
  readonly atLeast?: Threshold;
}

/**
 * A cost that any group brings along that meets its condition: whole, or as its own members' quantities make it, one for each
 * place.
 */
type Cost = Condition &
  ({ readonly whole: Fraction; readonly each: null } | { readonly whole: null; readonly each: readonly Fraction[] });

/**
 * What groups of members would pay, as the budget's drivers tell (docs/allocation.md §6). A line counts for a group
 * when any of the line's members is in it: in full when it is fixed, in proportion to its base when it has a driver, and
 * where it is a portion of others as its part of what these cost the group. What a member brought counts only where it is in too.
 */
export type BudgetCosts = readonly Cost[];

/** A line of the cooperation, with its amount after drivers. */
interface CostedLine {
  readonly line: BudgetLine;
  readonly amount: Fraction | null;
  /** What of that is added by steps. */
  readonly stepped?: Fraction | undefined;
  /** What each pays of it, which of a line of fees is all that it costs alone. */
  readonly shares?: readonly { readonly member: number; readonly exact: Fraction }[];
}

/** Costs added up by the sets that must be met. */
class CostsByMeeting {
  readonly #costs = new Map<string, Cost>();

  add(cost: Cost): void {
    const { of = [], members = 0 } = cost.atLeast ?? {};
    const id = `${cost.each === null}:${members}:${of.join(" ")}:${cost.meets.map((places) => places.join(" ")).join(";")}`;
    const before = this.#costs.get(id);
    if (cost.each !== null && before?.each) {
      this.#costs.set(id, { ...before, each: before.each.map((own, at) => add(own, cost.each[at] ?? ZERO)) });
    } else if (cost.whole !== null && before?.whole) {
      this.#costs.set(id, { ...before, whole: add(before.whole, cost.whole) });
    } else this.#costs.set(id, cost);
  }

  get all(): BudgetCosts {
    return [...this.#costs.values()];
  }
}

/** The places that a group must have one of, for the cost to be any. */
function reach({ meets, each }: Cost): readonly Places[] {
  return each === null ? meets : [...meets, each.flatMap((own, place) => (isZero(own) ? [] : [place]))];
}

/** A part of a cost that is for the members at some places: a group that has none of them does not bring it along. */
function partOf(cost: Cost, ratio: Fraction, places: Places): Cost {
  const isImplied = reach(cost).some((set) => set.every((place) => places.includes(place)));
  const meets = isImplied ? cost.meets : [...cost.meets, places];
  return cost.each === null
    ? { ...cost, meets, whole: multiply(cost.whole, ratio) }
    : { ...cost, meets, each: cost.each.map((own) => multiply(own, ratio)) };
}

/**
 * The costs of groups out of the lines of a budget, each with the amount it has for all members together.
 *
 * @param lines those of the cooperation, with their amounts after drivers
 * @param members who takes part in the cooperation
 * @param presentIn who of them does in a year
 */
export function budgetCosts(
  subject: Case,
  lines: readonly CostedLine[],
  members: readonly number[],
  presentIn: (year: number | null) => readonly number[] = () => members,
): { readonly costs: BudgetCosts; readonly issues: readonly Issue[] } {
  const placeOf = new Map(members.map((member, place) => [member, place]));
  const all = new CostsByMeeting();
  const issues: Issue[] = [];
  const known = new Map<CostedLine, BudgetCosts>();

  const costsOf = (costed: CostedLine): BudgetCosts => {
    const before = known.get(costed);
    if (before) return before;
    const costs = new CostsByMeeting();
    for (const cost of partsOf(costed)) costs.add(cost);
    known.set(costed, costs.all);
    return costs.all;
  };

  /** What steps add, each for the groups that have as many of the line's members. */
  const stepsOf = (line: BudgetLine, places: Places): Cost[] =>
    (line.steps ?? []).flatMap(({ amount, members: from, repeats }) => {
      const last = repeats ? Math.max(from, places.length) : from;
      return Array.from({ length: last - from + 1 }, (_, at): Cost => {
        return { meets: [places], atLeast: { of: places, members: from + at }, whole: amount, each: null };
      });
    });

  /** What a member brought is there for the groups that it is in. */
  const bringerOf = ({ capital }: BudgetLine): Places[] => {
    const from = capital && !capital.isCredit ? capital.asset.from : null;
    return from === null ? [] : [[placeOf.get(from) ?? 0]];
  };

  const partsOf = ({ line, amount: filed, stepped = ZERO, shares = [] }: CostedLine): readonly Cost[] => {
    if (!isShared(line) || filed === null) return [];
    const amount = subtract(filed, stepped);
    const concerned = membersOf(subject, line, presentIn(line.year));
    const places = concerned.map((member) => placeOf.get(member) ?? 0);
    if (line.type === "fee") {
      const each = members.map((member) => shares.find((share) => share.member === member)?.exact ?? ZERO);
      return [{ meets: [], whole: null, each }];
    }
    const { portion } = line;
    if (portion) {
      return linesOfPortion(lines, line).flatMap((other) =>
        costsOf(other).map((cost) => partOf(cost, portion.ratio, places)),
      );
    }
    const steps = stepsOf(line, places);
    if (line.driver === null) return [{ meets: [places, ...bringerOf(line)], whole: amount, each: null }, ...steps];
    const { weights, issues: unknown } = drivenBy(subject, line, concerned);
    const quantity = sum(weights);
    if (unknown.length > 0) addIssues(issues, unknown);
    else if (!isZero(quantity)) {
      const unit = divide(amount, quantity);
      const each = members.map(() => ZERO);
      places.forEach((place, at) => {
        each[place] = multiply(unit, weights[at] ?? ZERO);
      });
      return [{ meets: [], whole: null, each }, ...steps];
    } else if (!isZero(amount)) issues.push(driverZero(subject, line));
    return steps;
  };

  for (const line of lines) for (const cost of costsOf(line)) all.add(cost);
  return { costs: all.all, issues };
}

/** What each of so many members would pay alone, by the budget. */
export function aloneByBudget(costs: BudgetCosts, members: number): Fraction[] {
  return Array.from({ length: members }, (_, place) => {
    const met = costs.filter(
      ({ meets, atLeast }) => meets.every((places) => places.includes(place)) && (atLeast?.members ?? 0) <= 1,
    );
    return sum(met.map(({ whole, each }) => whole ?? each?.[place] ?? ZERO));
  });
}

/** A cost in whole numbers of parts: one for all members, or one for each place. */
interface InParts extends Condition {
  readonly whole: bigint | null;
  readonly each: readonly bigint[];
}

/** Costs that a group brings along when it has a member of each of some sets, whatever else it has. */
function metBy({ meets, whole, each }: InParts): readonly MetCost[] {
  const sets = meets.map(coalitionOf);
  if (whole !== null) return [{ sets, cost: whole }];
  return each.flatMap((cost, place) => (cost === 0n ? [] : [{ sets: [...sets, coalitionOf([place])], cost }]));
}

/** A term of what is missed takes about as long as so many groups that are asked, as a power of two. */
const GROUPS_ASKED = 7;

/** Whether each group of so many members is asked what it brings along of a cost: by steps, by drivers alone, of very many sets. */
function isAsked({ meets, atLeast, whole }: Cost, members: number): boolean {
  const isStepped = (atLeast?.members ?? 0) > 0;
  const isDrivenAlone = whole === null && meets.length === 0;
  const terms = whole === null ? members * 2 ** (meets.length + 1) : 2 ** meets.length;
  return isStepped || isDrivenAlone || terms * 2 ** GROUPS_ASKED > 2 ** members;
}

/** A cost that each group is asked for one by one: whether it has a member of each set, and as many as a step asks for. */
function askedOf({ meets, atLeast, whole, each }: InParts): (coalition: Coalition) => bigint {
  const sets = meets.map(coalitionOf);
  const of = whole === null ? coalitionSums(each) : () => whole;
  const among = coalitionOf(atLeast?.of ?? []);
  const least = atLeast?.members ?? 0;
  return (coalition) => {
    const isMet = sets.every((set) => (set & coalition) !== 0) && sizeOf(coalition & among) >= least;
    return isMet ? of(coalition) : 0n;
  };
}

/** What all costs of groups are whole numbers of parts of, with those of each member alone as given. */
export function denominatorOfGroups(budgeted: BudgetCosts, alone: readonly Fraction[]): bigint {
  return commonDenominator(
    [...alone, ...budgeted.flatMap(({ whole, each }) => whole ?? each ?? [])].map(({ den }) => den),
  );
}

/** The game of these costs, with the cost of each member alone as given instead. */
export function budgetGame(budgeted: BudgetCosts, alone: readonly Fraction[]): CostGame {
  const members = alone.length;
  const denominator = denominatorOfGroups(budgeted, alone);
  const inParts = ({ whole, each, ...condition }: Cost, of = denominator): InParts => {
    const parts = ({ num, den }: Fraction) => num * (of / den);
    return { ...condition, whole: whole && parts(whole), each: (each ?? []).map(parts) };
  };
  const asked = budgeted.filter((cost) => isAsked(cost, members));
  const added = budgeted.filter((cost) => !isAsked(cost, members));
  // What is whole has shorter numbers than what goes by drivers, and is added up in these.
  const wholes = added.filter(({ whole }) => whole !== null);
  const ofWholes = denominatorOfGroups(wholes, []);
  const met = metCosts(
    wholes.flatMap((cost) => metBy(inParts(cost, ofWholes))),
    members,
  );
  const driven = added.filter(({ whole }) => whole === null).flatMap((cost) => metBy(inParts(cost)));
  const ofOthers = [
    ...(driven.length === 0 ? [] : [metCosts(driven, members)]),
    ...asked.map((cost) => askedOf(inParts(cost))),
  ];
  const factor = denominator / ofWholes;
  const costs = Array.from({ length: 2 ** members }, (_, coalition) => {
    let cost = factor * met(coalition);
    for (const of of ofOthers) cost += of(coalition);
    return cost;
  });
  if (members > 1) {
    alone.forEach((cost, place) => {
      costs[1 << place] = cost.num * (denominator / cost.den);
    });
  }
  return { members, costs, denominator };
}

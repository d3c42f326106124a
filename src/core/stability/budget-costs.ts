import { coalitionOf } from "../fairness/coalition.ts";
import { coalitionSums } from "../fairness/coalition-sums.ts";
import type { CostGame } from "../fairness/cost-game.ts";
import type { Case } from "../model/case.ts";
import { addIssues, type Issue } from "../model/issue.ts";
import { type BudgetLine, isShared } from "../model/line.ts";
import { add, commonDenominator, divide, type Fraction, isZero, multiply, sum, ZERO } from "../number/fraction.ts";
import { membersOf } from "../split/constellation.ts";
import { drivenBy, driverZero } from "../split/presence.ts";

/** Members are referred to by their place in the cooperation, 0 first. */
interface FixedCost {
  readonly places: readonly number[];
  readonly amount: Fraction;
}

/**
 * What groups of members would pay, as the budget's drivers tell (docs/allocation.md §6). A line counts for a group
 * when any of the line's members is in it: in full when it is fixed, in proportion to its base when it has a driver.
 */
export interface BudgetCosts {
  /** What each member's own quantity makes of the lines with a driver: a group pays their sum. */
  readonly driven: readonly Fraction[];
  /** Amounts that any of some members brings along whole. */
  readonly fixed: readonly FixedCost[];
}

/**
 * The costs of groups out of the lines of a budget, each with the amount it has for all members together.
 *
 * @param lines those of the cooperation, with their amounts after drivers
 * @param members who takes part in the cooperation
 */
export function budgetCosts(
  subject: Case,
  lines: readonly { readonly line: BudgetLine; readonly amount: Fraction | null }[],
  members: readonly number[],
): { readonly costs: BudgetCosts; readonly issues: readonly Issue[] } {
  const placeOf = new Map(members.map((member, place) => [member, place]));
  const driven = members.map(() => ZERO);
  const fixed = new Map<string, FixedCost>();
  const issues: Issue[] = [];
  for (const { line, amount } of lines) {
    if (!isShared(line) || amount === null) continue;
    const concerned = membersOf(subject, line, members);
    const places = concerned.map((member) => placeOf.get(member) ?? 0);
    if (line.driver === null) {
      const id = places.join(" ");
      fixed.set(id, { places, amount: add(fixed.get(id)?.amount ?? ZERO, amount) });
      continue;
    }
    const cost = drivenBy(subject, line, concerned);
    const all = sum(cost.weights);
    if (cost.issues.length > 0) addIssues(issues, cost.issues);
    else if (!isZero(all)) {
      const each = divide(amount, all);
      places.forEach((place, at) => {
        driven[place] = add(driven[place] ?? ZERO, multiply(each, cost.weights[at] ?? ZERO));
      });
    } else if (!isZero(amount)) issues.push(driverZero(subject, line));
  }
  return { costs: { driven, fixed: [...fixed.values()] }, issues };
}

/** What each member would pay alone, by the budget. */
export function aloneByBudget({ driven, fixed }: BudgetCosts): Fraction[] {
  return driven.map((own, place) => {
    const met = fixed.filter(({ places }) => places.includes(place));
    return add(own, sum(met.map(({ amount }) => amount)));
  });
}

/** The game of these costs, with the cost of each member alone as given instead. */
export function budgetGame({ driven, fixed }: BudgetCosts, alone: readonly Fraction[]): CostGame {
  const amounts = [...driven, ...alone, ...fixed.map(({ amount }) => amount)];
  const denominator = commonDenominator(amounts.map(({ den }) => den));
  const parts = ({ num, den }: Fraction) => num * (denominator / den);
  const growing = coalitionSums(driven.map(parts));
  const whole = fixed.map(({ places, amount }) => ({ coalition: coalitionOf(places), amount: parts(amount) }));
  const costs = Array.from({ length: 2 ** driven.length }, (_, coalition) => {
    let cost = growing(coalition);
    for (const line of whole) if ((line.coalition & coalition) !== 0) cost += line.amount;
    return cost;
  });
  if (alone.length > 1) {
    alone.forEach((cost, place) => {
      costs[1 << place] = parts(cost);
    });
  }
  return { members: driven.length, costs, denominator };
}

import { dividedAmong } from "../compare/assumption.ts";
import { type Excesses, largestExcesses } from "../fairness/excess.ts";
import type { Case } from "../model/case.ts";
import { hasErrors, type Issue } from "../model/issue.ts";
import type { Scenario } from "../model/scenario.ts";
import type { Fraction } from "../number/fraction.ts";
import { type Amounts, amountOf, totalOf } from "../shares/amounts.ts";
import { type Costs, costsOf } from "./costs.ts";
import { dividedByPopulation } from "./divided-otherwise.ts";
import { type Judged, judged } from "./judged.ts";
import { type Methods, methodsOf } from "./methods.ts";
import { type WeightRange, weightRanges } from "./weight-ranges.ts";

/** Whether a cooperation pays for everyone, for every group, and how wrong the figures may be. Exact, in currency units. */
export interface Stability {
  readonly judged: Judged;
  readonly costs: Costs;
  readonly total: Fraction;
  /** What each member pays, in the order of the members. */
  readonly paid: readonly Fraction[];
  /** How groups fare under the key, the worst placed first; null beyond 20 members. */
  readonly groups: Excesses | null;
  /**
   * The members whose cost without cooperation is known only as a part of a sum, so that dividing it is an assumption: also
   * those who share such a sum and do not take part.
   */
  readonly divided: readonly number[];
  /** What members would pay without if such a sum were divided by population; null where that changes nothing. */
  readonly byPopulation: Amounts | null;
  readonly weights: readonly WeightRange[];
  /** Reckoned when it is asked for: it may take long. */
  readonly methods: () => Methods;
}

/** Groups whose margin is looked at one by one. */
const MOST_GROUPS = 1000;

/**
 * Judges the case as filed (`scenario` null) or under a scenario, against what the baseline says of the members' own
 * costs, when the case has one. Null when an issue is an error.
 */
export function stability(
  subject: Case,
  baseline: Scenario | null,
  scenario: Scenario | null,
): { readonly stability: Stability | null; readonly issues: readonly Issue[] } {
  const judgement = judged(subject, baseline, scenario);
  if (!judgement.judged || hasErrors(judgement.issues)) return { stability: null, issues: judgement.issues };
  const one = judgement.judged;
  const { costs, issues } = costsOf(one);
  // What the baseline does not say of a member, coalitions.csv or the drivers say instead; else there are no costs.
  const ofBoth = judgement.issues.filter(({ code }) => costs === null || code !== "COST_WITHOUT_UNKNOWN");
  const all = [...ofBoth, ...issues];
  if (!costs || hasErrors(all)) return { stability: null, issues: all };
  const paid = one.members.map((member) => amountOf(one.paid.exact, member));
  let reckoned: Methods | null = null;
  return {
    stability: {
      judged: one,
      costs,
      total: totalOf(one.paid.exact),
      paid,
      groups: costs.game && largestExcesses(costs.game, paid, MOST_GROUPS),
      divided: one.without ? dividedAmong(one.without.side, one.years.length > 0 ? one.years : [null]) : [],
      byPopulation: one.without && dividedByPopulation(one.without, one.years),
      weights: weightRanges(one, costs),
      methods: () => {
        reckoned ??= methodsOf(costs.game, paid);
        return reckoned;
      },
    },
    issues: all,
  };
}

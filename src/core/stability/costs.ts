import { type Coalition, coalitionOf, MOST_MEMBERS, membersIn, sizeOf } from "../fairness/coalition.ts";
import { type CostGame, costGame } from "../fairness/cost-game.ts";
import { dearerTogether } from "../fairness/dearer-together.ts";
import { hasErrors, type Issue, issue } from "../model/issue.ts";
import { memberName } from "../model/names.ts";
import { commonDenominator, decimalText, type Fraction, isZero, ZERO } from "../number/fraction.ts";
import { tableTooLarge } from "../rounding/table/extent.ts";
import { amountOf, totalOf } from "../shares/amounts.ts";
import { presentIn } from "../shares/constellation.ts";
import { aloneByBudget, budgetCosts, budgetGame, denominatorOfGroups } from "./budget-costs.ts";
import { type FiledCosts, filedCosts, missingCoalitions, namesOf } from "./filed-costs.ts";
import type { Judged } from "./judged.ts";

/** Where a cost without cooperation is from: coalitions.csv, the baseline, or the budget by its drivers. */
export type CostSource = "coalitions" | "baseline" | "budget";

/** What members and groups of them would pay without the others. */
export interface Costs {
  /** Where the costs of groups are from. */
  readonly groups: Exclude<CostSource, "baseline">;
  /** What each member would pay alone, in the order of the members. */
  readonly alone: readonly { readonly cost: Fraction; readonly from: CostSource }[];
  /** The costs of all groups; null beyond 20 members, whose groups are too many. */
  readonly game: CostGame | null;
}

type Found = { readonly costs: Costs | null; readonly issues: readonly Issue[] };

function byFile(judged: Judged): Found {
  const { members, paid, subject, without } = judged;
  const total = totalOf(paid.exact);
  const filed = filedCosts(subject, members, total);
  const single = new Map(
    filed.rows.flatMap(({ places: [place, more], cost }) => {
      return place !== undefined && more === undefined ? [[place, cost] as const] : [];
    }),
  );
  const alone = members.map((member, place): Costs["alone"][number] | null => {
    const filedCost = single.get(place);
    if (filedCost) return { cost: filedCost, from: "coalitions" };
    const assumed = without?.payments.exact.get(member);
    return assumed ? { cost: assumed, from: "baseline" } : null;
  });
  const knownCosts = alone.flatMap((one) => (one ? [one] : []));
  const large = members.length > MOST_MEMBERS;
  const rows = new Map<Coalition, Fraction>();
  if (!large) for (const { places, cost } of filed.rows) rows.set(coalitionOf(places), cost);
  const hasCost = (one: Coalition) => rows.has(one) || (sizeOf(one) === 1 && alone[membersIn(one)[0] ?? 0] !== null);
  const missing = large ? nobodyAlone(judged, alone) : missingCoalitions(subject, members, hasCost);
  const issues = [...filed.issues, ...(missing ? [missing] : [])];
  if (hasErrors(issues)) return { costs: null, issues };
  if (large) return { costs: { groups: "coalitions", alone: knownCosts, game: null }, issues };
  const game = costGame(
    Array.from({ length: 2 ** members.length }, (_, one) => {
      if (one === 0) return ZERO;
      if (one === 2 ** members.length - 1) return total;
      return rows.get(one) ?? alone[membersIn(one)[0] ?? 0]?.cost ?? ZERO;
    }),
  );
  return {
    costs: { groups: "coalitions", alone: knownCosts, game },
    issues: [...issues, ...dearer(judged, game, filed.rows)],
  };
}

/** The issue that members have no cost alone, where there are too many of them for groups to be looked at. */
function nobodyAlone({ subject, members }: Judged, alone: readonly (Costs["alone"][number] | null)[]): Issue | null {
  const names = members.flatMap((member, place) => (alone[place] ? [] : memberName(subject, member)));
  return names.length === 0 ? null : issue("COALITION_MISSING", { coalitions: names, count: names.length }, null);
}

/** The warning that groups would pay more together than apart: then the figures are odd. */
function dearer({ subject, members }: Judged, game: CostGame, rows: FiledCosts["rows"]): Issue[] {
  const worst = dearerTogether(game);
  if (!worst) return [];
  const [one, other] = worst.groups.map((group) => namesOf(subject, members, membersIn(group)));
  const costs = { together: decimalText(worst.together), apart: decimalText(worst.apart) };
  const args = { one: one ?? "", other: other ?? "", ...costs };
  const [a, b] = worst.groups;
  const row = rows.find(({ places }) => coalitionOf(places) === (a | b));
  return [issue("COALITION_DEARER", args, row?.source ?? null)];
}

/** Groups times the bits of what they pay and would pay, as many as are looked at in some seconds. */
export const MOST_OF_GROUPS = 3_000_000_000;

/**
 * The issue of costs of groups that are too long to be looked at one by one, as they are where lines with drivers name ever
 * other members; null where they are not.
 *
 * @param denominator what all of them are parts of
 */
function tooLong(
  { members, paid, split }: Pick<Judged, "members" | "paid" | "split">,
  denominator: bigint,
): Issue | null {
  if (members.length > MOST_MEMBERS) return null;
  const common = commonDenominator([denominator, ...[...paid.exact.values()].map(({ den }) => den)]);
  const length = 2 ** members.length * common.toString(2).length;
  if (length <= MOST_OF_GROUPS) return null;
  const lines = split.lines.length;
  return tableTooLarge(members.length, lines, Math.floor((members.length * lines * MOST_OF_GROUPS) / length));
}

function byBudget({ subject, members, paid, split, without, choices: { isAway } }: Judged): Found {
  const present = (year: number | null) => presentIn({ now: members, ...(isAway && { isAway }) }, year);
  const budgeted = budgetCosts(subject, split.lines, members, present);
  const assumed = (member: number) => without?.payments.exact.get(member) ?? null;
  const driven = split.lines.some(({ line }) => line.driver !== null);
  const issues: Issue[] = [...budgeted.issues];
  const unknown = members.filter((member) => assumed(member) === null).map((member) => memberName(subject, member));
  if (!driven && unknown.length > 0) issues.push(issue("COST_ALONE_UNKNOWN", { members: unknown }, null));
  else if (!driven && members.length > 2) issues.push(issue("DRIVER_NONE", {}, null));
  if (hasErrors(issues)) return { costs: null, issues };
  const computed = aloneByBudget(budgeted.costs, members.length);
  const alone = members.map((member, place): Costs["alone"][number] => {
    const assumption = assumed(member);
    return assumption ? { cost: assumption, from: "baseline" } : { cost: computed[place] ?? ZERO, from: "budget" };
  });
  const costsAlone = alone.map(({ cost }) => cost);
  const long = tooLong({ members, paid, split }, denominatorOfGroups(budgeted.costs, costsAlone));
  if (long) return { costs: null, issues: [...issues, long] };
  const game = members.length > MOST_MEMBERS ? null : budgetGame(budgeted.costs, costsAlone);
  return { costs: { groups: "budget", alone, game }, issues };
}

/**
 * The costs of groups of members without the others: from coalitions.csv where there is one, else by the budget's
 * drivers. What a member would pay alone is, in this order, what coalitions.csv says, what the baseline says, and what
 * the drivers make of the budget. Null when an issue is an error.
 */
export function costsOf(judged: Judged): Found {
  const costs = judged.subject.coalitions.length > 0 ? byFile(judged) : byBudget(judged);
  const { members, paid, subject } = judged;
  const zeros = (costs.costs?.alone ?? []).flatMap(({ cost }, place) => {
    const member = members[place] ?? 0;
    if (!isZero(cost) || isZero(amountOf(paid.exact, member))) return [];
    return [issue("COST_ALONE_ZERO", { member: memberName(subject, member) }, null)];
  });
  return { costs: costs.costs, issues: [...costs.issues, ...zeros] };
}

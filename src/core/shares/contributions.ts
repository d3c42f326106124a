import { boundInYear } from "../key/base-years.ts";
import { canonicalLimits } from "../key/grammar/canonical.ts";
import {
  type BoundTrace,
  concerns,
  type KeptBounds,
  type LimitsProblem,
  type LimitsTrace,
  limited,
  type PaidBefore,
} from "../key/limits.ts";
import { holdsIn } from "../key/parts/key-periods.ts";
import type { Case } from "../model/case.ts";
import type { ContributionLimit } from "../model/contribution-limit.ts";
import { addIssues, type Issue, issue } from "../model/issue.ts";
import { type KeyBound, type KeyLimits, NO_LIMITS } from "../model/key.ts";
import { memberName } from "../model/names.ts";
import { add, divide, type Fraction, isNegative, isZero, multiply, subtract, sum, ZERO } from "../number/fraction.ts";
import type { AllocatedLine, Correction } from "./allocation.ts";
import { limitsInfeasible } from "./limits-infeasible.ts";
import { paidBy } from "./paid.ts";

/** The setting that the limits are written in, as findings name it. */
const SETTING = "limits";

/** Limits after each other, those with the same bearer together. */
function stagesOf(items: readonly ContributionLimit[], year: number | null): KeyLimits[] {
  const stages: { bounds: KeyBound[]; excess: ContributionLimit["excess"]; round: null }[] = [];
  for (const { bounds, excess } of items) {
    const before = stages.at(-1);
    const stage = before && before.excess?.member === excess?.member ? before : { bounds: [], excess, round: null };
    if (stage !== before) stages.push(stage);
    stage.excess = excess;
    for (const bound of bounds) stage.bounds.push(year === null ? bound : boundInYear(bound, year));
  }
  return stages;
}

/** What was for everyone in a stage then is for each by name, whoever bears the excess now. */
function byName(subject: Case, bound: KeyBound, member: number): KeyBound {
  return bound.member === null ? { ...bound, member: { member, name: memberName(subject, member) } } : bound;
}

/** What a stage leaves for those after it to keep. */
function keptAfter(subject: Case, { least, most }: KeptBounds, members: readonly number[]): KeptBounds {
  const named = (trace: BoundTrace | null, place: number) => {
    if (trace === null || trace.bound.member !== null) return trace;
    return { ...trace, bound: byName(subject, trace.bound, members[place] ?? -1) };
  };
  return { least: least.map(named), most: most.map(named) };
}

/** The last of some stages with all bounds of those before it, which hold on. */
function withKept(subject: Case, stages: readonly KeyLimits[], members: readonly number[]): KeyLimits {
  const last = stages.at(-1) ?? NO_LIMITS;
  const kept = stages
    .slice(0, -1)
    .flatMap(({ bounds, excess }) =>
      bounds.flatMap((bound) =>
        members
          .filter((member) => concerns(bound, member, excess?.member ?? null))
          .map((member) => byName(subject, bound, member)),
      ),
    );
  return { ...last, bounds: [...kept, ...last.bounds] };
}

/** Members times limits of which each has another bearer than the one before, in all years: as many as take some seconds. */
export const MOST_LIMITED = 5_000_000;

/** The issue of more limits than can be kept one after the other; null where there are not. */
function tooManyLimits({ limits, members }: Case, years: readonly (number | null)[]): Issue | null {
  const sharing = members.filter(({ takesPart }) => takesPart).length;
  const held = years.map((year) => limits.items.filter((item) => holdsIn(item, year)));
  const limited = held.map((items, at) => stagesOf(items, years[at] ?? null).length * sharing);
  const source = limits.items[0]?.source ?? null;
  if (source === null || limited.reduce((all, one) => all + one, 0) <= MOST_LIMITED) return null;
  const most = Math.floor(MOST_LIMITED / (sharing * years.length));
  return issue("SETTINGS_BROKEN", { file: source.file, reason: "many", most }, source);
}

/** What is known of contributions, year by year; null where they cannot be told. */
type History = Map<number, ReadonlyMap<number, Fraction> | null>;

function historyOf({ earlier }: Case): History {
  const years = new Map<number, Map<number, Fraction>>();
  for (const { year, paid } of earlier) {
    const ofYear = years.get(year) ?? new Map<number, Fraction>();
    years.set(year, ofYear);
    for (const { member, amount } of paid) ofYear.set(member, add(ofYear.get(member) ?? ZERO, amount));
  }
  return years;
}

/** What was paid in the years that bounds are held against, with those `before`, and issues of those that nothing is known of. */
function paidIn(
  history: History,
  before: PaidBefore,
  limits: KeyLimits,
  members: readonly number[],
  year: number | null,
  { source }: ContributionLimit,
): { readonly paid: PaidBefore; readonly issues: readonly Issue[] } {
  const paid = new Map(before);
  const issues: Issue[] = [];
  for (const bound of limits.bounds) {
    const { measure } = bound;
    if (measure.kind !== "paid" || !members.some((member) => concerns(bound, member, limits.excess?.member ?? null)))
      continue;
    const asked = measure.year.year;
    if (measure.year.ofLine) {
      issues.push(issue("KEY_FOLLOWS_NO_YEAR", { line: SETTING, key: canonicalLimits(limits) }, source));
      continue;
    }
    if (year !== null && asked >= year) continue;
    const known = history.get(asked);
    if (known) paid.set(asked, known);
    else if (known === undefined) {
      const args = { key: canonicalLimits(limits), line: SETTING, year: asked, reason: "year" } as const;
      issues.push(issue("KEY_LIMIT_YEAR", args, source));
    }
  }
  return { paid, issues };
}

/** The correction of a year by its limits; null where they change nothing or cannot be kept. */
function correctionOf(
  subject: Case,
  paying: ReadonlyMap<number, Fraction>,
  year: number | null,
  history: History,
): { readonly correction: Correction | null; readonly issues: readonly Issue[] } {
  const items = subject.limits.items.filter((item) => holdsIn(item, year));
  const [first] = items;
  const [members, contributions] = [[...paying.keys()], [...paying.values()]];
  const total = sum(contributions);
  if (!first || contributions.every(isZero)) return { correction: null, issues: [] };
  const other = contributions.findIndex(
    (amount) => !isZero(amount) && (isZero(total) || isNegative(amount) !== isNegative(total)),
  );
  if (other >= 0) {
    const args = { member: memberName(subject, members[other] ?? -1), year };
    return { correction: null, issues: [issue("CONTRIBUTION_SIGNS", args, first.source)] };
  }
  let shares: readonly Fraction[] = contributions.map((amount) => divide(amount, total));
  const stages: Correction["stages"][number][] = [];
  const issues: Issue[] = [];
  let paid: PaidBefore = new Map();
  let kept: KeptBounds | null = null;
  const all = stagesOf(items, year);
  for (const [at, limits] of all.entries()) {
    const before = paidIn(history, paid, limits, members, year, first);
    addIssues(issues, before.issues);
    paid = before.paid;
    const trace: LimitsTrace | LimitsProblem = limited(shares, limits, { amount: total, members, paid }, kept);
    if ("kind" in trace) {
      const held = withKept(subject, all.slice(0, at + 1), members);
      return { correction: null, issues: [...issues, infeasible(subject, trace, held, year, first)] };
    }
    if (trace.clamp) {
      stages.push({ before: shares, clamp: trace.clamp });
      kept = keptAfter(subject, trace.clamp, members);
    }
    shares = trace.shares;
  }
  return { correction: { members, contributions, total, stages }, issues };
}

function infeasible(
  subject: Case,
  problem: LimitsProblem,
  limits: KeyLimits,
  year: number | null,
  { source }: ContributionLimit,
): Issue {
  const line = year === null ? SETTING : `${SETTING} ${year}`;
  return limitsInfeasible(subject, problem, limits, { key: canonicalLimits(limits), line }, source);
}

/** A correction as a line of its own, which adds up to nothing; null where it changes nothing. */
function correctionLine({ limits }: Case, year: number | null, correction: Correction): AllocatedLine | null {
  const { members, contributions, total, stages } = correction;
  const last = stages.at(-1)?.clamp.shares ?? [];
  const shares = members.map((member, place) => {
    const exact = subtract(multiply(last[place] ?? ZERO, total), contributions[place] ?? ZERO);
    return { member, share: null, exact, allocated: exact };
  });
  const [first] = limits.items;
  if (!first || shares.every(({ exact }) => isZero(exact))) return null;
  return {
    line: {
      ...{ name: limits.name, group: [], year, amount: ZERO, type: "line", key: null, source: first.source },
      concerns: { all: true, groups: [], named: [], places: [] },
      ...{ driver: null, funding: null, host: null },
    },
    ...{ amount: ZERO, key: null, keyText: "", pool: null, shares, correction, moved: ZERO },
  };
}

/**
 * Lines with the corrections that limits on contributions make, each at the end of its year: what a member pays in a year
 * for all lines together is kept within them, and the lines stay as their keys divide them. A correction adds up to nothing.
 */
export function withinContributions(
  subject: Case,
  lines: readonly AllocatedLine[],
): { readonly lines: readonly AllocatedLine[]; readonly issues: readonly Issue[] } {
  if (subject.limits.items.length === 0) return { lines, issues: [] };
  const history = historyOf(subject);
  const issues: Issue[] = [];
  const added: AllocatedLine[] = [];
  const years = [...new Set(lines.map(({ line }) => line.year))].sort((a, b) => (a ?? 0) - (b ?? 0));
  const many = tooManyLimits(subject, years);
  if (many !== null) return { lines, issues: [many] };
  for (const year of years) {
    const ofYear = lines.filter(({ line }) => line.year === year);
    const found = correctionOf(subject, paidBy(ofYear, "exact"), year, history);
    addIssues(issues, found.issues);
    const line = found.correction && correctionLine(subject, year, found.correction);
    if (line) added.push(line);
    const paid = paidBy(line ? [...ofYear, line] : ofYear, "exact");
    if (year !== null) history.set(year, found.issues.length > 0 ? null : paid);
  }
  return { lines: [...lines, ...added], issues };
}

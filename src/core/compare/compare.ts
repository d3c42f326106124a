import type { Case } from "../model/case.ts";
import { hasErrors, type Issue, issue } from "../model/issue.ts";
import { memberName } from "../model/names.ts";
import type { Scenario } from "../model/scenario.ts";
import type { Fraction } from "../number/fraction.ts";
import { scenariosTooLarge } from "../scenario/extent.ts";
import { inScenario } from "../scenario/scenario-case.ts";
import { type Amounts, amountOf, minus, plus, totalOf } from "../shares/amounts.ts";
import { constellationOf } from "../shares/constellation.ts";
import { paidFor, type Reading } from "../shares/paid.ts";
import type { Contest } from "./contest.ts";
import { linesInYear, type Side, sideOf } from "./side.ts";
import { type Baseline, splitBaseline, unknownWithout, whileTakingPart } from "./without.ts";

/**
 * What a scenario costs and saves in one year against the baseline. A member whose cost without is not known has a cost and
 * an establishment, and no baseline, savings and net.
 */
export interface ComparedYear {
  /** Null when the budget has no years. */
  readonly year: number | null;
  /** Cost without: the baseline's, establishment apart. */
  readonly baseline: Amounts;
  /** The scenario's cost, establishment apart. */
  readonly cost: Amounts;
  readonly savings: Amounts;
  /** The scenario's establishment less the baseline's. */
  readonly establishment: Amounts;
  readonly net: Amounts;
}

/** A scenario held against the baseline. */
export interface ComparedScenario {
  readonly name: string;
  /** True for the case as filed. */
  readonly filed: boolean;
  readonly members: readonly number[];
  /** Those of the members whose cost without the baseline leaves unknown: then what all save is not known either. */
  readonly unknown: readonly number[];
  readonly years: readonly ComparedYear[];
  readonly total: Omit<ComparedYear, "year">;
  readonly without: Side;
  readonly with: Side;
}

function yearsOf(side: Side): (number | null)[] {
  const years = side.split.years.map((entry) => entry.year);
  return years.length > 0 ? years : [null];
}

/** What is compared: both sides, and whose cost without cooperation is not known. */
export type Compared = Pick<ComparedScenario, "without" | "with" | "unknown">;

/** One year's amounts of both sides for the scenario's members, read as shown or exact. */
export function comparedYear(
  { without, with: together, unknown }: Compared,
  year: number | null,
  reading: Reading,
): ComparedYear {
  const { members } = together.split;
  const ofKnown = (amounts: Amounts): Amounts => new Map([...amounts].filter(([member]) => !unknown.includes(member)));
  const part = (side: Side, kind: "running" | "once") => paidFor(linesInYear(side, year)[kind], members, reading);
  const baseline = ofKnown(part(without, "running"));
  const cost = part(together, "running");
  const savings = ofKnown(minus(baseline, cost));
  const establishment = minus(part(together, "once"), part(without, "once"));
  return { year, baseline, cost, savings, establishment, net: ofKnown(minus(savings, establishment)) };
}

/** The years' amounts added up. */
export function totalOfYears(years: readonly ComparedYear[]): Omit<ComparedYear, "year"> {
  const all = (of: (year: ComparedYear) => Amounts) => years.map(of).reduce(plus, new Map());
  return {
    baseline: all((year) => year.baseline),
    cost: all((year) => year.cost),
    savings: all((year) => year.savings),
    establishment: all((year) => year.establishment),
    net: all((year) => year.net),
  };
}

/** What all members together have of an amount; null where that of one of them is not known. */
export function whole({ unknown }: Pick<ComparedScenario, "unknown">, amounts: Amounts): Fraction | null {
  return unknown.length > 0 ? null : totalOf(amounts);
}

/** What a member has of an amount that rests on its cost without; null where that is not known. */
export function ofMember(
  { unknown }: Pick<ComparedScenario, "unknown">,
  amounts: Amounts,
  member: number,
): Fraction | null {
  return unknown.includes(member) ? null : amountOf(amounts, member);
}

/**
 * Holds a scenario (null: the case as filed, under `name`) against the baseline, of which what the scenario's members pay
 * counts. What the baseline does not say of a member is a warning, and nothing is put in its place.
 */
export function compareScenario(
  subject: Case,
  baseline: Baseline,
  scenario: Scenario | null,
  name: string,
): { readonly compared: ComparedScenario | null; readonly issues: readonly Issue[] } {
  const cooperation = inScenario(subject, scenario);
  const { now } = constellationOf(subject, cooperation.choices).constellation;
  const without = baseline.sideFor(now);
  const withIt = sideOf(cooperation);
  const issues: Issue[] = [...without.issues, ...withIt.issues];
  if (!without.side || !withIt.side || hasErrors(issues)) return { compared: null, issues };
  const [a, b] = [whileTakingPart(without.side, cooperation.choices.isAway), withIt.side];
  const baselineYears = new Set(yearsOf(a));
  const years = yearsOf(b);
  for (const year of years) {
    if (linesInYear(b, year).running.length > 0 && !baselineYears.has(year))
      issues.push(issue("BASELINE_YEAR_MISSING", { baseline: baseline.scenario.name, year }, null));
  }
  if (hasErrors(issues)) return { compared: null, issues };
  const lacking = unknownWithout(a, b, years);
  for (const { member, years: at } of lacking) {
    const args = { member: memberName(subject, member), baseline: baseline.scenario.name, years: at };
    issues.push(issue("COST_WITHOUT_UNKNOWN", args, baseline.scenario.source));
  }
  const unknown = lacking.map(({ member }) => member);
  const compared = years.map((year) => comparedYear({ without: a, with: b, unknown }, year, "allocated"));
  return {
    compared: {
      name,
      filed: scenario === null,
      members: b.split.members,
      unknown,
      years: compared,
      total: totalOfYears(compared),
      without: a,
      with: b,
    },
    issues,
  };
}

/** A contest with everything in it compared. */
export interface ComparedContest {
  readonly contest: Contest;
  readonly scenarios: readonly ComparedScenario[];
}

/** Holds every scenario of a contest against its baseline. Null when an issue is an error. */
export function compareContest(
  subject: Case,
  contest: Contest,
): { readonly compared: ComparedContest | null; readonly issues: readonly Issue[] } {
  const large = scenariosTooLarge(subject, [contest.baseline, ...contest.scenarios.map(({ scenario }) => scenario)]);
  if (large) return { compared: null, issues: [large] };
  const baseline = splitBaseline(subject, contest.baseline);
  const results = contest.scenarios.map(({ scenario, name }) => compareScenario(subject, baseline, scenario, name));
  const scenarios = results.flatMap(({ compared }) => compared ?? []);
  const issues = results.flatMap((result) => result.issues);
  return { compared: scenarios.length < results.length ? null : { contest, scenarios }, issues };
}

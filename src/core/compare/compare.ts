import type { Case } from "../model/case.ts";
import { hasErrors, type Issue, issue } from "../model/issue.ts";
import type { Scenario } from "../model/scenario.ts";
import type { Volume } from "../model/volume.ts";
import type { Fraction } from "../number/fraction.ts";
import { inScenario, type MemberChoices, type ScenarioCase } from "../scenario/scenario-case.ts";
import type { AllocatedLine } from "../split/allocation.ts";
import { type Split, split } from "../split/split.ts";
import { type Amounts, minus, plus } from "./amounts.ts";
import type { Contest } from "./contest.ts";
import { paidFor, type Reading } from "./paid.ts";

/** What a scenario costs and saves in one year against the baseline with the same members. */
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

/** One side of a comparison: a case as a scenario has it, and what its members pay. */
export interface Side extends ScenarioCase {
  readonly split: Split;
}

/** A scenario held against the baseline. */
export interface ComparedScenario {
  readonly name: string;
  /** True for the case as filed. */
  readonly filed: boolean;
  readonly members: readonly number[];
  readonly years: readonly ComparedYear[];
  readonly total: Omit<ComparedYear, "year">;
  readonly without: Side;
  readonly with: Side;
}

/** Splits a case as a scenario has it, among its members or those that `choices` make of the case's. */
export function sideOf(
  within: ScenarioCase,
  choices: MemberChoices = within.choices,
): { readonly side: Side | null; readonly issues: readonly Issue[] } {
  const { split: whole, issues } = split(within.subject, choices);
  // A scenario leaves out members on purpose.
  return { side: whole && { ...within, split: whole }, issues: issues.filter(({ code }) => code !== "LINE_DROPPED") };
}

function yearsOf(side: Side): (number | null)[] {
  const years = side.split.years.map((entry) => entry.year);
  return years.length > 0 ? years : [null];
}

function inYear({ split: { lines } }: Side, year: number | null): AllocatedLine[] {
  return lines.filter((line) => line.line.year === year && line.shares.length > 0);
}

/** One year's amounts of both sides for the scenario's members, read as shown or exact. */
export function comparedYear(without: Side, withIt: Side, year: number | null, reading: Reading): ComparedYear {
  const part = (side: Side, establishment: boolean) =>
    paidFor(
      inYear(side, year).filter((line) => side.isEstablishment(line.line) === establishment),
      withIt.split.members,
      reading,
    );
  const baseline = part(without, false);
  const cost = part(withIt, false);
  const savings = minus(baseline, cost);
  const establishment = minus(part(withIt, true), part(without, true));
  return { year, baseline, cost, savings, establishment, net: minus(savings, establishment) };
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

/**
 * Holds a scenario (null: the case as filed, under `name`) against the baseline. The baseline is reckoned for the
 * scenario's members, unless it says its own; then only what the scenario's members pay of it counts.
 */
export function compareScenario(
  subject: Case,
  baseline: Scenario,
  scenario: Scenario | null,
  name: string,
): { readonly compared: ComparedScenario | null; readonly issues: readonly Issue[] } {
  const held = inScenario({ ...subject, key: subject.filedKey }, baseline);
  const cooperation = inScenario(subject, scenario);
  const settled = baseline.members !== null || baseline.with.length > 0 || baseline.without.length > 0;
  const without = sideOf(held, settled ? held.choices : cooperation.choices);
  const withIt = sideOf(cooperation);
  const issues: Issue[] = [...without.issues, ...withIt.issues];
  if (!without.side || !withIt.side || hasErrors(issues)) return { compared: null, issues };
  const [a, b] = [without.side, withIt.side];
  const baselineYears = new Set(yearsOf(a));
  const years = yearsOf(b);
  for (const year of years) {
    const costs = inYear(b, year).some((line) => !b.isEstablishment(line.line));
    if (costs && !baselineYears.has(year))
      issues.push(issue("BASELINE_YEAR_MISSING", { baseline: baseline.name, year }, null));
  }
  if (hasErrors(issues)) return { compared: null, issues };
  const compared = years.map((year) => comparedYear(a, b, year, "allocated"));
  return {
    compared: {
      name,
      filed: scenario === null,
      members: b.split.members,
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
  const results = contest.scenarios.map(({ scenario, name }) =>
    compareScenario(subject, contest.baseline, scenario, name),
  );
  const scenarios = results.flatMap(({ compared }) => compared ?? []);
  const issues = results.flatMap((result) => result.issues);
  return { compared: scenarios.length < results.length ? null : { contest, scenarios }, issues };
}

/** The volume of a base in a year, as a scenario or the case states it; null when it does not. */
export function volumeIn(volumes: readonly Volume[], base: string, year: number | null): Fraction | null {
  const stated = volumes.find((volume) => volume.base === base)?.byYear ?? [];
  const ofYear = stated.find((entry) => entry.year === year) ?? stated.find((entry) => entry.year === null);
  return ofYear?.value ?? null;
}

import { remembered } from "../memory/remembered.ts";
import type { Case } from "../model/case.ts";
import type { BudgetLine } from "../model/line.ts";
import { memberName } from "../model/names.ts";
import type { Scenario } from "../model/scenario.ts";
import { inScenario, type LineOrigin, type ScenarioCase } from "../scenario/scenario-case.ts";
import { constellationOf, type IsAway, membersOf } from "../shares/constellation.ts";
import { sharingMembers } from "../shares/divided-line.ts";
import { linesInYear, type Side, sideOf } from "./side.ts";

/** The case with every line for all, or for a group, on those of `present` whom it concerns, and on nobody else. */
function settledOn(within: ScenarioCase, present: readonly number[]): ScenarioCase {
  const { subject } = within;
  const origins = new Map<BudgetLine, LineOrigin>(within.origins);
  const lines = subject.lines.map((line): BudgetLine => {
    if (!line.concerns.all && line.concerns.groups.length === 0) return line;
    const named = membersOf(subject, line, present);
    const settled = { ...line, concerns: { all: false, groups: [], named, places: [] } };
    const origin = within.origins.get(line);
    if (origin) origins.set(settled, origin);
    return settled;
  });
  return { ...within, subject: { ...subject, lines }, origins };
}

/** Members beside `present` whom the baseline's own budget names in a line with one of `asked`. */
function alsoNamed(subject: Case, present: readonly number[], asked: readonly number[]): number[] {
  const sharing = subject.lines.filter(({ concerns }) => concerns.named.some((member) => asked.includes(member)));
  const named = new Set(sharing.flatMap(({ concerns }) => concerns.named));
  return [...named].filter((member) => !present.includes(member));
}

/** What scenarios are held against, with what its members pay. */
export interface Baseline {
  readonly scenario: Scenario;
  /** For some members; see `withoutCooperation`. */
  readonly sideFor: (now: readonly number[]) => ReturnType<typeof sideOf>;
}

/** The baseline of a case, which is split once for all scenarios that bring no new members. */
export function splitBaseline(subject: Case, scenario: Scenario): Baseline {
  const held = inScenario({ ...subject, key: subject.filedKey }, scenario);
  const side = remembered(sideOf);
  return { scenario, sideFor: (now) => side(withoutCooperation(held, now)) };
}

/**
 * The baseline as it is reckoned for some members: what each would pay without cooperation, which is the same whoever else
 * takes part. So its lines fall on the members that the baseline itself has, and a line for all of them is never spread
 * over one who joins; who joins has a cost without only where the baseline's own budget names it.
 */
function withoutCooperation(held: ScenarioCase, asked: readonly number[]): ScenarioCase {
  const { subject, choices, scenario } = held;
  const { now } = constellationOf(subject, choices).constellation;
  const more = scenario?.lines ? alsoNamed(subject, now, asked) : [];
  if (more.length === 0) return held;
  const joined = more.map((member) => memberName(subject, member));
  const settled = settledOn(held, now);
  const isAway: IsAway | undefined =
    choices.isAway && ((member, year) => !more.includes(member) && choices.isAway?.(member, year) === true);
  return { ...settled, choices: { ...choices, with: [...choices.with, ...joined], ...(isAway && { isAway }) } };
}

/**
 * What a side comes to while others take part in a cooperation: of the years in which a member does not, nothing counts,
 * for then it pays its own with the cooperation as without.
 */
export function whileTakingPart(side: Side, isAway: IsAway | undefined): Side {
  if (!isAway) return side;
  const lines = side.split.lines.map((one) => ({
    ...one,
    shares: one.shares.filter(({ member }) => !isAway(member, one.line.year)),
  }));
  return { ...side, split: { ...side.split, lines } };
}

function runningMembers(side: Side, year: number | null): Set<number> {
  return new Set(linesInYear(side, year).running.flatMap(sharingMembers));
}

/** A member who pays with cooperation in years for which the baseline says nothing of it. */
export interface UnknownWithout {
  readonly member: number;
  /** Empty when the baseline says nothing of it at all, or has no years. */
  readonly years: readonly number[];
}

/** The members of a scenario whose cost without cooperation the baseline leaves unknown, wholly or in some years. */
export function unknownWithout(without: Side, withIt: Side, years: readonly (number | null)[]): UnknownWithout[] {
  const sides = years.map((year) => ({ year, has: runningMembers(without, year), pays: runningMembers(withIt, year) }));
  return withIt.split.members.flatMap((member): UnknownWithout[] => {
    const lacking = sides.filter(({ has, pays }) => pays.has(member) && !has.has(member));
    if (lacking.length === 0) return [];
    const isKnown = sides.some(({ has }) => has.has(member));
    return [{ member, years: isKnown ? lacking.flatMap(({ year }) => year ?? []) : [] }];
  });
}

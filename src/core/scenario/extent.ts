import { paidBasesOf } from "../key/parts/columns-of.ts";
import type { Case } from "../model/case.ts";
import { type Issue, issue } from "../model/issue.ts";
import { type BudgetLine, isShared } from "../model/line.ts";
import { takingPart } from "../model/member.ts";
import type { Scenario } from "../model/scenario.ts";
import type { Fraction } from "../number/fraction.ts";
import { MOST_CELLS } from "../rounding/table/extent.ts";
import { establishmentTest } from "./establishment.ts";
import { grownExtent } from "./growth.ts";
import { membershipsIn } from "./membership.ts";
import { yearsOf } from "./scenario-case.ts";

/** Members times lines of several scenarios, which a report sets side by side in ten seconds and a gigabyte. */
export const MOST_IN_SCENARIOS = 500_000;
/** A line that is shared as others takes as much as so many that are not. */
const AS_MANY = 3;

/** Figures times their digits that are reckoned with in a few seconds: measured. */
export const MOST_DIGITS = 100_000_000;

/** What is stated of growth and uncertainty times what it moves, each by itself, in some ten seconds: measured. */
export const MOST_ASSUMED = 40_000_000;

/** How much a case is as a scenario has it (null: as filed). */
interface Extent {
  /** Members times lines. */
  readonly figures: number;
  /** The same, with lines that are shared as others counted for as many as they take. */
  readonly weighed: number;
  /** About how many digits the exact amounts of the last year have: each year of growth, and each change, adds its own. */
  readonly digits: number;
}

function digitsOf(ratios: readonly (Fraction | null)[]): readonly number[] {
  return ratios.map((ratio) => (ratio === null ? 0 : `${ratio.den}`.length));
}

function isSharedAsOthers({ key }: BudgetLine): boolean {
  return key?.periods.some((period) => paidBasesOf(period.key).length > 0) ?? false;
}

function extentIn(subject: Case, scenario: Scenario | null): Extent {
  const lines = scenario?.lines ?? subject.lines;
  const members = scenario
    ? membershipsIn(subject, scenario, yearsOf(lines)).ever.length
    : takingPart(subject.members).length;
  const { index, deflator, discount } = subject.outlook;
  const beyond = grownExtent(lines, subject.outlook, establishmentTest(subject.establishment));
  const growth = Math.max(0, ...digitsOf(index.map(({ ratio }) => ratio)));
  const worth = digitsOf([deflator, discount]).reduce((all, digits) => all + digits, 0);
  const changes = (scenario?.changes ?? []).map(({ change }) => (change.kind === "percent" ? change.ratio : null));
  const changed = digitsOf(changes).reduce((all, digits) => all + digits, 0);
  const shared = lines.filter(isShared);
  const resting = shared.filter(isSharedAsOthers).length / Math.max(1, shared.length);
  const figures = members * (shared.length + beyond.lines);
  return {
    figures,
    weighed: figures * (1 + (AS_MANY - 1) * resting),
    digits: beyond.years === 0 ? 0 : beyond.years * (growth + worth) + changed,
  };
}

/**
 * The issue that a case as scenarios have it (null: as filed), to the horizon, comes to more figures than are held at once.
 * It is known before any of their lines is made.
 */
export function scenariosTooLarge(subject: Case, scenarios: readonly (Scenario | null)[]): Issue | null {
  const extents = scenarios.map((scenario) => extentIn(subject, scenario));
  const figures = extents.reduce((all, extent) => all + extent.figures, 0);
  const weighed = extents.reduce((all, extent) => all + extent.weighed, 0);
  const room = scenarios.length > 1 ? MOST_IN_SCENARIOS : MOST_CELLS.inAll;
  const held = weighed > 0 ? Math.floor((room * figures) / weighed) : room;
  const digits = Math.max(1, ...extents.map((extent) => extent.digits));
  const most = figures > held ? held : Math.floor(MOST_DIGITS / digits);
  const { horizon, index } = subject.outlook;
  if (figures > most) {
    const args = { scenarios: scenarios.length, horizon, figures, mostFigures: most };
    return issue("SCENARIOS_TOO_LARGE", args, null);
  }
  const assumptions = index.length + subject.uncertainty.length;
  if (assumptions * figures <= MOST_ASSUMED) return null;
  const mostAssumptions = Math.floor(MOST_ASSUMED / figures);
  return issue("SCENARIOS_TOO_LARGE", { assumptions, figures, mostAssumptions }, null);
}

import type { Case } from "../model/case.ts";
import { type Issue, issue } from "../model/issue.ts";
import { isShared } from "../model/line.ts";
import { takingPart } from "../model/member.ts";
import type { Scenario } from "../model/scenario.ts";
import type { Fraction } from "../number/fraction.ts";
import { MOST_CELLS } from "../rounding/table/extent.ts";
import { establishmentTest } from "./establishment.ts";
import { grownExtent } from "./growth.ts";
import { membershipsIn } from "./membership.ts";
import { yearsOf } from "./scenario-case.ts";

/** Figures times their digits that are reckoned with in a few seconds: measured. */
export const MOST_DIGITS = 100_000_000;

/** How much a case is as a scenario has it (null: as filed). */
interface Extent {
  /** Members times lines. */
  readonly figures: number;
  /** About how many digits the exact amounts of the last year have: each year of growth, and each change, adds its own. */
  readonly digits: number;
}

function digitsOf(ratios: readonly (Fraction | null)[]): readonly number[] {
  return ratios.map((ratio) => (ratio === null ? 0 : `${ratio.den}`.length));
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
  return {
    figures: members * (lines.filter(isShared).length + beyond.lines),
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
  const digits = Math.max(1, ...extents.map((extent) => extent.digits));
  const most = figures > MOST_CELLS.inAll ? MOST_CELLS.inAll : Math.floor(MOST_DIGITS / digits);
  if (figures <= most) return null;
  const { horizon } = subject.outlook;
  const args = { scenarios: scenarios.length, horizon, figures, mostFigures: most };
  return issue("SCENARIOS_TOO_LARGE", args, null);
}

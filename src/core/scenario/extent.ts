import type { Case } from "../model/case.ts";
import { type Issue, issue } from "../model/issue.ts";
import { isShared } from "../model/line.ts";
import { takingPart } from "../model/member.ts";
import type { Scenario } from "../model/scenario.ts";
import { MOST_CELLS } from "../rounding/table/round-table.ts";
import { establishmentTest } from "./establishment.ts";
import { grownCount } from "./growth.ts";
import { membershipsIn } from "./membership.ts";
import { yearsOf } from "./scenario-case.ts";

/** Members times lines of a case as a scenario has it (null: as filed). */
function figuresIn(subject: Case, scenario: Scenario | null): number {
  const lines = scenario?.lines ?? subject.lines;
  const members = scenario
    ? membershipsIn(subject, scenario, yearsOf(lines)).ever.length
    : takingPart(subject.members).length;
  const beyond = grownCount(lines, subject.outlook, establishmentTest(subject.establishment));
  return members * (lines.filter(isShared).length + beyond);
}

/**
 * The issue that a case as scenarios have it (null: as filed), to the horizon, comes to more figures than are held at once.
 * It is known before any of their lines is made.
 */
export function scenariosTooLarge(subject: Case, scenarios: readonly (Scenario | null)[]): Issue | null {
  const figures = scenarios.reduce((all, scenario) => all + figuresIn(subject, scenario), 0);
  if (figures <= MOST_CELLS.few) return null;
  const { horizon } = subject.outlook;
  const args = { scenarios: scenarios.length, horizon, figures, mostFigures: MOST_CELLS.few };
  return issue("SCENARIOS_TOO_LARGE", args, null);
}

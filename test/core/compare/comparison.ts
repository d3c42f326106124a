import { type ComparedScenario, compareScenario } from "../../../src/core/compare/compare.ts";
import { splitBaseline } from "../../../src/core/compare/without.ts";
import type { Case } from "../../../src/core/model/case.ts";
import type { Scenario } from "../../../src/core/model/scenario.ts";
import { type Fraction, toDecimal } from "../../../src/core/number/fraction.ts";
import type { Amounts } from "../../../src/core/shares/amounts.ts";
import { caseOf } from "../model/case-of.ts";

interface Files {
  readonly budget: string;
  readonly alone: string;
  /** More of the block `scenarios`, and more settings. */
  readonly scenarios?: string;
  readonly more?: string;
}

/** A case of A (1000 inhabitants), B (500) and C (300) that shares by population, with a baseline in alone.csv. */
export function comparedCase({ budget, alone, scenarios = "", more = "" }: Files): Case {
  return caseOf({
    members: "member;population\nA;1000\nB;500\nC;300\n",
    budget,
    budgets: { "alone.csv": alone },
    settings: `key: population\nbaseline: alone\nscenarios:\n  alone: {budget: alone.csv}\n${scenarios}\n${more}`,
  });
}

export function scenarioOf(subject: Case, name: string): Scenario {
  const found = subject.scenarios.find((scenario) => scenario.name === name);
  if (!found) throw new Error(`no scenario ${name}`);
  return found;
}

/** A scenario, or null the case as filed, against the baseline `alone`; throws the codes of errors. */
export function against(subject: Case, name: string | null): ComparedScenario {
  const scenario = name === null ? null : scenarioOf(subject, name);
  const { compared, issues } = compareScenario(
    subject,
    splitBaseline(subject, scenarioOf(subject, "alone")),
    scenario,
    name ?? "filed",
  );
  if (!compared) throw new Error(issues.map(({ code }) => code).join(" "));
  return compared;
}

/** Amounts as `A 10, B 5`. */
export function shownAmounts(subject: Case, amounts: Amounts): string {
  return [...amounts].map(([member, amount]) => `${subject.members[member]?.name} ${toDecimal(amount, 2)}`).join(", ");
}

export const shownDecimal = (value: Fraction | null) => value && toDecimal(value, 6);

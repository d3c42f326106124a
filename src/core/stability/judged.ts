import { type Amounts, sumOfAmounts } from "../compare/amounts.ts";
import { compareScenario, type Reading, type Side } from "../compare/compare.ts";
import type { Case } from "../model/case.ts";
import type { Issue } from "../model/issue.ts";
import type { Scenario } from "../model/scenario.ts";
import { scenarioCase, scenarioMembers } from "../scenario/apply.ts";
import { establishmentTest } from "../scenario/establishment.ts";
import { grown } from "../scenario/growth.ts";
import type { AllocatedLine } from "../split/allocation.ts";
import { type Split, split } from "../split/split.ts";

/** What members pay over all years, establishment included: exactly, and as every other command shows it. */
export interface Payments {
  readonly exact: Amounts;
  readonly shown: Amounts;
}

/** What members would pay without cooperation, as the baseline has it. */
export interface Baseline {
  readonly name: string;
  readonly side: Side;
  /** Of the members that the baseline has a cost for. */
  readonly payments: Payments;
}

/** The cooperation whose members are asked whether it pays: in the case as filed, or under a scenario. */
export interface Judged {
  readonly scenario: Scenario | null;
  /** The case as the scenario has it, its lines grown to the horizon. */
  readonly subject: Case;
  readonly members: readonly number[];
  readonly split: Split;
  readonly paid: Payments;
  /** Null when the case has no baseline. */
  readonly without: Baseline | null;
  readonly years: readonly number[];
  /** Which kinds of cost it has. */
  readonly has: { readonly operations: boolean; readonly establishment: boolean };
}

function amountsOf(lines: readonly AllocatedLine[], members: readonly number[], reading: Reading): Amounts {
  const own = (line: AllocatedLine) => line.shares.filter(({ member }) => members.includes(member));
  return sumOfAmounts(lines.map((line) => new Map(own(line).map((share) => [share.member, share[reading]]))));
}

function paymentsOf(lines: readonly AllocatedLine[], members: readonly number[]): Payments {
  return { exact: amountsOf(lines, members, "exact"), shown: amountsOf(lines, members, "allocated") };
}

/** The whole of one scenario, without anything to hold it against. */
function cooperation(subject: Case, scenario: Scenario | null) {
  const under = scenario ? scenarioCase(subject, scenario) : subject;
  const isEstablishment = establishmentTest(under.establishment);
  const whole = { ...under, lines: grown(under.lines, under.outlook, isEstablishment) };
  const choices = scenario ? scenarioMembers(subject, scenario) : { with: [], without: [] };
  const found = split(whole, choices);
  return { subject: whole, split: found.split, issues: found.issues.filter(({ code }) => code !== "LINE_DROPPED") };
}

/**
 * Reckons what is to be judged: what every member pays under the scenario (null: the case as filed), and what the
 * baseline says that it would pay without. Only years of the scenario count. Null when an issue is an error.
 */
export function judged(
  subject: Case,
  baseline: Scenario | null,
  scenario: Scenario | null,
): { readonly judged: Judged | null; readonly issues: readonly Issue[] } {
  const own = cooperation(subject, scenario);
  if (!own.split) return { judged: null, issues: own.issues };
  const held = baseline && compareScenario(subject, baseline, scenario, scenario?.name ?? "");
  if (held && !held.compared) return { judged: null, issues: held.issues };
  const isEstablishment = establishmentTest(own.subject.establishment);
  const { members, lines } = own.split;
  const years = own.split.years.flatMap(({ year }) => year ?? []);
  const shared = lines.filter(({ shares }) => shares.length > 0);
  const side = held?.compared?.without ?? null;
  const known = new Set<number | null>(years.length > 0 ? years : [null]);
  const before = side?.split.lines.filter(({ line }) => known.has(line.year)) ?? [];
  return {
    judged: {
      scenario,
      subject: own.subject,
      members,
      split: own.split,
      paid: paymentsOf(shared, members),
      without: baseline && side && { name: baseline.name, side, payments: paymentsOf(before, members) },
      years,
      has: {
        operations: shared.some(({ line }) => !isEstablishment(line)),
        establishment: shared.some(({ line }) => isEstablishment(line)),
      },
    },
    issues: held ? held.issues : own.issues,
  };
}

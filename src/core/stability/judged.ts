import { compareScenario } from "../compare/compare.ts";
import { type Side, sideOf } from "../compare/side.ts";
import { splitBaseline } from "../compare/without.ts";
import type { Case } from "../model/case.ts";
import type { Issue } from "../model/issue.ts";
import type { Scenario } from "../model/scenario.ts";
import { scenariosTooLarge } from "../scenario/extent.ts";
import { inScenario } from "../scenario/scenario-case.ts";
import type { AllocatedLine } from "../shares/allocation.ts";
import type { Amounts } from "../shares/amounts.ts";
import { paidFor } from "../shares/paid.ts";

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
export interface Judged extends Side {
  readonly members: readonly number[];
  readonly paid: Payments;
  /** Null when the case has no baseline. */
  readonly without: Baseline | null;
  readonly years: readonly number[];
  /** Which kinds of cost it has. */
  readonly has: { readonly operations: boolean; readonly establishment: boolean };
}

function paymentsOf(lines: readonly AllocatedLine[], members: readonly number[]): Payments {
  return { exact: paidFor(lines, members, "exact"), shown: paidFor(lines, members, "allocated") };
}

/** The cooperation, and what it is held against where there is something. */
interface Sides {
  readonly with: Side | null;
  readonly without: Side | null;
  /** Members whose cost without cooperation is not known. */
  readonly unknown: readonly number[];
  readonly issues: readonly Issue[];
}

function sidesOf(subject: Case, baseline: Scenario | null, scenario: Scenario | null): Sides {
  if (baseline === null) {
    const { side, issues } = sideOf(inScenario(subject, scenario));
    return { with: side, without: null, unknown: [], issues };
  }
  const { compared, issues } = compareScenario(
    subject,
    splitBaseline(subject, baseline),
    scenario,
    scenario?.name ?? "",
  );
  return { with: compared?.with ?? null, without: compared?.without ?? null, unknown: compared?.unknown ?? [], issues };
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
  const large = scenariosTooLarge(subject, [...(baseline ? [baseline] : []), scenario]);
  if (large) return { judged: null, issues: [large] };
  const { with: cooperation, without, unknown, issues } = sidesOf(subject, baseline, scenario);
  if (!cooperation) return { judged: null, issues };
  const { isEstablishment, split } = cooperation;
  const { members, lines } = split;
  const years = split.years.flatMap(({ year }) => year ?? []);
  const shared = lines.filter(({ shares }) => shares.length > 0);
  const counted = new Set<number | null>(years.length > 0 ? years : [null]);
  const priced = members.filter((member) => !unknown.includes(member));
  const before = without?.split.lines.filter(({ line }) => counted.has(line.year)) ?? [];
  return {
    judged: {
      ...cooperation,
      members,
      paid: paymentsOf(shared, members),
      without: baseline && without && { name: baseline.name, side: without, payments: paymentsOf(before, priced) },
      years,
      has: {
        operations: shared.some(({ line }) => !isEstablishment(line)),
        establishment: shared.some(({ line }) => isEstablishment(line)),
      },
    },
    issues,
  };
}

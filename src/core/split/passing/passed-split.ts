import type { Case } from "../../model/case.ts";
import type { Issue } from "../../model/issue.ts";
import { type Split, summed } from "../split.ts";
import { unitCosts } from "../unit-cost.ts";
import type { Bundles } from "./bundles.ts";
import { deviations } from "./deviation.ts";
import type { Divisions } from "./division.ts";

/**
 * The split of a budget that passed by, from the bundles of its lines: groups, years, the total and unit costs.
 *
 * @param lines how many lines passed by
 * @param members who takes part, by member index
 */
export function passedSplit(
  subject: Case,
  bundles: Bundles,
  divisions: Divisions,
  lines: number,
  members: readonly number[],
): { readonly split: Split; readonly issues: readonly Issue[] } {
  const bundled = bundles.lines(subject.round);
  const sums = summed(bundled, members);
  const costs = unitCosts(subject, sums, members);
  return {
    split: {
      members,
      ...sums,
      unitCosts: costs.unitCosts,
      step: subject.round,
      columnsOff: [],
      mirrored: false,
      passed: { lines, deviations: deviations(divisions.accounts, members, subject.round) },
    },
    issues: costs.issues,
  };
}

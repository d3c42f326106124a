import type { Case } from "../../model/case.ts";
import type { Issue } from "../../model/issue.ts";
import { roundedSplit, type Split } from "../split.ts";
import type { Bundles } from "./bundles.ts";

/**
 * The split of a budget that passed by, from the bundles of its lines: these are rounded as the lines of a table are, so
 * that groups, years and the total are as near their exact values as in a budget that is held.
 *
 * @param lines how many lines passed by
 * @param members who takes part, by member index
 */
export function passedSplit(
  subject: Case,
  bundles: Bundles,
  lines: number,
  members: readonly number[],
): { readonly split: Split; readonly issues: readonly Issue[] } {
  const { split, issues } = roundedSplit(subject, bundles.lines(), members);
  return { split: { ...split, passed: { lines } }, issues };
}

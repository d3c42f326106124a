import type { Issue } from "../model/issue.ts";
import type { ScenarioCase } from "../scenario/scenario-case.ts";
import { type Split, split } from "../split/split.ts";

/** One side of a comparison: a case as a scenario has it, and what its members pay. */
export interface Side extends ScenarioCase {
  readonly split: Split;
}

/** Splits a case as a scenario has it, among its members. */
export function sideOf(within: ScenarioCase): { readonly side: Side | null; readonly issues: readonly Issue[] } {
  const { split: whole, issues } = split(within.subject, within.choices);
  // A scenario leaves out members on purpose.
  return { side: whole && { ...within, split: whole }, issues: issues.filter(({ code }) => code !== "LINE_DROPPED") };
}

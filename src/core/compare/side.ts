import { remembered } from "../memory/remembered.ts";
import type { Issue } from "../model/issue.ts";
import type { ScenarioCase } from "../scenario/scenario-case.ts";
import type { AllocatedLine } from "../shares/allocation.ts";
import { hasShares } from "../shares/divided-line.ts";
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

/** The lines of a year that members pay for, those of establishment apart. */
interface YearLines {
  readonly running: readonly AllocatedLine[];
  readonly once: readonly AllocatedLine[];
}

const linesByYear = remembered(({ split: { lines }, isEstablishment }: Side) => {
  const years = new Map<number | null, { readonly running: AllocatedLine[]; readonly once: AllocatedLine[] }>();
  for (const allocated of lines.filter(hasShares)) {
    const { line } = allocated;
    const ofYear = years.get(line.year) ?? { running: [], once: [] };
    years.set(line.year, ofYear);
    ofYear[isEstablishment(line) ? "once" : "running"].push(allocated);
  }
  return years;
});

const NO_LINES: YearLines = { running: [], once: [] };

/** What members pay for in a year of a side. */
export function linesInYear(side: Side, year: number | null): YearLines {
  return linesByYear(side).get(year) ?? NO_LINES;
}

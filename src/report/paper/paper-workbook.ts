import { changesWithTime } from "../../core/scenario/scenario-case.ts";
import { assumptionLine, growthNote } from "../compare/sentences.ts";
import type { Workbook } from "../page/workbook.ts";
import { caseWorkbookLater, liveFigures } from "../workbook/case/live.ts";
import { findingLines } from "./chapters/findings.ts";
import type { PaperView } from "./view/view.ts";

/** What the comparison takes for granted. */
function assumptions({ comparison }: PaperView): string[] {
  const [first] = comparison?.shown ?? [];
  if (!comparison || !first) return [];
  return [...assumptionLine(comparison), ...growthNote(comparison, comparison.shown)];
}

/**
 * The workbook that reckons, with everything the case has; null for a result in other units or held against another, and
 * where a year is settled or a scenario has members or steps that change with time, which its formulas do not follow: then
 * the tables of the chapters are its sheets.
 */
export function paperWorkbook(view: PaperView): (() => Promise<Workbook>) | null {
  const { split, comparison, procurement } = view;
  const live = liveFigures(split);
  if (live === null || view.settlements.length > 0) return null;
  if (comparison?.kroner.some((scenario) => changesWithTime(scenario.with))) return null;
  const notes = [...live.notes, ...assumptions(view), ...findingLines(view)];
  return () => caseWorkbookLater({ ...live, notes, comparison, procurement: procurement?.kroner ?? null });
}

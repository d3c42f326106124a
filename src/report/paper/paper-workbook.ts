import { changesWithTime } from "../../core/scenario/scenario-case.ts";
import { WORKBOOK_WORDS } from "../../messages/registry.ts";
import { assumptionLine, growthNote } from "../compare/sentences.ts";
import type { Chapter } from "../page/page.ts";
import type { ReckoningWorkbook } from "../page/workbook.ts";
import { caseWorkbookLater, liveFigures } from "../workbook/case/live.ts";
import { CHAPTERS, type ChapterName } from "./case-paper.ts";
import { besideFormulas } from "./chapters/comparison.ts";
import { findingLines } from "./chapters/findings.ts";
import { keyFigures } from "./lead/key-figures.ts";
import { consequences } from "./lead/lead.ts";
import { proposal } from "./lead/proposal.ts";
import type { PaperView } from "./view/view.ts";

/** What the comparison takes for granted. */
function assumptions({ comparison }: PaperView): string[] {
  const [first] = comparison?.shown ?? [];
  if (!comparison || !first) return [];
  return [...assumptionLine(comparison), ...growthNote(comparison, comparison.shown)];
}

/** Chapters that no sheet of formulas tells, in their order; findings stand among the notes of the first sheet. */
const AS_FIGURES: readonly ChapterName[] = [
  ...(["transfers", "change", "gains", "sensitivity", "otherSplits", "settlement"] as const),
  ...(["method", "rounding"] as const),
];

/** A chapter of figures among sheets of formulas says that it does not follow. */
function asSaved(chapter: Chapter, { frame }: PaperView): Chapter {
  const hasFigures = chapter.sections.some(({ kind }) => kind !== "paragraph");
  return hasFigures ? { ...chapter, basis: [WORKBOOK_WORDS[frame.language].asSaved, ...chapter.basis] } : chapter;
}

/**
 * The workbook that reckons, with everything the case has: what its formulas do not follow stands in it as figures. Null for
 * a result in other units, or whose split has no formulas: then the tables of the chapters are its sheets.
 */
export function paperWorkbook(view: PaperView): (() => Promise<ReckoningWorkbook>) | null {
  const { split, procurement } = view;
  const live = liveFigures({ ...split, against: null });
  if (live === null) return null;
  // Members or steps that change with time have no formulas.
  const follows = !view.comparison?.kroner.some((scenario) => changesWithTime(scenario.with));
  const { changingScenarios } = WORKBOOK_WORDS[view.frame.language];
  const changing = (chapter: Chapter) => ({ ...chapter, basis: [changingScenarios, ...chapter.basis] });
  const comparisons = () => (follows ? besideFormulas(view) : CHAPTERS.comparison(view).map(changing));
  const chapters = () =>
    AS_FIGURES.flatMap((name) => [...(name === "gains" ? comparisons() : []), ...CHAPTERS[name](view)]);
  const notes = [...live.notes, ...assumptions(view), ...findingLines(view)];
  const answer = {
    keyFigures: keyFigures(view),
    lead: [consequences(view), ...(view.proposal ? [proposal(view)] : [])],
  };
  const comparison = follows ? view.comparison : null;
  return async () => ({
    ...(await caseWorkbookLater({ ...live, notes, answer, comparison, procurement: procurement?.kroner ?? null })),
    chapters: [...chapters().map((chapter) => asSaved(chapter, view)), ...CHAPTERS.sources(view)],
  });
}

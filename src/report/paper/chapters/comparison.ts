import { COMPARISON_WORDS, PAPER_WORDS } from "../../../messages/registry.ts";
import { accumulatedNet } from "../../compare/charts/accumulated-net.ts";
import { costWithoutAndWith } from "../../compare/charts/cost-without-and-with.ts";
import { savingsWaterfall } from "../../compare/charts/savings-waterfall.ts";
import { headingOf } from "../../compare/compare-report.ts";
import { assumptionLine, keyLines, togetherLines } from "../../compare/sentences.ts";
import { accumulatedTable } from "../../compare/tables/accumulated-table.ts";
import { scenarioTable } from "../../compare/tables/member-table.ts";
import { realTable } from "../../compare/tables/real-table.ts";
import { yearTable } from "../../compare/tables/year-table.ts";
import { turnLines } from "../../compare/turn-lines.ts";
import type { ComparisonView } from "../../compare/view/view.ts";
import { scaleInWords } from "../../page/frame.ts";
import type { Chapter, Section } from "../../page/page.ts";
import type { PaperView } from "../view/view.ts";
import { newLines } from "./new-lines.ts";

/** One scenario year by year, in constant prices too where the case asks for them, and what it comes to. */
function scenarioSections(comparison: ComparisonView, at: number): Section[] {
  const scenario = comparison.shown[at];
  if (!scenario) return [];
  const { deflator } = comparison.subject.outlook;
  const dated = scenario.years.some(({ year }) => year !== null);
  const lines = togetherLines(comparison, comparison.kroner[at] ?? scenario);
  return [
    yearTable(comparison, scenario, headingOf(comparison, scenario)),
    ...(deflator !== null && dated ? [realTable(comparison, scenario, deflator)] : []),
    ...accumulatedTable(comparison, scenario),
    ...(lines.length > 0 ? [{ kind: "paragraph", lines } as const] : []),
  ];
}

/** The cost without and with cooperation, every scenario year by year, and several side by side. */
export function comparisonChapter(view: PaperView): Chapter[] {
  const { comparison } = view;
  const terms = PAPER_WORDS[view.frame.language];
  const [first] = comparison?.shown ?? [];
  if (!comparison || !first) return [];
  const several = comparison.shown.length > 1;
  const basis = [...assumptionLine(comparison), ...keyLines(comparison, first), ...turnLines(comparison)];
  return [
    {
      title: terms.comparison,
      unit: scaleInWords(comparison.frame),
      basis: newLines(view, basis),
      sections: [
        ...comparison.shown.flatMap((scenario, at) => [
          ...scenarioSections(comparison, at),
          ...(at === 0 ? [...costWithoutAndWith(comparison, first), ...savingsWaterfall(comparison, first)] : []),
          ...accumulatedNet(comparison, scenario),
        ]),
        ...(several ? [scenarioTable(comparison, COMPARISON_WORDS[comparison.frame.language].overview)] : []),
      ],
      notes: [],
      prose: null,
    },
  ];
}

import { COMPARISON_WORDS, PAPER_WORDS } from "../../../messages/registry.ts";
import { accumulatedNet } from "../../compare/charts/accumulated-net.ts";
import { costWithoutAndWith } from "../../compare/charts/cost-without-and-with.ts";
import { savingsWaterfall } from "../../compare/charts/savings-waterfall.ts";
import { assumptionLine, keyLines, scenarioDrivenLines, togetherLines } from "../../compare/sentences.ts";
import { accumulatedTable } from "../../compare/tables/accumulated-table.ts";
import { scenarioTable } from "../../compare/tables/member-table.ts";
import { realTable } from "../../compare/tables/real-table.ts";
import { yearTable } from "../../compare/tables/year-table.ts";
import { turnLines } from "../../compare/turn-lines.ts";
import { type ComparisonView, headingOf, scenarioName } from "../../compare/view/view.ts";
import { scaleInWords } from "../../page/frame.ts";
import type { Chapter, Section } from "../../page/page.ts";
import type { PaperView } from "../view/view.ts";
import { newLines } from "./new-lines.ts";

/**
 * One scenario year by year, in constant prices too where the case asks for them, and what it comes to; of one that formulas
 * reckon, what they do not tell.
 */
function scenarioSections(comparison: ComparisonView, at: number, reckoned = false): Section[] {
  const scenario = comparison.shown[at];
  if (!scenario) return [];
  const { deflator } = comparison.subject.outlook;
  const dated = scenario.years.some(({ year }) => year !== null);
  const lines = togetherLines(comparison, comparison.kroner[at] ?? scenario);
  const heading = headingOf(comparison, scenario);
  // What is said under a heading of its own says which scenario it is of.
  const of = heading === null || reckoned ? {} : { of: scenarioName(comparison, scenario) };
  return [
    ...(reckoned ? [] : [yearTable(comparison, scenario, heading)]),
    ...(deflator !== null && dated ? [{ ...realTable(comparison, scenario, deflator), ...of }] : []),
    ...accumulatedTable(comparison, scenario, reckoned).map((table) => ({ ...table, ...of })),
    ...(lines.length > 0 ? [{ kind: "paragraph", lines } as const] : []),
  ];
}

/** Scenarios side by side; none of a single one. */
function overview(comparison: ComparisonView): Section[] {
  if (comparison.shown.length < 2) return [];
  return [scenarioTable(comparison, COMPARISON_WORDS[comparison.frame.language].overview)];
}

/** The cost without and with cooperation, every scenario year by year, and several side by side. */
export function comparisonChapter(view: PaperView): Chapter[] {
  const { comparison } = view;
  const terms = PAPER_WORDS[view.frame.language];
  const [first] = comparison?.shown ?? [];
  if (!comparison || !first) return [];
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
        ...overview(comparison),
      ],
      notes: comparison.kroner.flatMap((scenario) => scenarioDrivenLines(comparison, scenario)),
      prose: null,
    },
  ];
}

/** What formulas of the scenarios do not tell: constant prices, when it is paid back, what that is worth, all side by side. */
export function besideFormulas({ comparison, frame }: PaperView): Chapter[] {
  if (!comparison) return [];
  const sections = [
    ...comparison.shown.flatMap((_, at) => scenarioSections(comparison, at, true)),
    ...overview(comparison),
  ];
  if (sections.length === 0) return [];
  const { comparison: title } = PAPER_WORDS[frame.language];
  return [{ title, unit: scaleInWords(comparison.frame), basis: [], sections, notes: [], prose: null }];
}

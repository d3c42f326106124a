import type { ComparedScenario } from "../../../core/compare/compare.ts";
import { isZero } from "../../../core/number/fraction.ts";
import { totalOf } from "../../../core/shares/amounts.ts";
import { PAPER_WORDS } from "../../../messages/registry.ts";
import { netByMember } from "../../compare/charts/net-by-member.ts";
import { breakEvenLines, loserLines } from "../../compare/sentences.ts";
import { memberTable } from "../../compare/tables/member-table.ts";
import type { ComparisonView } from "../../compare/view/view.ts";
import { headingOf } from "../../compare/view/view.ts";
import { scaleInWords } from "../../page/frame.ts";
import type { Chapter, Section } from "../../page/page.ts";
import { costLines } from "../../stability/report.ts";
import { marginLines, verdictLines } from "../../stability/sentences.ts";
import { standingChart } from "../../stability/standing-chart.ts";
import { standingTable } from "../../stability/standing-table.ts";
import type { StabilityView } from "../../stability/view.ts";
import type { PaperView } from "../view/view.ts";

/** The same where only coalitions.csv tells what members would pay without. */
function gainsAlone({ frame }: PaperView, stability: StabilityView): Chapter {
  const terms = PAPER_WORDS[frame.language];

  const lines = [...verdictLines(stability), ...marginLines(stability)];
  return {
    title: terms.gains,
    unit: scaleInWords(stability.frame),
    basis: costLines(stability),
    sections: [standingTable(stability), ...standingChart(stability), { kind: "paragraph", lines }],
    notes: [],
    prose: null,
  };
}

/** Who loses in a scenario that is not judged further, and how wrong the cost without may be. */
function standingLines(comparison: ComparisonView, scenario: ComparedScenario): string[] {
  return [...loserLines(comparison, scenario), ...breakEvenLines(comparison, scenario)];
}

/** What each member pays without and with, establishment included, and how wrong that may be before one of them loses. */
export function gainsChapter(view: PaperView): Chapter[] {
  const { comparison, stability } = view;
  const terms = PAPER_WORDS[view.frame.language];
  if (!comparison || comparison.shown.length === 0) return stability ? [gainsAlone(view, stability)] : [];
  const sections = comparison.shown.flatMap((scenario, at): Section[] => {
    const judged = stability?.found.judged.scenario ?? null;
    const isJudged = stability !== null && (judged ? scenario.name === judged.name : scenario.filed);
    const lines = isJudged
      ? [...verdictLines(stability), ...marginLines(stability, true)]
      : standingLines(comparison, comparison.kroner[at] ?? scenario);
    return [
      memberTable(comparison, scenario, headingOf(comparison, scenario)),
      ...netByMember(comparison, scenario),
      ...(lines.length > 0 ? [{ kind: "paragraph", lines } as const] : []),
    ];
  });
  const establishes = comparison.shown.some(({ total }) => !isZero(totalOf(total.establishment)));
  const basis = establishes ? [terms.withEstablishment] : [];
  return [{ title: terms.gains, unit: scaleInWords(comparison.frame), basis, sections, notes: [], prose: null }];
}

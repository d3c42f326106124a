import { STABILITY_WORDS } from "../../../messages/registry.ts";
import { scaleInWords } from "../../page/frame.ts";
import type { Chapter } from "../../page/page.ts";
import { dotsChart } from "../../stability/dots-chart.ts";
import { methodSections, namedSplits } from "../../stability/method-tables.ts";
import { costLines } from "../../stability/report.ts";
import type { PaperView } from "../view/view.ts";

/** Other ways to split the cost, by their names, beside the key: for comparison, at the end. */
export function otherSplitsChapter({ comparison, stability }: PaperView): Chapter[] {
  if (!stability || stability.found.paid.length < 2) return [];
  return [
    {
      title: STABILITY_WORDS[stability.frame.language].methodsHeading,
      unit: scaleInWords(stability.frame),
      basis: costLines(stability, comparison !== null),
      sections: [...methodSections(stability, null), dotsChart(stability, namedSplits(stability))],
      notes: [],
      prose: null,
    },
  ];
}

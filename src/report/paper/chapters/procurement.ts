import { PAPER_WORDS } from "../../../messages/registry.ts";
import { scaleInWords } from "../../page/frame.ts";
import type { Chapter } from "../../page/page.ts";
import { jointSavingsByMember, priceWaterfall } from "../../procurement/charts.ts";
import { procurementBasis, procurementTables } from "../../procurement/savings-report.ts";
import type { PaperView } from "../view/view.ts";
import { newLines } from "./new-lines.ts";

/** What buying together saves, by item and by member. */
export function procurementChapter(view: PaperView): Chapter[] {
  const { procurement } = view;
  const terms = PAPER_WORDS[view.frame.language];
  if (!procurement) return [];
  return [
    {
      title: terms.procurement,
      unit: scaleInWords(procurement.frame),
      basis: newLines(view, procurementBasis(procurement)),
      sections: [
        ...procurementTables(procurement),
        ...priceWaterfall(procurement),
        ...jointSavingsByMember(procurement),
      ],
      notes: [],
      prose: null,
    },
  ];
}

import { priceWaterfall } from "../charts/price-waterfall.ts";
import { procurementBasis, procurementTables } from "../procurement/savings-report.ts";
import type { Page } from "../report.ts";
import { scaleInWords } from "../scale.ts";
import { newLines } from "./new-lines.ts";
import type { PaperView } from "./view.ts";

/** What buying together saves, by item and by member. */
export function procurementChapter(view: PaperView): Page[] {
  const { procurement, terms } = view;
  if (!procurement) return [];
  return [
    {
      title: terms.procurement,
      unit: scaleInWords(procurement.scale, procurement.subject.currency, procurement),
      basis: newLines(view, procurementBasis(procurement)),
      sections: [...procurementTables(procurement), ...priceWaterfall(view, procurement)],
      notes: [],
      prose: null,
    },
  ];
}

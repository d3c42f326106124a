import { PAPER_WORDS } from "../../../messages/registry.ts";
import { changeTable } from "../../page/change-table.ts";
import { scaleInWords } from "../../page/frame.ts";
import type { Chapter } from "../../page/page.ts";
import { span } from "../../page/span.ts";
import { againstNote, changeChart, changeView } from "../../split/report.ts";
import type { PaperView } from "../view/view.ts";

/** The change from what was paid before; nothing without `--against`. */
export function changeChapter(view: PaperView): Chapter[] {
  const { split } = view;
  const terms = PAPER_WORDS[view.frame.language];
  const change = changeView(split);
  if (!change || !split.against) return [];
  const { before, after } = split.against;
  return [
    {
      title: terms.change(span(before.years), span(after.years)),
      unit: scaleInWords(view.split.frame),
      basis: againstNote(split),
      sections: [changeTable(change, null), ...changeChart(split)],
      notes: [],
      prose: null,
    },
  ];
}

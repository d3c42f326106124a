import { changeTable } from "../change-table.ts";
import { span } from "../comparison/view.ts";
import type { Page } from "../report.ts";
import { againstNote, changeView } from "../split/report.ts";
import { splitUnit } from "./unit.ts";
import type { PaperView } from "./view.ts";

/** The change from what was paid before; nothing without `--against`. */
export function changeChapter(view: PaperView): Page[] {
  const { split, terms } = view;
  const change = changeView(split);
  if (!change || !split.against) return [];
  const { before, after } = split.against;
  return [
    {
      title: terms.change(span(before.years), span(after.years)),
      unit: splitUnit(view),
      basis: againstNote(split),
      sections: [changeTable(change, null)],
      notes: [],
      prose: null,
    },
  ];
}

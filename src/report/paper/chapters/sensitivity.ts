import { PAPER_WORDS } from "../../../messages/registry.ts";
import { sensitivitySections } from "../../compare/sensitivity-sections.ts";
import { scaleInWords } from "../../page/frame.ts";
import type { Chapter } from "../../page/page.ts";
import type { PaperView } from "../view/view.ts";

/** What the equal part of the key and the assumptions mean for the first scenario. */
export function sensitivityChapter(view: PaperView): Chapter[] {
  const { comparison } = view;
  const terms = PAPER_WORDS[view.frame.language];
  const [first] = comparison?.kroner ?? [];
  if (!comparison || !first) return [];
  return [
    {
      title: terms.sensitivity,
      unit: scaleInWords(comparison.frame),
      basis: [],
      sections: sensitivitySections(comparison, first),
      notes: [],
      prose: null,
    },
  ];
}

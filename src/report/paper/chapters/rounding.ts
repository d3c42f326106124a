import { equals, ONE } from "../../../core/number/fraction.ts";
import { PAPER_WORDS } from "../../../messages/registry.ts";
import type { Chapter } from "../../page/page.ts";
import { roundingNotes } from "../../split/notes.ts";
import type { PaperView } from "../view/view.ts";

/** Where an odd krone went so that the tables add up. */
export function roundingChapter(view: PaperView): Chapter[] {
  const { split, comparison } = view;
  const terms = PAPER_WORDS[view.frame.language];
  const apart = !equals(split.frame.scale.unit, ONE) && comparison ? [terms.tablesApart] : [];
  const notes = [...new Set([...roundingNotes(split), ...apart])];
  return notes.length === 0 ? [] : [{ title: terms.roundings, unit: "", basis: [], sections: [], notes, prose: null }];
}

import type { Chapter } from "../../page/page.ts";
import { settleChapter } from "../../settle/report.ts";
import type { PaperView } from "../view/view.ts";

/** Who owes whom by the accounts, and why, a chapter for each year that the case has accounts of. */
export function settlementChapter({ settlements }: PaperView): Chapter[] {
  return settlements.map((view) => settleChapter(view, { hosts: true, lines: true }));
}
